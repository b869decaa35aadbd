// Why: what the service is made of is given to it, so that the local run and the tests can give a moved clock and another log.
import type { EventLog } from '@kept-informed/event-log'
import type { TokenVerifier } from '@kept-informed/identity'
import type { Clock } from '@kept-informed/kernel'
import type { Metrics } from '@kept-informed/telemetry'

export type IntakeParts = {
  clock: Clock
  eventLog: EventLog
  auth: TokenVerifier
  /** Default: a registry of its own. */
  metrics?: Metrics
  /** Bytes of events that may wait for the log at once before callers are asked to come later. Default 64 MiB. */
  mostBytesUnderWay?: number
}
