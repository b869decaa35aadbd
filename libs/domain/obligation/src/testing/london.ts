// Why: specs speak of the wall clock in London, because the Code does.
import type { Instant } from '@kept-informed/kernel'
import { workingCalendar } from '@kept-informed/victims-code'

export const CALENDAR = workingCalendar()

const WALL_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23',
})

/** `YYYY-MM-DD HH:MM[:SS[.mmm]]`, Europe/London. */
export function london(wallClock: string): Instant {
  const [day = '', time = ''] = wallClock.split(' ')
  return CALENDAR.instantAt(day, time.slice(0, 5)) + Number(time.slice(6) || 0) * 1000
}

/** The same, the other way round, with milliseconds. */
export function wallClock(instant: Instant | null): string | null {
  if (instant === null) return null
  const part = Object.fromEntries(WALL_CLOCK.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}:${part.second}.${part.fractionalSecond}`
}
