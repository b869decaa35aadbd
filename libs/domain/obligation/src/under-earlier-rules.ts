// Why: another list of bank holidays, or another pack, recomputes what is open. What had ended by then was owed and judged by the rules of
// its time and stays as it was; what was open keeps its earlier day in its history.
import { type Instant, isoInstant, parseInstant } from '@kept-informed/kernel'
import type { CodePack, WorkingCalendar } from '@kept-informed/victims-code'
import type { CaseFacts, Rules } from './case-facts.js'
import type { Obligation, ObligationChange } from './obligation.js'

/** What was decided by until that instant. */
export type EarlierRules = Pick<Rules, 'packs' | 'calendar'> & { until: Instant }

/** `current`: by today's rules; `earlier`: those before, oldest first. */
export function keepWhatHadEnded({ events }: Pick<CaseFacts, 'events'>, current: Obligation[], earlier: readonly EarlierRules[], derive: (rules: EarlierRules) => Obligation[]): Obligation[] {
  const concerned = earlier.filter(({ until }) => events.some(({ occurredAt }) => occurredAt < until))
  if (concerned.length === 0) return current
  const kept = new Map<string, Obligation>()
  let standing = new Map<string, Obligation>()
  let changedAt = Number.NEGATIVE_INFINITY
  for (const rules of [...concerned, null]) {
    const after = (rules ? derive(rules) : current).map((one) => kept.get(one.obligationId) ?? continued(standing.get(one.obligationId), one, changedAt))
    if (rules) for (const one of after) if (one.endedAt !== null && one.endedAt < rules.until) kept.set(one.obligationId, one)
    standing = new Map(after.map((one) => [one.obligationId, one]))
    changedAt = rules?.until ?? changedAt
  }
  // What today's rules owe no more, and had ended, was owed all the same.
  return [...new Map([...standing, ...kept]).values()]
}

/** As it is by the rules of `at` on, with what it had been until then. */
function continued(before: Obligation | undefined, after: Obligation, at: Instant): Obligation {
  if (!before || after.clockStartedAt >= at) return after
  const [from, to] = [dueAt(before, at), dueAt(after, at)]
  const changed: ObligationChange[] = from === to ? [] : [{ at, what: 'due', from: isoOf(from), to: isoOf(to), because: null }]
  return { ...after, history: [...before.history.filter((change) => change.at <= at), ...changed, ...after.history.filter((change) => change.at > at)] }
}

const isoOf = (instant: Instant | null): string | null => (instant === null ? null : isoInstant(instant))

/** The due date as it was at that instant: enhanced rights may have made it sooner later. */
function dueAt({ history, dueBy }: Obligation, at: Instant): Instant | null {
  const later = history.find((change) => change.what === 'due' && change.at > at)
  return later === undefined ? dueBy : later.from === null ? null : (parseInstant(later.from) ?? null)
}

type Content = { packs: readonly CodePack[]; calendar: Pick<WorkingCalendar, 'holidays'> }

/** Whether what has ended by that day may be judged otherwise by `after`: not by years that are added to the list of bank holidays, nor by a pack from a later day. */
export function changesThePast(before: Content, after: Content, day: string): boolean {
  const lastYear = before.calendar.holidays.map((holiday) => holiday.slice(0, 4)).sort().at(-1) ?? ''
  const holidays = after.calendar.holidays.filter((holiday) => holiday.slice(0, 4) <= lastYear)
  return JSON.stringify([before.calendar.holidays, inForceBy(before.packs, day)]) !== JSON.stringify([holidays, inForceBy(after.packs, day)])
}

const inForceBy = (packs: readonly CodePack[], day: string): CodePack[] =>
  packs.filter(({ effectiveFrom }) => effectiveFrom <= day).map((pack) => ({ ...pack, effectiveTo: pack.effectiveTo !== null && pack.effectiveTo < day ? pack.effectiveTo : null }))
