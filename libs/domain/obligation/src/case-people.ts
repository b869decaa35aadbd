// Why: who is owed and who is told are people, and people join, leave, act for each other, are assessed, opt out and die. This is the
// one reading of the ordered events that says how each stood at any moment.
import type { CaseEvent, OffenceCategory, SafetyFlag, VictimRole } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import type { Entitlement } from '@kept-informed/victims-code'
import { type OrderedEvent, refOf } from './order-facts.js'
import type { EventRef } from './obligation.js'
import type { PersonFact } from './telling.js'

/** From that instant on, because of that event. */
export type Since = { since: Instant; because: EventRef }
/** `at` is the place in the order of events; `since` the instant. */
type Stay = { at: number; since: Instant; because: EventRef; until: Instant | null; leftBy: EventRef | null }
export type Assessment = { at: number; since: Instant; entitlement: Entitlement; flags: SafetyFlag[] | null; because: EventRef }
type Opting = Since & { at: number; out: boolean; topics: ReadonlySet<string> }

export type Person = {
  victimId: string
  role: VictimRole
  actsFor: string | null
  under18: boolean
  /** By the case's own word; and from when a date of birth said so. */
  childOfCase: boolean
  childSince: Instant | null
  toldDirectly: boolean
  stays: Stay[]
  assessments: Assessment[]
  optings: Opting[]
  /** Places in the order at which the Victim Contact Scheme was opted into or out of. */
  schemeOptings: { at: number; in: boolean }[]
  witnessFor: Set<string>
  died: Since | null
  erasedAt: Instant | null
}

/** `isRepresented`: somebody in the case acts for another, or did. */
export type People = { persons: Map<string, Person>; category: OffenceCategory; suspects: Map<string, Since>; isRepresented: boolean }

const PRESUMED: ReadonlySet<OffenceCategory> = new Set<OffenceCategory>([
  'domestic-abuse', 'stalking-harassment', 'sexual-offence', 'honour-based-abuse', 'forced-marriage', 'trafficking', 'hate-crime', 'homicide', 'terrorism', 'kidnap', 'arson',
])

type Joining = { victimId: string; role: VictimRole; actsFor?: string; under18?: boolean }

export function readPeople(events: readonly OrderedEvent[], facts: readonly PersonFact[], category: OffenceCategory): People {
  const people: People = { persons: new Map(), category, suspects: new Map(), isRepresented: false }
  // First who there is at all: an event may speak of somebody who joins later.
  for (const { event } of events) for (const { victimId, role } of joinings(event)) people.persons.set(victimId, people.persons.get(victimId) ?? newPerson(victimId, role))
  for (const { event } of events) for (const one of joinings(event)) addRepresented(people.persons, one)
  for (const ordered of events) {
    for (const one of joinings(ordered.event)) join(people.persons, one, ordered)
    if (!ordered.retraction) note(people, ordered)
  }
  noteFacts(people.persons, facts)
  for (const { actsFor } of people.persons.values()) people.isRepresented ||= actsFor !== null
  return people
}

const joinings = (event: CaseEvent): readonly Joining[] => (event.type === 'crime-reported' ? event.data.victims : event.type === 'victim-added' ? [event.data] : [])

/** Who is known only by the guardian who acts for them counts as a child. */
function addRepresented(persons: Map<string, Person>, { role, actsFor }: Joining): void {
  if (actsFor === undefined || !standsForAnother(role) || persons.has(actsFor)) return
  persons.set(actsFor, { ...newPerson(actsFor, 'victim'), childOfCase: role === 'parent-or-guardian' })
}

const standsForAnother = (role: VictimRole): boolean => role === 'parent-or-guardian' || role === 'family-spokesperson'

function join(persons: Map<string, Person>, { victimId, role, actsFor, under18 }: Joining, { at, event, retraction }: OrderedEvent): void {
  const person = persons.get(victimId)
  if (!person) return
  // A joining that was taken back makes nobody a guardian or a child.
  if (!retraction) {
    person.role = role
    person.actsFor = standsForAnother(role) ? (actsFor ?? person.actsFor) : null
    if (under18 === true) person.childOfCase = true
  }
  const until = retraction && event.type === 'victim-added' ? Math.max(event.occurredAt, retraction.occurredAt) : null
  // Whoever the crime was reported for was its victim before: an arrest on the spot may be recorded as earlier than the report.
  const since = event.type === 'crime-reported' ? Number.NEGATIVE_INFINITY : event.occurredAt
  const stay = { at, since, because: refOf(event), until, leftBy: until === null || retraction === null ? null : refOf(retraction) }
  enter(person, { ...stay })
  const represented = person.actsFor === null ? undefined : persons.get(person.actsFor)
  if (represented) enter(represented, stay)
}

/** Who is in the case already does not enter it again. */
function enter(person: Person, stay: Stay): void {
  const last = person.stays.at(-1)
  if (!last || (last.until !== null && last.until <= stay.since)) person.stays.push(stay)
  else if (last.until !== null && (stay.until === null || stay.until > last.until)) Object.assign(last, { until: stay.until, leftBy: stay.leftBy })
}

const newPerson = (victimId: string, role: VictimRole): Person => ({
  victimId, role, actsFor: null, under18: false, childOfCase: false, childSince: null, toldDirectly: true, stays: [], assessments: [], optings: [], schemeOptings: [], witnessFor: new Set(), died: null, erasedAt: null,
})

