// Why: the Code counts days of Europe/London; clock changes are found once at load, so that counting is arithmetic.
import { Temporal } from 'temporal-polyfill'
import type { Instant } from '@kept-informed/kernel'

const HOUR = 3_600_000
export const DAY_MS = 86_400_000

/** Instants at which London's offset changes, with the offset (ms ahead of UTC) from then on, over whole years. */
export function londonOffsets(firstYear: number, lastYear: number): { from: Instant; offset: number }[] {
  const start = Temporal.ZonedDateTime.from({ timeZone: 'Europe/London', year: firstYear, month: 1, day: 1 })
  const found = [{ from: Number.NEGATIVE_INFINITY, offset: start.offsetNanoseconds / 1e6 }]
  for (let at = start.getTimeZoneTransition('next'); at && at.year <= lastYear; at = at.getTimeZoneTransition('next')) {
    found.push({ from: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 })
  }
  return found
}

/** London's offset (ms) at an instant, by the table. */
export function offsetAt(table: { from: Instant; offset: number }[], instant: Instant): number {
  let low = 0
  for (let high = table.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1
    if ((table[middle]?.from ?? HOUR) <= instant) low = middle
    else high = middle - 1
  }
  return table[low]?.offset ?? 0
}
