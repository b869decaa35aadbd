// Why: a message at the wrong hour may be read by the wrong person. Hours are what the victim's own clock on the wall shows, on the two
// nights of the year too on which an hour is missing or comes twice.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import { WEEKDAYS } from './read-safe-hours.js'
import type { SafeHours, Weekday } from './victim-details.js'

/** All days and times are Europe/London; the calendar of `victims-code` is one. */
export type LondonCalendar = {
  localDate(instant: Instant): LocalDate
  weekday(day: LocalDate): Weekday
  /** The instant at which that wall clock shows `HH:MM`. */
  instantAt(day: LocalDate, time: string): Instant
  addDays(day: LocalDate, days: number): LocalDate
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const SEARCH_DAYS = 8
const USUAL: SafeHours[] = [{ days: [...WEEKDAYS], from: '08:00', to: '20:00' }]

/** Half-open: `from` is safe, `to` is not. Absent hours are 08:00 to 20:00 every day. */
export function isSafeHour(hours: SafeHours[] | undefined, now: Instant, calendar: LondonCalendar): boolean {
  const day = calendar.localDate(now)
  const weekday = calendar.weekday(day)
  const onDay = (hours ?? USUAL).filter(({ days }) => days.includes(weekday))
  if (onDay.length === 0) return false
  const time = wallClock(day, now, calendar)
  return onDay.some(({ from, to }) => from <= time && time < to)
}

/** The first safe instant, `from` itself when it is one; null when there is none in the next days. */
export function nextSafeInstant(hours: SafeHours[] | undefined, from: Instant, calendar: LondonCalendar): Instant | null {
  if (isSafeHour(hours, from, calendar)) return from
  const today = calendar.localDate(from)
  for (let ahead = 0; ahead <= SEARCH_DAYS; ahead++) {
    const day = calendar.addDays(today, ahead)
    const found = turnsOf(hours ?? USUAL, day, calendar).find((instant) => instant > from && isSafeHour(hours, instant, calendar))
    if (found !== undefined) return found
  }
  return null
}

/** Every instant of that day at which hours may begin, in order: their start (also the first of two), and the change of the clocks. */
function turnsOf(hours: SafeHours[], day: LocalDate, calendar: LondonCalendar): Instant[] {
  const weekday = calendar.weekday(day)
  const starts = hours.filter(({ days }) => days.includes(weekday)).map(({ from }) => calendar.instantAt(day, from))
  if (starts.length === 0) return []
  const changes = ['01:00', '02:00'].map((time) => calendar.instantAt(day, time))
  return [...starts.flatMap((start) => [start - HOUR, start]), ...changes].filter((instant) => calendar.localDate(instant) === day).sort((a, b) => a - b)
}

/** `HH:MM` in London at that instant. Summer time is tried first; an instant that no wall clock leads back to is in the hour that comes twice, still summer. */
function wallClock(day: LocalDate, instant: Instant, calendar: LondonCalendar): string {
  const minute = Math.floor(instant / MINUTE) * MINUTE
  const shown = (ahead: number): string => `${twoDigits(Math.floor((minute + ahead) / HOUR) % 24)}:${twoDigits(Math.floor((minute + ahead) / MINUTE) % 60)}`
  return [HOUR, 0].map(shown).find((time) => calendar.instantAt(day, time) === minute) ?? shown(HOUR)
}

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n))
