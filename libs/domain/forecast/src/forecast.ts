// Why: a forecast is read by a duty officer who must act on it today: a plain yes, no or cannot say, one fixed reason, and the hours left.
import type { Instant } from '@kept-informed/kernel'
import type { Prospect } from './prospect.js'

/** What a unit's people got done lately: tasks done, acts met, victims told by a person. */
export type Pace = {
  perWorkingDay: number
  overWorkingDays: number
  /** The share (0 to 1) of late work in what it does while late work waits. Not given: 1, all late work is done first. */
  lateShare?: number
}

/** Each with its sentence in `REASON_IN_WORDS`. */
export const FORECAST_REASONS = [
  'overdue', 'no-due-date', 'owed-by-another', 'withheld', 'ways-not-known', 'no-rung-in-time', 'letter-misses-post', 'queue-longer-than-pace', 'waits-for-a-person', 'no-time-to-call', 'unknown-pace',
] as const
export type ForecastReason = (typeof FORECAST_REASONS)[number]

export type Forecast = Pick<Prospect, 'obligationId' | 'caseId' | 'victimId' | 'ruleId' | 'owedBy' | 'officerId' | 'unit' | 'force' | 'dueBy'> & {
  /** null: cannot be known, and `reason` says why. */
  willBeMet: boolean | null
  /** null: it will be met. */
  reason: ForecastReason | null
  /** When it is expected to be met, in time or not; null: not known, or never as things stand. */
  expectedAt: Instant | null
  /** From now until it is missed, to a tenth; null: no breach is forecast, or it is overdue already. */
  hoursBefore: number | null
  /** In the unit's queue of work that only people can do, 1 first; null: it does not stand in it. */
  place: number | null
}
