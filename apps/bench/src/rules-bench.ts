// Why: how fast the pure core answers, without a log or a database: dates, and whole cases.
import { type CaseEvent, parseCloudEvent } from '@kept-informed/case-event'
import { deriveObligations, diffObligations, NOTHING_PUBLISHED } from '@kept-informed/obligation'
import { SHIPPED_PACKS, type WorkingCalendar, workingCalendar } from '@kept-informed/victims-code'
import { eventsOfCases } from './events-of-cases.js'

export type RulesReport = {
  dueDatesPerSecond: number
  /** Derived and compared with what was published, on one core. */
  factsPerSecond: number
  /** Null: not measured, for want of a database. */
  whatIfSeconds: number | null
  whatIfFacts: number | null
}

const SECONDS = 2

export function rulesBench(): Omit<RulesReport, 'whatIfSeconds' | 'whatIfFacts'> {
  const calendar = workingCalendar()
  const now = Date.now()
  const starts = Array.from({ length: 1_000 }, (_, i) => now + i * 5_000_000)
  const cases = new Map<string, CaseEvent[]>()
  for (const { value } of eventsOfCases(5_000, now)) {
    const parsed = parseCloudEvent(JSON.parse(value), now)
    if (parsed.ok) cases.set(parsed.event.caseId, [...(cases.get(parsed.event.caseId) ?? []), parsed.event])
  }
  const facts = [...cases.values()].reduce((sum, events) => sum + events.length, 0)
  return {
    dueDatesPerSecond: perSecond(starts.length, () => starts.forEach((start, i) => calendar.dueDate(start, i % 21))),
    factsPerSecond: perSecond(facts, () => cases.forEach((events) => deriveAndDiff(events, calendar, now))),
  }
}

function deriveAndDiff(events: CaseEvent[], calendar: WorkingCalendar, now: number): void {
  const derived = deriveObligations({ events, tellings: [], persons: [] }, { packs: SHIPPED_PACKS, calendar }, now)
  const saying = { revision: 1, at: now, event: () => events[0] ?? never(), sha256: () => '', digest: (text: string) => text, snapshot: () => undefined }
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
