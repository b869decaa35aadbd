// Why: who is owed and who is told are people, and people join, leave, act for each other, are assessed, opt out and die. This is the
// one reading of the ordered events that says how each stood at any moment.
import type { CaseEvent, OffenceCategory, SafetyFlag, VictimRole } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import type { Entitlement } from '@kept-informed/victims-code'
import type { OrderedEvent } from './order-facts.js'
import type { EventRef } from './obligation.js'
import type { PersonFact } from './telling.js'

/** `at` is the place in the order of events; `since` the instant. */
type Stay = { at: number; since: Instant; until: Instant | null }
export type Assessment = { at: number; since: Instant; entitlement: Entitlement; flags: SafetyFlag[] | null; because: EventRef }
type Opting = { at: number; since: Instant; out: boolean; topics: ReadonlySet<string> }

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
  diedAt: Instant | null
  erasedAt: Instant | null
}

export type People = { persons: Map<string, Person>; category: OffenceCategory; suspectRefs: Set<string> }

const PRESUMED: ReadonlySet<OffenceCategory> = new Set<OffenceCategory>([
  'domestic-abuse', 'stalking-harassment', 'sexual-offence', 'honour-based-abuse', 'forced-marriage', 'trafficking', 'hate-crime', 'homicide', 'terrorism', 'kidnap', 'arson',
])

type Joining = { victimId: string; role: VictimRole; actsFor?: string; under18?: boolean }

export function readPeople(events: readonly OrderedEvent[], facts: readonly PersonFact[], category: OffenceCategory): People {
  const people: People = { persons: new Map(), category, suspectRefs: new Set() }
  // First who there is at all: an event may speak of somebody who joins later.
  for (const { event } of events) for (const { victimId, role } of joinings(event)) people.persons.set(victimId, people.persons.get(victimId) ?? newPerson(victimId, role))
  for (const { event } of events) for (const one of joinings(event)) addRepresented(people.persons, one)
  for (const ordered of events) {
    for (const one of joinings(ordered.event)) join(people.persons, one, ordered)
    if (!ordered.retraction) note(people, ordered)
  }
  noteFacts(people.persons, facts)
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
  enter(person, { at, since, until })
  const represented = person.actsFor === null ? undefined : persons.get(person.actsFor)
  if (represented) enter(represented, { at, since, until })
}

/** Who is in the case already does not enter it again. */
function enter(person: Person, stay: Stay): void {
  const last = person.stays.at(-1)
  if (!last || (last.until !== null && last.until <= stay.since)) person.stays.push(stay)
  else if (last.until !== null) last.until = stay.until === null ? null : Math.max(last.until, stay.until)
}

const newPerson = (victimId: string, role: VictimRole): Person => ({
  victimId, role, actsFor: null, under18: false, childOfCase: false, childSince: null, toldDirectly: true, stays: [], assessments: [], optings: [], schemeOptings: [], witnessFor: new Set(), diedAt: null, erasedAt: null,
})

function note({ persons, suspectRefs }: People, { at, event }: OrderedEvent): void {
  if ('suspectRef' in event.data && typeof event.data.suspectRef === 'string') suspectRefs.add(event.data.suspectRef)
  const person = 'victimId' in event.data && typeof event.data.victimId === 'string' ? persons.get(event.data.victimId) : undefined
  if (!person) return
  const since = event.occurredAt
  switch (event.type) {
    case 'victim-removed': {
      const stay = person.stays.at(-1)
      if (stay && (stay.until === null || since < stay.until)) stay.until = since
      break
    }
    case 'victim-died':
      person.diedAt = Math.min(person.diedAt ?? since, since)
      break
    case 'needs-assessed':
      person.assessments.push({ at, since, entitlement: event.data.entitlement, flags: event.data.safetyFlags ?? null, because: { source: event.source, id: event.id } })
      break
    case 'victim-opted-out':
    case 'victim-opted-in':
      person.optings.push({ at, since, out: event.type === 'victim-opted-out', topics: new Set(event.data.topics) })
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

/** When who was in the case at that instant, or joined later, left it; null while they stay. */
export function leftAfter(person: Person, instant: Instant): Instant | null {
  const stay = person.stays.find(({ until }) => until === null || instant < until) ?? person.stays.at(-1)
  return stay ? stay.until : null
}

/** When they opted out of that rule, if that is how they stand; null when they may be told. */
export function optedOutSince(person: Person, ruleId: string): Instant | null {
  let since: Instant | null = null
  for (const opting of person.optings) {
    if (!opting.topics.has('all') && !opting.topics.has(ruleId)) continue
    since = opting.out ? (since ?? opting.since) : null
  }
  return since
}

/** The person owed: a spokesperson or guardian stands for another, who is owed once for the pair. */
export function owedFor(people: People, victimId: string): string {
  const person = people.persons.get(victimId)
  return person?.actsFor ?? victimId
}

/** Who is told for a victim at that instant: whoever acts for them, unless a child is old enough to be told directly. A suspect only where nobody else is. */
export function recipientFor(people: People, victimId: string, instant: Instant): string {
  const victim = people.persons.get(victimId)
  if (victim?.under18 && victim.toldDirectly) return victimId
  const actors = [...people.persons.values()].filter((person) => person.actsFor === victimId && isPresent(person, instant) && !isGone(person, instant))
  const actor = actors.find((person) => !people.suspectRefs.has(person.victimId)) ?? actors[0]
  return actor?.victimId ?? victimId
}

const isGone = ({ diedAt, erasedAt }: Person, instant: Instant): boolean => (diedAt !== null && diedAt <= instant) || (erasedAt !== null && erasedAt <= instant)
