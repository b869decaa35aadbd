// Why: see case-context.ts; this is how the ordered events make it.
import type { CaseEventOf } from '@kept-informed/case-event'
import { type Instant, parseInstant } from '@kept-informed/kernel'
import type { CaseContext, CaseVictim, Hold } from './case-context.js'
import { entitlementAt, isPresent, type People, type Person, safetyFlagsAt } from './case-people.js'
import type { OrderedEvent } from './order-facts.js'

const END = Number.POSITIVE_INFINITY

export function deriveCaseContext(crime: CaseEventOf<'crime-reported'>, events: readonly OrderedEvent[], people: People, now: Instant): CaseContext {
  const context: CaseContext = {
    caseId: crime.caseId,
    crimeReference: crime.data.crimeReference,
    offenceCategory: crime.data.offence.category,
    force: crime.data.force,
    officer: { officerId: crime.data.officer.officerId, unit: crime.data.officer.unit ?? null },
    restricted: crime.data.restricted === true,
    closed: false,
    victims: [],
    suspectRefs: [...people.suspects.keys()].sort(),
    holds: [],
    sequenceGaps: sequenceGaps(events),
  }
  for (const { event, retraction } of events) {
    if (retraction) continue
    if (event.type === 'officer-changed') context.officer = { officerId: event.data.officer.officerId, unit: event.data.officer.unit ?? null }
    else if (event.type === 'case-restricted') context.restricted = true
    else if (event.type === 'case-unrestricted') context.restricted = false
    else if (event.type === 'case-closed') context.closed = true
    else if (event.type === 'case-reopened') context.closed = false
    else if (event.type === 'contact-held') context.holds.push({ victimId: event.data.victimId ?? null, reason: event.data.reason, from: event.occurredAt, until: parseInstant(event.data.until) ?? event.occurredAt })
    else if (event.type === 'contact-released') context.holds = context.holds.filter((hold) => !releases(event.data.victimId ?? null, hold))
  }
  context.holds = context.holds.filter((hold) => hold.until > now)
  context.victims = [...people.persons.values()].map((person) => caseVictim(person, people, now)).sort((a, b) => (a.victimId < b.victimId ? -1 : 1))
  return context
}

/** Without a victim every hold of the case is released; with one, that victim's. */
const releases = (victimId: string | null, hold: Hold): boolean => victimId === null || hold.victimId === victimId

function caseVictim(person: Person, people: People, now: Instant): CaseVictim {
  const topics = new Set(person.optings.flatMap((opting) => [...opting.topics]))
  return {
    victimId: person.victimId,
    role: person.role,
    actsFor: person.actsFor,
    under18: person.under18,
    toldDirectly: person.toldDirectly,
    entitlement: entitlementAt(person, people.category, END, END),
    safetyFlags: safetyFlagsAt(person, END),
    inCase: isPresent(person, now),
    died: person.died !== null,
    erased: person.erasedAt !== null,
    optedOutOf: [...topics].filter((topic) => isOut(person, topic)).sort(),
  }
}

function isOut(person: Person, topic: string): boolean {
  const last = person.optings.filter(({ topics }) => topics.has(topic) || topics.has('all')).at(-1)
  return last?.out ?? false
}

const MOST_LISTED = 100

/** Numbers missing between the first and the last of each source's own sequence; at most a hundred are named. */
function sequenceGaps(events: readonly OrderedEvent[]): CaseContext['sequenceGaps'] {
  const bySource = new Map<string, bigint[]>()
  for (const { event } of events) if (event.sequence !== null) bySource.set(event.source, [...(bySource.get(event.source) ?? []), BigInt(event.sequence)])
  return [...bySource].flatMap(([source, numbers]) => {
    const sorted = [...new Set(numbers)].sort((a, b) => (a < b ? -1 : 1))
    const missing: string[] = []
    sorted.forEach((number, index) => {
      for (let gap = (sorted[index - 1] ?? number - 1n) + 1n; gap < number && missing.length < MOST_LISTED; gap++) missing.push(String(gap))
    })
    return missing.length > 0 ? [{ source, missing }] : []
  })
}
