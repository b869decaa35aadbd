// Why: tomorrow is expected to be like the same weekday of the last weeks. Bank holidays are too rare to be compared with each other; they
// are taken for Sundays, those looked back on and those ahead.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { Weekday, WorkingCalendar } from '@kept-informed/victims-code'

export const LOOK_BACK_DAYS = 56

export type LookBack = { from: LocalDate; to: LocalDate; days: number; daysOf: ReadonlyMap<Weekday, number> }

export const isBankHoliday = (day: LocalDate, calendar: WorkingCalendar): boolean => calendar.holidays.includes(day)
export const likeWeekday = (day: LocalDate, calendar: WorkingCalendar): Weekday => (isBankHoliday(day, calendar) ? 'sun' : calendar.weekday(day))

/** The last eight weeks before today, or as much of them as is known; null: nothing is. */
export function lookBack(since: LocalDate, now: Instant, calendar: WorkingCalendar): LookBack | null {
  const today = calendar.localDate(now)
  const longest = calendar.addDays(today, -LOOK_BACK_DAYS)
  const from = since > longest ? since : longest
  const daysOf = new Map<Weekday, number>()
  let days = 0
  for (let day = from; day < today; day = calendar.addDays(day, 1), days++) {
    const weekday = likeWeekday(day, calendar)
    daysOf.set(weekday, (daysOf.get(weekday) ?? 0) + 1)
  }
  return days === 0 ? null : { from, to: calendar.addDays(today, -1), days, daysOf }
}
