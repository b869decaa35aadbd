// Why: this is the whole answer to "what is owed in this case, to whom, by when, and how does it stand": one pure function over the set of
// facts. A late event, a duplicate, a retraction, a new pack, another order, another day: all the same call.
import type { Instant } from '@kept-informed/kernel'
import type { CaseFacts, Derived, Rules, SetAside } from './case-facts.js'
import { conclude } from './conclude.js'
import { correctedBy, correctionOf } from './correct.js'
import { deriveCaseContext } from './derive-case-context.js'
import { type OrderedEvent, refKey, refOf } from './order-facts.js'
import { type CaseFile, owe, type Owed } from './owe.js'
import type { Obligation } from './obligation.js'
import { periodicUpdates } from './periodic-updates.js'
import { type FactsRead, readFacts } from './read-facts.js'
import { keepWhatHadEnded } from './under-earlier-rules.js'

const NOTHING: Omit<Derived, 'setAside'> = { obligations: [], context: null, recorded: [], noRule: [], wakeAt: null }

export function deriveObligations(facts: CaseFacts, rules: Rules, now: Instant): Derived {
  const derived = deriveBy(facts, rules, now)
  if (rules.earlier === undefined || rules.earlier.length === 0) return derived
  return { ...derived, obligations: keepWhatHadEnded(facts, derived.obligations, rules.earlier, (before) => deriveBy(facts, before, now).obligations) }
}

/** What is owed in one case by each of these rules: what they have in common is read once. */
export function obligationsUnder(facts: CaseFacts, each: readonly Rules[], now: Instant): Obligation[][] {
  const read = readFacts(facts)
  return each.map((rules) => {
    const decided = read === null || 'setAside' in read ? null : obligationsOf(read, rules, now)
    return decided && 'obligations' in decided ? decided.obligations : deriveBy(facts, rules, now).obligations
  })
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
  const read = readFacts(facts)
  if (read === null) return { derived: NOTHING }
  if ('setAside' in read) return read
  const decided = obligationsOf(read, rules, now)
  if ('setAside' in decided) return decided
  const { obligations, causes } = decided
  const { crime, events, people } = read
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

/** `causes`: the keys of the events that something is owed because of. */
function obligationsOf({ people, crime, hearings, events, proofs, retractions }: FactsRead, rules: Rules, now: Instant): { obligations: Obligation[]; causes: ReadonlySet<string> } | { setAside: SetAside[] } {
  const file: CaseFile = { people, crime, hearings, rules, now }
  const open: Owed[] = []
  const beyond: SetAside[] = []
  for (const ordered of events) {
    const owed = owe(ordered, file)
    if (owed === 'beyond-calendar') beyond.push(beyondCalendar(ordered))
    else open.push(...owed)
  }
  if (beyond.length > 0) return { setAside: beyond }

  const obligations: Obligation[] = []
  const causes = new Set<string>()
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
  return { obligations, causes }
}

const beyondCalendar = ({ event }: OrderedEvent): SetAside => ({ ...refOf(event), reason: 'beyond-calendar', pointers: [] })

/** The next instant at which something becomes overdue or a hold ends. */
function nextChange(obligations: readonly Obligation[], holds: readonly { until: Instant }[], now: Instant): Instant | null {
  let next = Number.POSITIVE_INFINITY
  for (const { state, dueBy } of obligations) if (state === 'owed' && dueBy !== null && dueBy >= now) next = Math.min(next, dueBy + 1)
  for (const { until } of holds) if (until > now) next = Math.min(next, until)
  return Number.isFinite(next) ? next : null
}
