// Why: "a bank holiday does not count" is clearer with its name, and the list has dates only. A date gets the name that follows from the
// rules; a holiday moved or given once by proclamation follows from none and stays without a name, rather than with a guess.
import type { LocalDate } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'

/** The Welsh is a draft until a Welsh speaker approves it. */
export type HolidayName = { en: string; cy: string }

const FIXED: Record<string, HolidayName> = {
  '01-01': { en: 'New Year’s Day', cy: 'Dydd Calan' },
  '01-02': { en: 'the substitute day for New Year’s Day', cy: 'y diwrnod yn lle Dydd Calan' },
  '01-03': { en: 'the substitute day for New Year’s Day', cy: 'y diwrnod yn lle Dydd Calan' },
  '12-25': { en: 'Christmas Day', cy: 'Dydd Nadolig' },
  '12-26': { en: 'Boxing Day', cy: 'Gŵyl San Steffan' },
  '12-27': { en: 'the substitute day for Christmas Day', cy: 'y diwrnod yn lle Dydd Nadolig' },
  '12-28': { en: 'the substitute day for Boxing Day', cy: 'y diwrnod yn lle Gŵyl San Steffan' },
}
const GOOD_FRIDAY: HolidayName = { en: 'Good Friday', cy: 'Dydd Gwener y Groglith' }
const EASTER_MONDAY: HolidayName = { en: 'Easter Monday', cy: 'Dydd Llun y Pasg' }
const EARLY_MAY: HolidayName = { en: 'the early May bank holiday', cy: 'gŵyl banc dechrau Mai' }
const SPRING: HolidayName = { en: 'the spring bank holiday', cy: 'gŵyl banc y gwanwyn' }
const SUMMER: HolidayName = { en: 'the summer bank holiday', cy: 'gŵyl banc yr haf' }

/** The name of a day of the list of bank holidays of England and Wales; undefined where none follows from the rules. */
export function bankHolidayName(day: LocalDate, calendar: Pick<WorkingCalendar, 'weekday' | 'addDays'>): HolidayName | undefined {
  const fixed = FIXED[day.slice(5)]
  if (fixed) return fixed
  const easter = easterSunday(Number(day.slice(0, 4)))
  if (day === calendar.addDays(easter, -2)) return GOOD_FRIDAY
  if (day === calendar.addDays(easter, 1)) return EASTER_MONDAY
  if (calendar.weekday(day) !== 'mon') return undefined
  const [month, date] = [day.slice(5, 7), Number(day.slice(8))]
  if (month === '05') return date <= 7 ? EARLY_MAY : date > 24 ? SPRING : undefined
  return month === '08' && date > 24 ? SUMMER : undefined
}

/** Gregorian Easter, by the anonymous computus. */
function easterSunday(year: number): LocalDate {
  const golden = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  const days = moon + weekday - 7 * late + 114
  return `${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`
}
