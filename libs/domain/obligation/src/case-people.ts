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
export type Assessment = { at: number; since: Instant; entitlement: Entitlement; flags: SafetyFlag[] | null; because: EventRef | null }
type Opting = { at: number; since: Instant; out: boolean; topics: ReadonlySet<string> }

export type Person = {
  victimId: string
  role: VictimRole
  actsFor: string | null
  under18: boolean
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
  const persons = new Map<string, Person>()
  const join = ({ victimId, role, actsFor, under18 }: Joining, at: number, since: Instant): void => {
    const person = persons.get(victimId) ?? newPerson(victimId, role)
    persons.set(victimId, person)
    person.role = role
    if (actsFor !== undefined) person.actsFor = actsFor
    if (under18 === true) person.under18 = true
    if (person.stays.at(-1)?.until !== null) person.stays.push({ at, since, until: null })
    if (actsFor !== undefined && !persons.has(actsFor)) join({ victimId: actsFor, role: 'victim', under18: role === 'parent-or-guardian' ? true : undefined }, at, since)
  }
  for (const { at, event } of events) {
    // Whoever the crime was reported for was its victim before: an arrest on the spot may be recorded earlier than the report.
    if (event.type === 'crime-reported') for (const victim of event.data.victims) join(victim, at, Number.NEGATIVE_INFINITY)
    else if (event.type === 'victim-added') join(event.data, at, event.occurredAt)
  }
  const suspectRefs = new Set<string>()
  for (const { at, event, retraction } of events) if (!retraction) note(persons, suspectRefs, at, event)
  // Where only `under18` is known, the age counts as below the one from which a child is told directly.
  for (const person of persons.values()) person.toldDirectly = !person.under18
  for (const fact of [...facts].sort((a, b) => a.at - b.at)) noteFact(persons, fact)
  return { persons, category, suspectRefs }
}

const newPerson = (victimId: string, role: VictimRole): Person => ({
  victimId, role, actsFor: null, under18: false, toldDirectly: true, stays: [], assessments: [], optings: [], schemeOptings: [], witnessFor: new Set(), diedAt: null, erasedAt: null,
})

function note(persons: Map<string, Person>, suspectRefs: Set<string>, at: number, event: CaseEvent): void {
  if ('suspectRef' in event.data && typeof event.data.suspectRef === 'string') suspectRefs.add(event.data.suspectRef)
  const person = 'victimId' in event.data && typeof event.data.victimId === 'string' ? persons.get(event.data.victimId) : undefined
  if (!person) return
  const since = event.occurredAt
  switch (event.type) {
    case 'victim-removed': {
      const stay = person.stays.at(-1)
      if (stay && stay.since <= since) stay.until = since
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

function noteFact(persons: Map<string, Person>, fact: PersonFact): void {
  const person = persons.get(fact.victimId)
  if (!person) return
  if (fact.kind === 'erased') person.erasedAt = Math.min(person.erasedAt ?? fact.at, fact.at)
  else {
    if (fact.under18 && !person.under18) person.assessments.push({ at: Number.POSITIVE_INFINITY, since: fact.at, entitlement: 'enhanced', flags: null, because: null })
    // The stricter of the case's word and the date of birth holds.
    person.toldDirectly = fact.toldDirectly && (fact.under18 || !person.under18)
    person.under18 = person.under18 || fact.under18
  }
}

/** How a victim stood when the event at that place happened. A child is always enhanced. */
export function entitlementAt(person: Person, category: OffenceCategory, at: number): Entitlement {
  const assessed = person.assessments.filter((assessment) => assessment.at <= at && assessment.because !== null).at(-1)
  if (isChildOfCase(person)) return 'enhanced'
  if (assessed) return assessed.entitlement
  return person.role === 'bereaved-relative' || PRESUMED.has(category) ? 'enhanced' : 'standard'
}

/** A child by the case's own word from the start; by a date of birth only from when that was known. */
const isChildOfCase = (person: Person): boolean => person.under18 && !person.assessments.some(({ because }) => because === null)

export const safetyFlagsAt = (person: Person, at: number): SafetyFlag[] => person.assessments.filter((a) => a.at <= at && a.flags !== null).at(-1)?.flags ?? []

export const inSchemeAt = (person: Person, at: number): boolean => person.schemeOptings.filter((o) => o.at <= at).at(-1)?.in ?? false

/** In the case at that instant; the last instant of a stay does not count. */
export const isPresent = (person: Person, instant: Instant): boolean => person.stays.some(({ since, until }) => since <= instant && (until === null || instant < until))

/** When they left for good after that instant; null while they stay. */
export function leftAfter(person: Person, instant: Instant): Instant | null {
  const stay = person.stays.find(({ since, until }) => since <= instant && (until === null || instant <= until))
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

/** Who is told for a victim: whoever acts for them, unless a child is old enough to be told directly. A suspect only where nobody else is. */
export function recipientFor(people: People, victimId: string, now: Instant): string {
  const victim = people.persons.get(victimId)
  if (victim?.under18 && victim.toldDirectly) return victimId
  const actors = [...people.persons.values()].filter((person) => person.actsFor === victimId && isPresent(person, now) && person.diedAt === null && person.erasedAt === null)
  const actor = actors.find((person) => !people.suspectRefs.has(person.victimId)) ?? actors[0]
  return actor?.victimId ?? victimId
}
