// Why: a phone that is off for an hour should still get its message; but a duty of one working day must leave time for the next
// channel. So the pauses grow, and end after less than four hours together.
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** After the first try, the second, and so on. */
const PAUSES = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 45 * MINUTE, 1 * HOUR, 1.5 * HOUR]
/** So that what failed together is not tried again together. */
const JITTER = 0.1

/** Milliseconds to wait after so many tries (from 1), give or take a tenth; null when the list is used up. `random`: 0 up to 1. */
export function retryAfter(tries: number, random: number): number | null {
  const pause = PAUSES[tries - 1]
  return pause === undefined ? null : Math.round(pause * (1 + JITTER * (2 * random - 1)))
}
