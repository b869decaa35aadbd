// Why: of each right everybody may know how it is kept; of a small group of people nobody may learn more than that it is small.
import { groupBy, suppressSmall } from '@kept-informed/kernel'
import { BREAKDOWNS, OUTCOMES, type OutcomeCounts, type TimelinessRow } from './timeliness.query.js'

const countsIn = (row: OutcomeCounts): number[] => OUTCOMES.map((outcome) => row[outcome])
const named = (counts: readonly (number | null)[]): Record<string, number | null> => Object.fromEntries(OUTCOMES.map((outcome, at) => [outcome, counts[at] ?? null]))

/** Rights in order; a breakdown of one group alone says nothing more than the right itself, and is left out. */
export function timelinessJson(rows: readonly TimelinessRow[]): object[] {
  return [...groupBy(rows, ({ right }) => right)].map(([right, of]) => {
    const all = of.find(({ by }) => by === null)
    return {
      right, ...named(all ? countsIn(all) : []), due: all ? countsIn(all).reduce((sum, n) => sum + n, 0) : 0, medianLateHours: all?.medianLateHours ?? null,
      breakdown: Object.fromEntries(BREAKDOWNS.map((by) => [by, groupsOf(of.filter((row) => row.by === by))])),
    }
  })
}

function groupsOf(rows: readonly TimelinessRow[]): object[] {
  if (rows.length < 2) return []
  const shown = suppressSmall(rows.map(countsIn))
  return rows.map(({ group }, at) => ({ group, ...named(shown[at] ?? []) }))
}
