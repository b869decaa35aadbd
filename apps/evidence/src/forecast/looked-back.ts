// Why: what people get done is counted over whole working days, and never over days of which not everything is known.
import { LOOK_BACK_DAYS, PACE_DAYS } from '@kept-informed/forecast'
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'

/** From the start of a day to the start of today, London. `starts`: of the working days in between, in order. */
export type LookedBack = { from: Instant; to: Instant; starts: readonly Instant[] }

/** The first day of which everything is known: the one after the first record reached us; null: nothing ever did. */
export const knownSince = (firstReceived: Instant | null, calendar: WorkingCalendar): LocalDate | null =>
  firstReceived === null ? null : calendar.addDays(calendar.localDate(firstReceived), 1)

/** The working days before today over which a pace is counted. */
export function paceDays(since: LocalDate | null, now: Instant, calendar: WorkingCalendar): LookedBack {
  const today = calendar.localDate(now)
  const starts: Instant[] = []
  let from = today
  for (let day = calendar.addDays(today, -1); since !== null && day >= since && starts.length < PACE_DAYS; day = calendar.addDays(day, -1)) {
    const works = calendar.isWorkingDay(day)
    if (works === 'beyond-calendar') break
    from = day
    if (works) starts.unshift(calendar.startOfDay(day))
  }
  return { from: calendar.startOfDay(from), to: calendar.startOfDay(today), starts }
}

/** The days before today on which crimes and duties are counted. */
export function loadDays(since: LocalDate, now: Instant, calendar: WorkingCalendar): { from: Instant; to: Instant } {
  const today = calendar.localDate(now)
  const earliest = calendar.addDays(today, -LOOK_BACK_DAYS)
  return { from: calendar.startOfDay(since > earliest ? since : earliest), to: calendar.startOfDay(today) }
}
