// Why: what a unit can do, and what it does first, is best seen from what it did.
import type { Pace } from './forecast.js'

/** One working day of a unit's people: what they got done; of it, what was late when the day began; and how much late work waited then. */
export type DayOfWork = { done: number; lateDone: number; lateWaiting: number }

export const PACE_DAYS = 20
/** A week of work must pass before a pace is known. */
export const PACE_KNOWN_AFTER_DAYS = 5

/** The mean of the last 20 of these working days, in order, the latest last. Null: fewer than five. */
export function measurePace(days: readonly DayOfWork[]): Pace | null {
  const lately = days.slice(-PACE_DAYS)
  if (lately.length < PACE_KNOWN_AFTER_DAYS) return null
  const sum = (of: (day: DayOfWork) => number): number => lately.reduce((total, day) => total + of(day), 0)
  // What a unit that does late work first would have done of it.
  const couldBeLate = sum(({ done, lateWaiting }) => Math.min(done, lateWaiting))
  const lateShare = couldBeLate === 0 ? 1 : Math.min(1, sum(({ lateDone }) => lateDone) / couldBeLate)
  return { perWorkingDay: sum(({ done }) => done) / lately.length, overWorkingDays: lately.length, lateShare }
}
