// Why: due dates are checked against a second way of counting that shares nothing with the first but the list of holidays: it walks from
// midnight to midnight as one does with a finger on a calendar. Slow, and plain enough to believe.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import { BANK_HOLIDAYS } from '../bank-holidays.js'

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const HOLIDAYS = new Set(BANK_HOLIDAYS)
const YEARS = BANK_HOLIDAYS.map((day) => day.slice(0, 4)).sort()
const [FIRST_YEAR = '', LAST_YEAR = ''] = [YEARS[0], YEARS.at(-1)]

/** The day in Europe/London. */
export const londonDay = (instant: Instant): LocalDate => LONDON.format(instant)

/** The last of `workingDays` days after that day; 0 is the day itself, whatever day it is. Past either end of the listed years: 'beyond-calendar'. */
export function countDayByDay(from: LocalDate, workingDays: number): LocalDate | 'beyond-calendar' {
  let day = from
  for (let left = workingDays; ; left -= isWorkday(day) ? 1 : 0) {
    if (day.slice(0, 4) < FIRST_YEAR || day.slice(0, 4) > LAST_YEAR) return 'beyond-calendar'
    if (left === 0) return day
    day = tomorrow(day)
  }
}

function tomorrow(day: LocalDate): LocalDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (date < daysIn(year, month)) return written(year, month, date + 1)
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1)
}

const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0))
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const two = (number: number): string => String(number).padStart(2, '0')
const written = (year: number, month: number, date: number): LocalDate => `${year}-${two(month)}-${two(date)}`

/** Zeller's congruence: 0 is Saturday, 1 Sunday. */
function zeller(day: LocalDate): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month]
  return (date + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7
}

const isWorkday = (day: LocalDate): boolean => zeller(day) > 1 && !HOLIDAYS.has(day)
