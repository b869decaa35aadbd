// Why: of all that is open, a planner wants the breaches that are coming, soonest first, and how many there are of what. What is overdue
// already is a finding and not a forecast: it is counted, and listed by `GET /obligations?state=overdue`.
import type { Forecast } from '@kept-informed/forecast'
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'

/** Of an obligation that has a day. */
export type Foreseen = Forecast & { dueBy: Instant }
/** Null: not asked for. */
export type ForeseenFilter = { unit: string | null; officerId: string | null; ruleId: string | null; day: LocalDate | null; owedBy: string | null }
/** Where a page ended: the order is by these two. */
export type Place = { dueBy: Instant; obligationId: string }

/** `open` is the sum of the other four. */
export type Counts = { open: number; willBeMet: number; breaches: number; unknown: number; overdue: number }
export type Totals = Counts & {
  byReason: Partial<Record<NonNullable<Forecast['reason']>, number>>
  byForce: (Counts & { force: string | null })[]
  byUnit: (Counts & { unit: string | null })[]
  /** Officers for whom a breach is forecast. */
  byOfficer: (Counts & { officerId: string | null })[]
  byRule: (Counts & { ruleId: string })[]
  byDay: (Counts & { day: LocalDate })[]
}

/** What was asked for; `day` in London. */
export function askedOf(foreseen: readonly Foreseen[], { unit, officerId, ruleId, day, owedBy }: ForeseenFilter, calendar: WorkingCalendar): Foreseen[] {
  const [from, to] = day === null ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [calendar.startOfDay(day), calendar.endOfDay(day)]
  return foreseen.filter(
    (one) =>
      (unit === null || one.unit === unit) && (officerId === null || one.officerId === officerId) && (ruleId === null || one.ruleId === ruleId) &&
      (owedBy === null || one.owedBy === owedBy) && one.dueBy >= from && one.dueBy <= to,
  )
}

/** Of what is sorted by day and id: the first `most` after that place that are forecast to be missed, or of which nobody can say. */
export function missedAfter(sorted: readonly Foreseen[], after: Place | null, most: number): Foreseen[] {
  const found: Foreseen[] = []
  for (const one of sorted) {
    if (found.length === most) break
    const standing = standingOf(one)
    if (standing !== 'breaches' && standing !== 'unknown') continue
    if (after === null || one.dueBy > after.dueBy || (one.dueBy === after.dueBy && one.obligationId > after.obligationId)) found.push(one)
  }
  return found
}

export function totalsOf(foreseen: readonly Foreseen[], calendar: WorkingCalendar): Totals {
  const [all, byReason] = [noCounts(), {} as Totals['byReason']]
  const [forces, units, officers, rules, instants] = [new Map<string | null, Counts>(), new Map<string | null, Counts>(), new Map<string | null, Counts>(), new Map<string, Counts>(), new Map<Instant, Counts>()]
  for (const one of foreseen) {
    const standing = standingOf(one)
    for (const counts of [all, countsIn(forces, one.force), countsIn(units, one.unit), countsIn(officers, one.officerId), countsIn(rules, one.ruleId), countsIn(instants, one.dueBy)]) {
      counts.open += 1
      counts[standing] += 1
    }
    if (one.reason !== null) byReason[one.reason] = (byReason[one.reason] ?? 0) + 1
  }
  return {
    ...all,
    byReason,
    byForce: inOrder(forces).map(([force, counts]) => ({ force, ...counts })),
    byUnit: inOrder(units).map(([unit, counts]) => ({ unit, ...counts })),
    byOfficer: inOrder(officers).filter(([, { breaches }]) => breaches > 0).map(([officerId, counts]) => ({ officerId, ...counts })),
    byRule: inOrder(rules).map(([ruleId, counts]) => ({ ruleId, ...counts })),
    byDay: inOrder(instants).map(([dueBy, counts]) => ({ day: calendar.localDate(dueBy), ...counts })),
  }
}

function standingOf({ willBeMet, reason }: Foreseen): Exclude<keyof Counts, 'open'> {
  if (reason === 'overdue') return 'overdue'
  return willBeMet === null ? 'unknown' : willBeMet ? 'willBeMet' : 'breaches'
}

const noCounts = (): Counts => ({ open: 0, willBeMet: 0, breaches: 0, unknown: 0, overdue: 0 })

function countsIn<Key>(groups: Map<Key, Counts>, key: Key): Counts {
  const known = groups.get(key)
  if (known) return known
  const counts = noCounts()
  groups.set(key, counts)
  return counts
}

/** By key; what has none comes last. */
const inOrder = <Key extends string | number | null>(groups: ReadonlyMap<Key, Counts>): [Key, Counts][] =>
  [...groups].sort(([a], [b]) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
