// Why: staff are written to while they work, and not at night: a working day, 09:00 to 17:00, Europe/London, as people are called.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { CALLING_HOURS } from './calling-hours.js'
import { nextOfficeDay, worksOn } from './office-days.js'

export type OfficeCalendar = Pick<WorkingCalendar, 'localDate' | 'weekday' | 'isWorkingDay' | 'addDays' | 'instantAt' | 'endOfDay'>

export const opensOn = (day: LocalDate, calendar: OfficeCalendar): Instant => calendar.instantAt(day, CALLING_HOURS.from)
export const closesOn = (day: LocalDate, calendar: OfficeCalendar): Instant => calendar.instantAt(day, CALLING_HOURS.to)

/** The first instant from `at` on that is within office hours; `at` itself when it is. */
export function withinOfficeHours(at: Instant, calendar: OfficeCalendar): Instant {
  const today = calendar.localDate(at)
  if (worksOn(today, calendar) && at < closesOn(today, calendar)) return Math.max(at, opensOn(today, calendar))
  return opensOn(nextOfficeDay(today, calendar), calendar)
}
