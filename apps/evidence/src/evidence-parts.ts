// Why: what the module is made of, given from outside: the environment's in `main.ts`, the local run's in `local`.
import type { EventLog } from '@kept-informed/event-log'
import type { TokenVerifier } from '@kept-informed/identity'
import type { Clock, Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { Metrics } from '@kept-informed/telemetry'
import type { CodePack } from '@kept-informed/victims-code'

export type EvidenceParts = {
  clock: Clock
  database: Database
  eventLog: EventLog
  auth: TokenVerifier
  metrics: Metrics
  /** Version of the Code in force at that instant. */
  codeInForce: (now: Instant) => string
  /** Every version by which anything was ever owed; the shipped ones unless given. One that is missing explains without its row. */
  packs?: readonly CodePack[]
}

export const EVIDENCE_PARTS = Symbol('evidence parts')
