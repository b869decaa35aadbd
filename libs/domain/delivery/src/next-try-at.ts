// Why: a pause gives a provider or a phone time to come back. Where nobody knew for a while whether a try was taken, that while was a pause
// already: it is not made again.
import type { Instant } from '@kept-informed/kernel'
import { retryAfter } from './retry-after.js'

/** `tries`: so many until now, from 1. `since`: the pause counts from then. `retryAfterMs`: what the provider asks for from now on, in milliseconds. */
export type NotTakenTry = { tries: number; since: Instant; now: Instant; retryAfterMs: number | null }

/** Never before `now`; null when the list of pauses is used up. `random`: 0 up to 1. */
export function nextTryAt({ tries, since, now, retryAfterMs }: NotTakenTry, random: number): Instant | null {
  const pause = retryAfter(tries, random)
  return pause === null ? null : Math.max(since + pause, now + (retryAfterMs ?? 0))
}
