// Why: "twelfth in a queue of which five are done a day" is two working days and a bit; nothing is done at night, at weekends and on holidays.
import type { Instant } from '@kept-informed/kernel'
import { CALLING_HOURS } from '@kept-informed/notification'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { Pace } from './forecast.js'

/** A working day of people's work, Europe/London. */
export const WORKING_HOURS = CALLING_HOURS

/** When the work at that place (1 first) is done at that pace; null: never, or past the list of bank holidays. */
export function doneAt(place: number, { perWorkingDay }: Pace, now: Instant, calendar: WorkingCalendar): Instant | null {
  if (perWorkingDay <= 0) return null
  const days = place / perWorkingDay
  const today = calendar.localDate(now)
  const [opens, closes] = [calendar.instantAt(today, WORKING_HOURS.from), calendar.instantAt(today, WORKING_HOURS.to)]
  const begins = Math.min(Math.max(now, opens), closes)
  const left = calendar.isWorkingDay(today) === true ? (closes - begins) / (closes - opens) : 0
  if (days <= left) return begins + days * (closes - opens)
  const further = Math.ceil(days - left)
  const day = calendar.dueDate(now, further)
  if (day === 'beyond-calendar') return null
  const [from, to] = [calendar.instantAt(day.dueOn, WORKING_HOURS.from), calendar.instantAt(day.dueOn, WORKING_HOURS.to)]
  return from + (days - left - (further - 1)) * (to - from)
}