function note({ persons, suspects }: People, { at, event }: OrderedEvent): void {
  const because = refOf(event)
  if ('suspectRef' in event.data && typeof event.data.suspectRef === 'string' && !suspects.has(event.data.suspectRef)) suspects.set(event.data.suspectRef, { since: event.occurredAt, because })
  const person = 'victimId' in event.data && typeof event.data.victimId === 'string' ? persons.get(event.data.victimId) : undefined
  if (!person) return
  const since = event.occurredAt
  switch (event.type) {
    case 'victim-removed': {
      const stay = person.stays.at(-1)
      if (stay && (stay.until === null || since < stay.until)) Object.assign(stay, { until: since, leftBy: because })
      break
    }
    case 'victim-died':
      person.died ??= { since, because }
      break
    case 'needs-assessed':
      person.assessments.push({ at, since, entitlement: event.data.entitlement, flags: event.data.safetyFlags ?? null, because })
      break
    case 'victim-opted-out':
    case 'victim-opted-in':
      person.optings.push({ at, since, because, out: event.type === 'victim-opted-out', topics: new Set(event.data.topics) })
      break
    case 'victim-contact-scheme-opted-in':
    case 'victim-contact-scheme-opted-out':
      person.schemeOptings.push({ at, in: event.type === 'victim-contact-scheme-opted-in' })
      break
    case 'witness-required':
      person.witnessFor.add(event.data.hearingId)
      break
    default:
      break
  }
}

/** Of the facts about a date of birth the latest counts; where it and the case differ, the stricter does. */
function noteFacts(persons: Map<string, Person>, facts: readonly PersonFact[]): void {
  const born = new Map<string, Extract<PersonFact, { kind: 'child' }>>()
  for (const fact of facts) {
    const person = persons.get(fact.victimId)
    if (fact.kind === 'child') {
      if ((born.get(fact.victimId)?.at ?? Number.NEGATIVE_INFINITY) <= fact.at) born.set(fact.victimId, fact)
      if (person && fact.under18) person.childSince = Math.min(person.childSince ?? fact.at, fact.at)
    } else if (person) person.erasedAt = Math.min(person.erasedAt ?? fact.at, fact.at)
  }
  for (const person of persons.values()) {
    const fact = born.get(person.victimId)
    person.under18 = person.childOfCase || fact?.under18 === true
    // Where only `under18` is known, the age counts as below the one from which a child is told directly.
    person.toldDirectly = fact ? fact.toldDirectly && (fact.under18 || !person.childOfCase) : !person.childOfCase
  }
}

/** How a victim stood when the event at that place and instant happened. A child is always enhanced. */
export function entitlementAt(person: Person, category: OffenceCategory, at: number, instant: Instant): Entitlement {
  if (person.childOfCase || (person.childSince !== null && person.childSince <= instant)) return 'enhanced'
  const assessed = person.assessments.filter((assessment) => assessment.at <= at).at(-1)
  if (assessed) return assessed.entitlement
  return person.role === 'bereaved-relative' || PRESUMED.has(category) ? 'enhanced' : 'standard'
}

/** When a victim became enhanced after that place and instant: the first time, and why (null: a date of birth). */
export function becameEnhanced(person: Person, at: number, instant: Instant): { since: Instant; because: EventRef | null } | null {
  const assessed = person.assessments.find((one) => one.at > at && one.entitlement === 'enhanced')
  const child = person.childSince !== null && person.childSince > instant ? { since: person.childSince, because: null } : null
  if (!assessed || !child) return assessed ?? child
  return assessed.since <= child.since ? assessed : child
}

export const safetyFlagsAt = (person: Person, at: number): SafetyFlag[] => person.assessments.filter((a) => a.at <= at && a.flags !== null).at(-1)?.flags ?? []

export const inSchemeAt = (person: Person, at: number): boolean => person.schemeOptings.filter((o) => o.at <= at).at(-1)?.in ?? false

/** In the case at that instant; the last instant of a stay does not count. */
export const isPresent = (person: Person, instant: Instant): boolean => person.stays.some(({ since, until }) => since <= instant && (until === null || instant < until))

/** When who was in the case at that instant, or joined later, left it, and by what; null while they stay. */
export function leftAfter(person: Person, instant: Instant): { at: Instant; because: EventRef | null } | null {
  const stay = person.stays.find(({ until }) => until === null || instant < until) ?? person.stays.at(-1)
  return stay === undefined || stay.until === null ? null : { at: stay.until, because: stay.leftBy }
}

/** Each time that they opted out of that rule, and what they opted in again by; null: that is how they stand. */
export function optedOutOf(person: Person, ruleId: string): { out: Since; in: Since | null }[] {
  const spells: { out: Since; in: Since | null }[] = []
  for (const opting of person.optings) {
    if (!opting.topics.has('all') && !opting.topics.has(ruleId)) continue
    const last = spells.at(-1)
    const isOut = last !== undefined && last.in === null
    if (opting.out && !isOut) spells.push({ out: opting, in: null })
    else if (!opting.out && isOut) last.in = opting
  }
  return spells
}

/** The person owed: a spokesperson or guardian stands for another, who is owed once for the pair. */
export function owedFor(people: People, victimId: string): string {
  const person = people.persons.get(victimId)
  return person?.actsFor ?? victimId
}
