// Why: what the module is made of, given from outside: the environment's in `main.ts`, the local run's in `local`.
import type { EventLog } from '@kept-informed/event-log'
import type { AskSupervised, TokenVerifier } from '@kept-informed/identity'
import type { Clock } from '@kept-informed/kernel'
import type { Posting } from '@kept-informed/notification'
import type { Database } from '@kept-informed/postgres'
import type { Metrics } from '@kept-informed/telemetry'
import type { CodePack, ServiceProvider } from '@kept-informed/victims-code'
import type { SigningKeys } from './signing/signing-keys.js'

export type EvidenceParts = {
  clock: Clock
  database: Database
  eventLog: EventLog
  auth: TokenVerifier
  metrics: Metrics
  /** Whose duties are done here; what others owe is shown with its owner. */
  actsFor: readonly ServiceProvider[]
  /** The days and times of post. */
  posting: Posting
  /** Every version by which anything was ever owed. One that is missing explains without its row. */
  packs: readonly CodePack[]
  /** What evidence packs and daily roots are signed with. */
  signing: SigningKeys
  /** Whom a caller is set over, by the notifier's directory. */
  supervised: AskSupervised
  /** Says with ids alone what went wrong while a page could still be answered. */
  log: (message: string) => void
}

export const EVIDENCE_PARTS = Symbol('evidence parts')
