// Why: this is the whole answer to "what is owed in this case, to whom, by when, and how does it stand": one pure function over the set of
// facts. A late event, a duplicate, a retraction, a new pack, another order, another day: all the same call.
import type { CaseEvent, CaseEventOf } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import type { CaseFacts, Derived, Rules, SetAside } from './case-facts.js'
import { type People, readPeople } from './case-people.js'
import { namedVictims } from './concerned-victims.js'
import { conclude } from './conclude.js'
import { correctedBy, correctionOf, retractionsOf } from './correct.js'
import { deriveCaseContext } from './derive-case-context.js'
import { orderFacts, type OrderedEvent, refKey, refOf } from './order-facts.js'
import { type CaseFile, hearingsOf, owe, type Owed } from './owe.js'
import type { Obligation } from './obligation.js'
import { periodicUpdates } from './periodic-updates.js'
import { gatherProofs } from './settle.js'
import type { PersonFact } from './telling.js'
import { keepWhatHadEnded } from './under-earlier-rules.js'

const NOTHING: Omit<Derived, 'setAside'> = { obligations: [], context: null, recorded: [], noRule: [], wakeAt: null }

export function deriveObligations(facts: CaseFacts, rules: Rules, now: Instant): Derived {
  const derived = deriveBy(facts, rules, now)
  if (rules.earlier === undefined || rules.earlier.length === 0) return derived
  return { ...derived, obligations: keepWhatHadEnded(facts, derived.obligations, rules.earlier, (before) => deriveBy(facts, before, now).obligations) }
}

function deriveBy(facts: CaseFacts, rules: Rules, now: Instant): Derived {
  const setAside: SetAside[] = []
  // What must be set aside has no effect on anything, so its absence may change what else must be: again, until nothing more is.
  for (let events = facts.events; ; ) {
    const found = attempt({ ...facts, events }, rules, now)
    if (!('setAside' in found)) return { ...found.derived, setAside }
    setAside.push(...found.setAside)
    const gone = new Set(found.setAside.map(refKey))
    events = events.filter((event) => !gone.has(refKey(event)))
  }
}

type Attempt = { derived: Omit<Derived, 'setAside'> } | { setAside: SetAside[] }

function attempt(facts: CaseFacts, rules: Rules, now: Instant): Attempt {
  const events = orderFacts(facts.events)
  const crime = events.map(({ event }) => event).find((event): event is CaseEventOf<'crime-reported'> => event.type === 'crime-reported')
  if (!crime) return { derived: NOTHING }
  const people = readPeople(events, facts.persons, crime.data.offence.category)
  const unfit = events.flatMap((ordered) => unfitReason(ordered, people, facts.persons) ?? [])
  if (unfit.length > 0) return { setAside: unfit }

  const file: CaseFile = { people, crime, hearings: hearingsOf(events), rules, now }
  const open: Owed[] = []
  const beyond: SetAside[] = []
  for (const ordered of events) {
    const owed = owe(ordered, file)
    if (owed === 'beyond-calendar') beyond.push(beyondCalendar(ordered))
    else open.push(...owed)
  }
  if (beyond.length > 0) return { setAside: beyond }

  const proofs = gatherProofs(events, facts.tellings, people)
  const obligations: Obligation[] = []
  const causes = new Set<string>()
  const retractions = retractionsOf(events)
  for (let owed = open.shift(); owed; owed = open.shift()) {
    const concluded = conclude(owed, proofs, file)
    obligations.push(concluded)
    causes.add(owed.ordered.key)
    // A correction may itself have been wrong, and is then corrected like anything else.
    for (const retraction of correctedBy(owed, concluded, retractions)) {
      const correction = correctionOf(owed, concluded, retraction, file)
      if (correction === 'beyond-calendar') return { setAside: [beyondCalendar(retraction)] }
      open.unshift(correction)
    }
  }
  for (const update of periodicUpdates(events, proofs, file)) {
    obligations.push(update)
    causes.add(refKey(update.because))
  }
  const context = deriveCaseContext(crime, events, people, now)
  return {
    derived: {
      obligations,
      context,
      recorded: events.map(({ event, retraction }) => ({ ...refOf(event), retracted: retraction !== null })),
      noRule: events.filter(({ key }) => !causes.has(key)).map(({ event }) => refOf(event)),
      wakeAt: nextChange(obligations, context.holds, now),
    },
  }
}

const beyondCalendar = ({ event }: OrderedEvent): SetAside => ({ ...refOf(event), reason: 'beyond-calendar', pointers: [] })

function unfitReason({ event }: OrderedEvent, people: People, persons: readonly PersonFact[]): SetAside[] | null {
  const named = namedVictims(event)
  const unknown = named.filter(({ victimId }) => !people.persons.has(victimId)).map(({ pointer }) => pointer)
  if (unknown.length > 0) return [{ ...refOf(event), reason: 'unknown-victim', pointers: unknown }]
  if (persons.length === 0) return null
  const erased = [...named, ...joining(event)].filter(({ victimId }) => persons.some((fact) => fact.kind === 'erased' && fact.victimId === victimId && fact.at < event.receivedAt)).map(({ pointer }) => pointer)
  return erased.length > 0 ? [{ ...refOf(event), reason: 'after-erasure', pointers: erased }] : null
}

const joining = (event: CaseEvent): { victimId: string; pointer: string }[] => (event.type === 'victim-added' ? [{ victimId: event.data.victimId, pointer: '/data/victimId' }] : [])

/** The next instant at which something becomes overdue or a hold ends. */
function nextChange(obligations: readonly Obligation[], holds: readonly { until: Instant }[], now: Instant): Instant | null {
  let next = Number.POSITIVE_INFINITY
  for (const { state, dueBy } of obligations) if (state === 'owed' && dueBy !== null && dueBy >= now) next = Math.min(next, dueBy + 1)
  for (const { until } of holds) if (until > now) next = Math.min(next, until)
  return Number.isFinite(next) ? next : null
}
