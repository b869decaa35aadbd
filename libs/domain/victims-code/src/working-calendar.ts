// Why: due dates are the heart of the promise. Working days are Monday to Friday without the bank holidays of England and Wales; the local
// day on which the clock starts is day 0; due at the last millisecond of day N. What lies past the list is an error, never a guess.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import { BANK_HOLIDAYS } from './bank-holidays.js'
import { DAY_MS, londonOffsets, offsetAt } from './london-time.js'

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export type Due = { dueOn: LocalDate; dueBy: Instant }

/** All days are Europe/London. Functions over days give 'beyond-calendar' or null outside the listed years, as their type says. */
export type WorkingCalendar = {
  /** What it was made from: another list is another calendar. */
  holidays: readonly LocalDate[]
  firstDay: LocalDate
  lastDay: LocalDate
  /** `workingDays` after the local day of `clockStart`; 0 is that day itself. */
  dueDate(clockStart: Instant, workingDays: number): Due | 'beyond-calendar'
  /** The same, from a day. */
  dueOnDay(day: LocalDate): Due
  localDate(instant: Instant): LocalDate
  weekday(day: LocalDate): Weekday
  /** The instant at which that wall clock shows `HH:MM` (`24:00`: the end of the day). */
  instantAt(day: LocalDate, time: string): Instant
  startOfDay(day: LocalDate): Instant
  /** The last millisecond. */
  endOfDay(day: LocalDate): Instant
  isWorkingDay(day: LocalDate): boolean | 'beyond-calendar'
  /** The first working day after that day. */
  nextWorkingDay(day: LocalDate): LocalDate | 'beyond-calendar'
  /** That day when it is a working day, else the last one before it. */
  workingDayOnOrBefore(day: LocalDate): LocalDate | 'beyond-calendar'
  addDays(day: LocalDate, days: number): LocalDate
}

const WEEKDAYS: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const readDay = (day: LocalDate): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS
const dayText = (number: number): LocalDate => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** Tables for the listed years; `holidays` as `YYYY-MM-DD`. */
export function workingCalendar(holidays: readonly LocalDate[] = BANK_HOLIDAYS): WorkingCalendar {
  const years = holidays.map((day) => Number(day.slice(0, 4)))
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)]
  const offsets = londonOffsets(1970, lastYear + 2)
  const first = readDay(`${firstYear}-01-01`)
  const last = readDay(`${lastYear}-12-31`)
  const free = new Set(holidays.map(readDay))
  const works = (number: number): boolean => {
    const weekday = (number + 4) % 7
    return weekday !== 0 && weekday !== 6 && !free.has(number)
  }
  const workingDays: number[] = []
  /** How many working days there are up to and including each day. */
  const upTo = new Int32Array(last - first + 1)
  for (let number = first; number <= last; number++) {
    if (works(number)) workingDays.push(number)
    upTo[number - first] = workingDays.length
  }
  const texts = Array.from({ length: last - first + 1 }, (_, index) => dayText(first + index))
  const textOf = (number: number): LocalDate => texts[number - first] ?? dayText(number)
  const numbers = new Map(texts.map((text, index) => [text, first + index]))
  const dayNumber = (day: LocalDate): number => numbers.get(day) ?? readDay(day)
  const localDay = (instant: Instant): number => Math.floor((instant + offsetAt(offsets, instant)) / DAY_MS)
  const atWallClock = (number: number, ms: number): Instant => {
    const guess = number * DAY_MS + ms
    const instant = guess - offsetAt(offsets, guess - offsetAt(offsets, guess))
    return instant
  }
  const startOf = (number: number): Instant => atWallClock(number, 0)
  const due = (number: number): Due => ({ dueOn: textOf(number), dueBy: startOf(number + 1) - 1 })
  const listed = (number: number): boolean => number >= first && number <= last
  const nth = (n: number): LocalDate | 'beyond-calendar' => {
    const number = workingDays[n]
    return number === undefined ? 'beyond-calendar' : textOf(number)
  }
  return {
    holidays,
    firstDay: dayText(first),
    lastDay: dayText(last),
    dueDate: (clockStart, days) => {
      const day = localDay(clockStart)
      if (!listed(day)) return 'beyond-calendar'
      if (days === 0) return due(day)
      const number = workingDays[(upTo[day - first] ?? 0) + days - 1]
      return number === undefined ? 'beyond-calendar' : due(number)
    },
    dueOnDay: (day) => due(dayNumber(day)),
    localDate: (instant) => textOf(localDay(instant)),
    weekday: (day) => WEEKDAYS[(dayNumber(day) + 4) % 7] ?? 'sun',
    instantAt: (day, time) => atWallClock(dayNumber(day), (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000),
    startOfDay: (day) => startOf(dayNumber(day)),
    endOfDay: (day) => startOf(dayNumber(day) + 1) - 1,
    isWorkingDay: (day) => (listed(dayNumber(day)) ? works(dayNumber(day)) : 'beyond-calendar'),
    nextWorkingDay: (day) => (listed(dayNumber(day)) ? nth(upTo[dayNumber(day) - first] ?? 0) : 'beyond-calendar'),
    workingDayOnOrBefore: (day) => (listed(dayNumber(day)) ? nth((upTo[dayNumber(day) - first] ?? 0) - 1) : 'beyond-calendar'),
    addDays: (day, days) => textOf(dayNumber(day) + days),
  }
}
