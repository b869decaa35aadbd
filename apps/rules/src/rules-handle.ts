// Why: what runs beside the HTTP door, and what the local run asks of it: is everything read, is everything said.
import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'
import { DELIVERIES_TOPIC } from '@kept-informed/delivery'
import { BatchTransport, lagInTime, OutboxRelay, readerLag } from '@kept-informed/event-log'
import { positionOf } from '@kept-informed/postgres'
import { KeyedMutex, Sweeps } from '@kept-informed/runtime'
import { changedRulesSweep } from './changed-rules-sweep.js'
import { overdueSweep } from './overdue-sweep.js'
import { parkedSweep } from './parked-sweep.js'
import { oldestRestricted } from './quarantine/quarantine.query.js'
import { restrictedCases } from './restricted-cases.query.js'
import { RULES_GROUP, type RulesParts } from './rules-parts.js'

/** That somebody was told settles what is owed, which nobody waits for by the part of a second; news of a case never waits behind it. */
const REST_MS = 200

export const RULES_HANDLE = Symbol('rules handle')

export class RulesHandle {
  readonly transport: BatchTransport
  readonly relay: OutboxRelay
  readonly sweeps: Sweeps
  readonly turns = new KeyedMutex()

  constructor(private readonly parts: RulesParts) {
    const { database, eventLog, clock, logger, metrics } = parts
    this.transport = new BatchTransport({ eventLog, group: RULES_GROUP, resting: { topics: [DELIVERIES_TOPIC], restMs: REST_MS }, positionOf: (topic, partition) => positionOf(database, RULES_GROUP, topic, partition) })
    this.relay = new OutboxRelay({ database, eventLog, group: RULES_GROUP, log: (level, message, fields) => logger.pino[level](fields, message) })
    this.sweeps = new Sweeps(clock)
    const published = (): void => this.relay.poke()
    this.sweeps.register(changedRulesSweep(parts, published), overdueSweep(parts, published), parkedSweep(parts, published))
    metrics.gauge('quarantine_restricted_since_timestamp_seconds', 'When the oldest record came that waits in quarantine for who may see its restricted case; 0: none does', [], async (gauge) => {
      gauge.set(((await oldestRestricted(database, await restrictedCases(parts))) ?? 0) / 1_000)
    })
    metrics.gauge('records_behind', 'Records on its topics that it has not handled, and 1 when something is still to be published', [], async (gauge) => gauge.set(await lagInTime(() => this.lag())))
  }

  /** Somebody waits: what is gathering is handled now. */
  hurry(): void {
    this.transport.hurry()
  }

  /** Records that are on the topics and not yet handled, and 1 when something is still to be published. */
  async lag(): Promise<number> {
    const { database, eventLog } = this.parts
    return (await readerLag({ eventLog, database, group: RULES_GROUP, topics: [CASE_EVENTS_TOPIC, DELIVERIES_TOPIC] })) + ((await this.relay.idle()) ? 0 : 1)
  }
}
