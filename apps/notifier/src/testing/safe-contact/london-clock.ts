// Why: the oracle must not share a clock with what it judges: the wall clock in London by the machine's own time zone tables, and the list
// of bank holidays as a list.
import type { Instant } from '@kept-informed/kernel'
import { BANK_HOLIDAYS } from '@kept-informed/victims-code'

export type WallClock = { day: string; time: string; weekday: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun' }

const FORMAT = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const known = new Map<number, WallClock>()

export function wallClock(instant: Instant): WallClock {
  const minute = Math.floor(instant / 60_000)
  const before = known.get(minute)
  if (before) return before
  const [, day = '', month = '', year = '', time = ''] = /^(\d\d)\/(\d\d)\/(\d{4}), (\d\d:\d\d)$/.exec(FORMAT.format(minute * 60_000)) ?? []
  const shown: WallClock = { day: `${year}-${month}-${day}`, time, weekday: WEEKDAYS[new Date(`${year}-${month}-${day}T12:00:00Z`).getUTCDay()] ?? 'sun' }
  known.set(minute, shown)
  return shown
}

const after = new Map<string, string>()
export function dayAfter(day: string, days = 1): string {
  const key = `${day}${days}`
  const known = after.get(key) ?? new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  after.set(key, known)
  return known
}
const free = new Map<string, boolean>()
export function isFree(day: string): boolean {
  const known = free.get(day) ?? ([0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) || BANK_HOLIDAYS.includes(day))
  free.set(day, known)
  return known
}

/** From 16:00 before a weekend or a holiday until 08:00 on the next working day. */
export function isQuiet(instant: Instant): boolean {
  const { day, time } = wallClock(instant)
  return isFree(day) || (isFree(dayAfter(day)) && time >= '16:00') || (isFree(dayAfter(day, -1)) && time < '08:00')
}

const HALF_HOUR = 1_800_000

/** Of the quiet time that the instant lies in. */
export function quietEnds(instant: Instant): Instant {
  let at = Math.ceil((instant + 1) / HALF_HOUR) * HALF_HOUR
  while (isQuiet(at)) at += HALF_HOUR
  return at
}
