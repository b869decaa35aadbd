// Why: the last rung of a ladder is a person, and a person needs time in which people can be called: an hour at midnight is none.
import type { Instant } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { worksOn } from './office-days.js'

/** Of a working day, Europe/London. */
export const CALLING_HOURS = { from: '09:00', to: '17:00' } as const

const HOUR = 3_600_000

/** Milliseconds of calling hours: what the officer has before the supervisor is asked, and what the supervisor has before it is too late. */
export const OFFICER_HAS_MS = 4 * HOUR
export const SUPERVISOR_HAS_MS = 2 * HOUR

type Calendar = Pick<WorkingCalendar, 'localDate' | 'weekday' | 'isWorkingDay' | 'addDays' | 'instantAt'>

/** The last instant from which so many milliseconds of calling hours are left before `by`. */
export function callingTimeBefore(by: Instant, ms: number, calendar: Calendar): Instant {
  let left = ms
  for (let day = calendar.localDate(by); ; day = calendar.addDays(day, -1)) {
    if (!worksOn(day, calendar)) continue
    const [opens, closes] = [calendar.instantAt(day, CALLING_HOURS.from), Math.min(by, calendar.instantAt(day, CALLING_HOURS.to))]
    if (closes - opens >= left) return closes - left
    left -= Math.max(0, closes - opens)
  }
}
