// Why: of all that is open, a planner wants the breaches that are coming, soonest first, and how many there are of what. What is overdue
// already is a finding and not a forecast: it is counted, and listed by `GET /obligations?state=overdue`.
import type { Forecast, Prospect } from '@kept-informed/forecast'
import type { Instant, LocalDate } from '@kept-informed/kernel'

/** A forecast with what its readers ask it by. */
export type Foreseen = Forecast & Pick<Prospect, 'victimId' | 'owedBy'> & { dueBy: Instant; dueOn: LocalDate }
/** Null: not asked for. */
export type ForeseenFilter = { unit: string | null; officerId: string | null; ruleId: string | null; day: LocalDate | null; owedBy: string | null }
/** Where a page ended: the order is by these two. */
export type Place = { dueBy: Instant; obligationId: string }

/** `open` is the sum of the other four. */
export type Counts = { open: number; willBeMet: number; breaches: number; unknown: number; overdue: number }
export type CountsBy<Key extends string, Value> = (Record<Key, Value> & Counts)[]
export type Totals = Counts & {
  byReason: Partial<Record<NonNullable<Forecast['reason']>, number>>
  byUnit: CountsBy<'unit', string | null>
  /** Officers for whom a breach is forecast. */
  byOfficer: CountsBy<'officerId', string | null>
  byRule: CountsBy<'ruleId', string>
  byDay: CountsBy<'day', LocalDate>
}

export function matches(foreseen: Foreseen, { unit, officerId, ruleId, day, owedBy }: ForeseenFilter): boolean {
  return (
    (unit === null || foreseen.unit === unit) && (officerId === null || foreseen.officerId === officerId) && (ruleId === null || foreseen.ruleId === ruleId) &&
    (day === null || foreseen.dueOn === day) && (owedBy === null || foreseen.owedBy === owedBy)
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

export function totalsOf(foreseen: readonly Foreseen[]): Totals {
  const byReason: Totals['byReason'] = {}
  for (const { reason } of foreseen) if (reason !== null) byReason[reason] = (byReason[reason] ?? 0) + 1
  return {
    ...countsOf(foreseen),
    byReason,
    byUnit: countsBy(foreseen, 'unit', ({ unit }) => unit),
    byOfficer: countsBy(foreseen, 'officerId', ({ officerId }) => officerId).filter(({ breaches }) => breaches > 0),
    byRule: countsBy(foreseen, 'ruleId', ({ ruleId }) => ruleId),
    byDay: countsBy(foreseen, 'day', ({ dueOn }) => dueOn),
  }
}

function standingOf({ willBeMet, reason }: Foreseen): Exclude<keyof Counts, 'open'> {
  if (reason === 'overdue') return 'overdue'
  return willBeMet === null ? 'unknown' : willBeMet ? 'willBeMet' : 'breaches'
}

const noCounts = (): Counts => ({ open: 0, willBeMet: 0, breaches: 0, unknown: 0, overdue: 0 })

function count(counts: Counts, foreseen: Foreseen): void {
  counts.open += 1
  counts[standingOf(foreseen)] += 1
}

function countsOf(foreseen: readonly Foreseen[]): Counts {
  const counts = noCounts()
  for (const one of foreseen) count(counts, one)
  return counts
}

/** Ordered by key; what has none comes last. */
function countsBy<Key extends string, Value extends string | null>(foreseen: readonly Foreseen[], name: Key, keyOf: (one: Foreseen) => Value): CountsBy<Key, Value> {
  const groups = new Map<Value, Counts>()
  for (const one of foreseen) {
    const key = keyOf(one)
    const counts = groups.get(key) ?? noCounts()
    count(counts, one)
    groups.set(key, counts)
  }
  return [...groups]
    .sort(([a], [b]) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([key, counts]) => ({ ...({ [name]: key } as Record<Key, Value>), ...counts }))
}
