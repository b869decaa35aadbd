// Why: how fast the pure core answers, without a log or a database: dates, and whole cases.
import { type CaseEvent, parseCloudEvent } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import { type CaseFacts, deriveObligations, diffObligations, NOTHING_PUBLISHED, type Rules } from '@kept-informed/obligation'
import { SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'
import { eventsOfCases } from './events-of-cases.js'
import { longHistories } from './long-histories.js'

export type RulesReport = {
  dueDatesPerSecond: number
  /** Derived and compared with what was published, on one core: cases of five events, one victim, nobody told. */
  factsPerSecond: number
  /** The same over cases of 25 events, four people and 47 tellings; so many of them that no id is still at hand. */
  longFactsPerSecond: number
}

const SECONDS = 2
const LONG_CASES = 500

export function rulesBench(): RulesReport {
  const calendar = workingCalendar()
  const now = Date.now()
  const starts = Array.from({ length: 1_000 }, (_, i) => now + i * 5_000_000)
  const cases = new Map<string, CaseEvent[]>()
  for (const { value } of eventsOfCases(5_000, now)) {
    const parsed = parseCloudEvent(JSON.parse(value), now)
    if (parsed.ok) cases.set(parsed.event.caseId, [...(cases.get(parsed.event.caseId) ?? []), parsed.event])
  }
  const rules = { packs: SHIPPED_PACKS, calendar }
  const short = [...cases.values()].map((events) => ({ events, tellings: [], persons: [] }))
  return {
    dueDatesPerSecond: perSecond(starts.length, () => starts.forEach((start, i) => calendar.dueDate(start, i % 21))),
    factsPerSecond: factsPerSecond(short, rules, now),
    longFactsPerSecond: factsPerSecond(longHistories(LONG_CASES, rules, now), rules, now),
  }
}

function factsPerSecond(cases: readonly CaseFacts[], rules: Rules, now: Instant): number {
  const facts = cases.reduce((sum, { events, tellings }) => sum + events.length + tellings.length, 0)
  return perSecond(facts, () => cases.forEach((one) => deriveAndDiff(one, rules, now)))
}

function deriveAndDiff(facts: CaseFacts, rules: Rules, now: Instant): void {
  const derived = deriveObligations(facts, rules, now)
  const saying = { revision: 1, at: now, event: () => facts.events[0] ?? never(), sha256: () => '', digest: (text: string) => text, snapshot: () => undefined }
  diffObligations(NOTHING_PUBLISHED, derived, saying)
}

function never(): never {
  throw new Error('a case without an event')
}

/** How often a second something happens that `work` does `count` times; warmed up first. */
function perSecond(count: number, work: () => void): number {
  work()
  const began = performance.now()
  let rounds = 0
  while (performance.now() - began < SECONDS * 1_000) {
    work()
    rounds += 1
  }
  return Math.round((rounds * count) / ((performance.now() - began) / 1_000))
}
