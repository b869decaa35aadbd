// Why: what runs beside the HTTP door, and what the local run asks of it: is everything read, is everything said.
import { BatchTransport, lagInTime, OutboxRelay, readerLag } from '@kept-informed/event-log'
import { positionOf } from '@kept-informed/postgres'
import { DELIVERIES_TOPIC } from '@kept-informed/delivery'
import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'
import { KeyedMutex, Sweeps } from '@kept-informed/runtime'
import { workingCalendar } from '@kept-informed/victims-code'
import { balanceMetricsSweep } from './balance/balance-metrics-sweep.js'
import type { EvidenceParts } from './evidence-parts.js'
import { forecastSweep } from './forecast/forecast-sweep.js'
import { OutlookMemory } from './forecast/outlook-memory.js'
import { EVIDENCE_GROUP } from './on-fact.js'
import { dailyRootSweep } from './roots/daily-root-sweep.js'

/** Facts are put into the chains so many real milliseconds apart at least: nobody waits for that, and a case's facts come by the handful. */
const REST_MS = 250

export const EVIDENCE_HANDLE = Symbol('evidence handle')

export class EvidenceHandle {
  readonly transport: BatchTransport
  readonly relay: OutboxRelay
  readonly turns = new KeyedMutex()
  readonly outlooks: OutlookMemory
  /** What nobody need wait for: it writes nothing. */
  readonly sweeps: Sweeps
  /** What belongs to its day. */
  readonly nightly: Sweeps

  constructor(private readonly parts: EvidenceParts) {
    const { database, eventLog } = parts
    this.transport = new BatchTransport({ eventLog, group: EVIDENCE_GROUP, resting: { topics: [OBLIGATIONS_TOPIC, DELIVERIES_TOPIC], restMs: REST_MS }, positionOf: (topic, partition) => positionOf(database, EVIDENCE_GROUP, topic, partition) })
    this.relay = new OutboxRelay({ database, eventLog, group: EVIDENCE_GROUP })
    const calendar = workingCalendar()
    this.outlooks = new OutlookMemory({ ...parts, calendar })
    this.sweeps = new Sweeps(parts.clock)
    this.sweeps.register(forecastSweep(this.outlooks, parts.metrics), balanceMetricsSweep(database, parts.metrics))
    parts.metrics.gauge('records_behind', 'Records on its topics that are not yet in the chains', [], async (gauge) => gauge.set(await lagInTime(() => this.lag())))
    this.nightly = new Sweeps(parts.clock)
    this.nightly.register(dailyRootSweep({ ...parts, calendar }))
  }

  /** Somebody waits: what is gathering goes into the chains now. */
  hurry(): void {
    this.transport.hurry()
  }

  /** Records that are on the topics and not yet in the chains. */
  lag(): Promise<number> {
    const { database, eventLog } = this.parts
    return readerLag({ eventLog, database, group: EVIDENCE_GROUP, topics: [OBLIGATIONS_TOPIC, DELIVERIES_TOPIC] })
  }
}
