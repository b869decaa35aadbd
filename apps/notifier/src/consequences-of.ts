// Why: two things follow from words about a delivery and need the calendar or chance: when to try again, and when a letter that left
// counts as having arrived.
import { retryAfter } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { Consequences } from './journey/move-delivery.js'

/** First class: the Code's own count of working days. */
const LETTER_TAKES_WORKING_DAYS = 2
/** Past the end of the list of holidays nobody can count working days: then later than any count could be. */
const LETTER_TAKES_AT_MOST_DAYS = 10

export const consequencesOf = (calendar: WorkingCalendar): Consequences => ({
  letterArrivesAt: (dispatchedAt) => letterArrives(calendar, dispatchedAt),
  retryAt: (tries, now, retryAfterMs) => {
    const pause = retryAfter(tries, Math.random())
    return pause === null ? null : now + Math.max(pause, retryAfterMs ?? 0)
  },
})

function letterArrives(calendar: WorkingCalendar, dispatchedAt: Instant): Instant {
  const due = calendar.dueDate(dispatchedAt, LETTER_TAKES_WORKING_DAYS)
  return due === 'beyond-calendar' ? calendar.endOfDay(calendar.addDays(calendar.localDate(dispatchedAt), LETTER_TAKES_AT_MOST_DAYS)) : due.dueBy
}
