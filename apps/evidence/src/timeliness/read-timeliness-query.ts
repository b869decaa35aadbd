// Why: a period is asked for in London days, as people plan and report.
import { accepted, type Fault, type Instant, type LocalDate, refused, type Result } from '@kept-informed/kernel'
import { readQuery } from '@kept-informed/runtime'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { OWNERS } from '../read-list-query.js'
import type { TimelinessFilter } from './timeliness.query.js'

export type TimelinessQuery = { filter: Omit<TimelinessFilter, 'hidden'>; /** Both included. */ days: { from: LocalDate; to: LocalDate } }

const DAY_MS = 86_400_000
const DEFAULT_DAYS = 28

/** Reads `?from=&to=&unit=&force=&owedBy=`: days on which things were due, the last 28 unless asked. What is not due yet, at `now`, counts nowhere. */
export function readTimelinessQuery(query: Record<string, unknown>, now: Instant, calendar: WorkingCalendar): Result<TimelinessQuery> {
  const { text, faults } = readQuery(query, ['from', 'to', 'unit', 'force', 'owedBy'])
  const to = readDay(text('to'), '/to', faults) ?? calendar.localDate(now)
  const from = readDay(text('from'), '/from', faults) ?? calendar.localDate(calendar.startOfDay(to) - (DEFAULT_DAYS - 1) * DAY_MS + DAY_MS / 2)
  const about = { unit: text('unit'), force: text('force'), owedBy: text('owedBy', OWNERS) }
  if (faults.length === 0 && from > to) faults.push({ pointer: '/to', detail: 'must not be before from' })
  if (faults.length > 0) return refused(faults)
  return accepted({ filter: { from: calendar.startOfDay(from), to: Math.min(now, calendar.endOfDay(to) + 1), ...about }, days: { from, to } })
}

function readDay(day: string | null, pointer: string, faults: Fault[]): LocalDate | null {
  if (day === null) return null
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (!Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day)) return day
  faults.push({ pointer, detail: 'must be a day, YYYY-MM-DD' })
  return null
}
