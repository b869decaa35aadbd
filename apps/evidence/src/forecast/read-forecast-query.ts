// Why: foresight is asked for by whoever plans: a unit, an officer, a rule, a day, an owner. Every fault of the question is named.
import { accepted, type Fault, type LocalDate, refused, type Result } from '@kept-informed/kernel'
import { readAfter, readLimit, readQuery } from '@kept-informed/runtime'
import { OWNERS } from '../read-list-query.js'
import type { ForeseenFilter, Place } from './foreseen.js'

export type ForecastQuery = { filter: ForeseenFilter; days: number; limit: number; after: Place | null }

const DEFAULT_DAYS = 7
const MOST_DAYS = 28

/** Reads `?unit=&officerId=&ruleId=&day=&owedBy=&days=&limit=&after=`; `day` is the London day on which it is due, `days` how far the load looks. */
export function readForecastQuery(query: Record<string, unknown>): Result<ForecastQuery> {
  const { text, faults } = readQuery(query, ['unit', 'officerId', 'ruleId', 'day', 'owedBy', 'days', 'limit', 'after'])
  const filter = { unit: text('unit'), officerId: text('officerId'), ruleId: text('ruleId'), day: readDay(text('day'), faults), owedBy: text('owedBy', OWNERS) }
  const days = readDays(text('days'), faults)
  const limit = readLimit(query['limit'], faults)
  const after = placeOf(readAfter(query['after'], 2, faults), faults)
  return faults.length > 0 ? refused(faults) : accepted({ filter, days, limit, after })
}

function readDay(day: string | null, faults: Fault[]): LocalDate | null {
  if (day === null) return null
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (!Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day)) return day
  faults.push({ pointer: '/day', detail: 'must be a day, YYYY-MM-DD' })
  return null
}

function readDays(text: string | null, faults: Fault[]): number {
  if (text === null) return DEFAULT_DAYS
  const days = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
  if (days >= 1 && days <= MOST_DAYS) return days
  faults.push({ pointer: '/days', detail: `must be a whole number from 1 to ${MOST_DAYS}` })
  return DEFAULT_DAYS
}

function placeOf(place: (string | number | null)[] | null, faults: Fault[]): Place | null {
  if (place === null) return null
  const [dueBy, obligationId] = place
  if (typeof dueBy === 'number' && typeof obligationId === 'string') return { dueBy, obligationId }
  faults.push({ pointer: '/after', detail: 'is not a token of this list' })
  return null
}
