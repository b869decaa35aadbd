// Why: three things follow from words about a delivery and need the calendar or chance: when to try again, when a letter that left counts
// as having arrived, and when no word counts as one.
import { nextTryAt } from '@kept-informed/delivery'
import { DEFAULT_POSTING, letterArrivesBy, type Posting, silentFrom } from '@kept-informed/notification'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { ASK_EVERY_MS } from '../deciding/ask-standing-sweep.js'
import type { Consequences } from '../journey/move-delivery.js'

/** `asked`: the names of providers that tell nothing by themselves. */
export const consequencesOf = (calendar: WorkingCalendar, posting: Posting = DEFAULT_POSTING, asked: ReadonlySet<string> = new Set()): Consequences => ({
  askAfterMs: (provider) => (asked.has(provider) ? ASK_EVERY_MS : null),
  silentAt: (taken) => silentFrom(taken, posting, calendar),
  letterArrivesAt: (dispatchedAt) => letterArrivesBy(dispatchedAt, posting, calendar),
  retryAt: (notTaken) => nextTryAt(notTaken, Math.random()),
})
