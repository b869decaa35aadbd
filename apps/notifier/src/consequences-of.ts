// Why: two things follow from words about a delivery and need the calendar or chance: when to try again, and when a letter that left
// counts as having arrived.
import { retryAfter } from '@kept-informed/delivery'
import { DEFAULT_POSTING, letterArrivesBy, type Posting } from '@kept-informed/notification'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { Consequences } from './journey/move-delivery.js'

export const consequencesOf = (calendar: WorkingCalendar, posting: Posting = DEFAULT_POSTING): Consequences => ({
  letterArrivesAt: (dispatchedAt) => letterArrivesBy(dispatchedAt, posting, calendar),
  retryAt: (tries, now, retryAfterMs) => {
    const pause = retryAfter(tries, Math.random())
    return pause === null ? null : now + Math.max(pause, retryAfterMs ?? 0)
  },
})
