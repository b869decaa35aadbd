// Why: she says when a call is safe; what is offered are whole parts of the next days that are not over yet.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'

export const CALL_PARTS = ['morning', 'afternoon', 'evening'] as const
export type CallPart = (typeof CALL_PARTS)[number]
export type CallTime = { day: LocalDate; part: CallPart }

const HOURS: Record<CallPart, { from: string; to: string }> = { morning: { from: '08:00', to: '12:00' }, afternoon: { from: '12:00', to: '17:00' }, evening: { from: '17:00', to: '20:00' } }
const DAYS_AHEAD = 5
/** What ends so soon is not offered. */
const LEAST_MS = 30 * 60_000

type Calendar = Pick<WorkingCalendar, 'localDate' | 'addDays' | 'instantAt'>

export function callTimes(calendar: Calendar, now: Instant): CallTime[] {
  const today = calendar.localDate(now)
  const days = Array.from({ length: DAYS_AHEAD }, (_, n) => calendar.addDays(today, n))
  return days.flatMap((day) => CALL_PARTS.map((part) => ({ day, part }))).filter((time) => calendar.instantAt(time.day, HOURS[time.part].to) - now >= LEAST_MS)
}

/** null: it is not among those that are offered. `from` is never before `now`. */
export function callWindow(calendar: Calendar, { day, part }: CallTime, now: Instant): { from: Instant; until: Instant } | null {
  if (!callTimes(calendar, now).some((one) => one.day === day && one.part === part)) return null
  return { from: Math.max(now, calendar.instantAt(day, HOURS[part].from)), until: calendar.instantAt(day, HOURS[part].to) }
}
