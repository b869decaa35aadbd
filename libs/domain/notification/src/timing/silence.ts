// Why: what was taken and not heard of again has told nobody. How long its word is waited for is one rule: as long as a word may reasonably
// take, less when what comes after it must begin, and never so short that a word on its way is not given its time.
import type { Instant } from '@kept-informed/kernel'
import type { Channel } from '@kept-informed/victim'
import { type Posting, postTimes } from '../posting.js'
import type { WorkingCalendar } from '@kept-informed/victims-code'

const MINUTE = 60_000

/** A network or a server that has said nothing for so long will not; and a print house that has not said that it posted. */
export const MOST_WAIT_MS = 240 * MINUTE
/** A word comes within seconds as a rule. */
export const LEAST_WAIT_MS = 15 * MINUTE

/** `at`: when it was taken. `handOverBy`: when what comes after it must begin; null: no day presses. */
export type Taken = { channel: Channel; at: Instant; handOverBy: Instant | null }

/** From then on what was taken and said nothing since counts as not told. A letter's word is that it was posted. */
export function silentFrom(taken: Taken, posting: Posting, calendar: WorkingCalendar): Instant {
  const word = wordDue(taken, posting, calendar)
  return Math.min(word + MOST_WAIT_MS, Math.max(taken.handOverBy ?? Infinity, word + LEAST_WAIT_MS))
}

/** From when on a word may be expected. */
export const wordDue = ({ channel, at }: Pick<Taken, 'channel' | 'at'>, posting: Posting, calendar: WorkingCalendar): Instant =>
  channel === 'letter' ? postTimes(at, posting, calendar).dispatchedAt : at
