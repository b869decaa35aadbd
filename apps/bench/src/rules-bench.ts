// Why: how fast the pure core answers, without a log or a database: dates, and whole cases.
import { type CaseEvent, parseCloudEvent } from '@kept-informed/case-event'
import { deriveObligations } from '@kept-informed/obligation'
import { SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'
import { eventsOfCases } from './events-of-cases.js'

export type RulesReport = { dueDatesPerSecond: number; factsPerSecond: number; whatIfSeconds: null }

const SECONDS = 2

export function rulesBench(): RulesReport {
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
    factsPerSecond: perSecond(facts, () => cases.forEach((events) => deriveObligations({ events, tellings: [], persons: [] }, { packs: SHIPPED_PACKS, calendar }, now))),
    whatIfSeconds: null,
  }
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
