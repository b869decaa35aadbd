// Why: what the service is made of, given from outside: the environment's in `main.ts`, the local run's in `local`.
import type { EventLog } from '@kept-informed/event-log'
import type { AskSupervised, TokenVerifier } from '@kept-informed/identity'
import type { Clock } from '@kept-informed/kernel'
import type { EarlierRules } from '@kept-informed/obligation'
import type { Database } from '@kept-informed/postgres'
import type { Logger, Metrics } from '@kept-informed/telemetry'
import type { CodePack, WorkingCalendar } from '@kept-informed/victims-code'
import type { ShareReport, WhatIf } from './what-if/share-report.js'

export type RulesParts = {
  clock: Clock
  database: Database
  eventLog: EventLog
  auth: TokenVerifier
  metrics: Metrics
  logger: Logger
  packs: readonly CodePack[]
  calendar: WorkingCalendar
  /** By what was decided before, oldest first; `startRules` knows. */
  earlier?: readonly EarlierRules[]
  /** Answers what another Code would have meant, over everything stored and without writing; `signal`: nobody waits for it any more. */
  whatIf: (asked: WhatIf, signal: AbortSignal) => Promise<ShareReport>
  /** Whom a caller is set over, by the notifier's directory. */
  supervised: AskSupervised
  settings: { PARK_UNKNOWN_CASE_HOURS: number }
}

export const RULES_PARTS = Symbol('rules parts')
export const RULES_GROUP = 'rules'
