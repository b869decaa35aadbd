// Why: what the simulated print house does with a letter by the calendar: collected, posted, and brought back when nobody lives there.
import type { Instant } from '@kept-informed/kernel'
import { type PostCalendar, type Posting, postTimes, type PostTimes } from '@kept-informed/notification'

const BACK_AFTER_WORKING_DAYS = 5
const BACK_AT = '10:00'

export type PrintTimes = PostTimes & { returnedAt: Instant }

/** `returnedAt`: the morning of the fifth working day after it was posted. */
export function printTimes(handedOver: Instant, posting: Posting, calendar: PostCalendar): PrintTimes {
  const times = postTimes(handedOver, posting, calendar)
  const due = calendar.dueDate(times.dispatchedAt, BACK_AFTER_WORKING_DAYS)
  const day = due === 'beyond-calendar' ? calendar.addDays(calendar.localDate(times.dispatchedAt), 7) : due.dueOn
  return { ...times, returnedAt: calendar.instantAt(day, BACK_AT) }
}
