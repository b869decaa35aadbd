// Why: services speak to a log of partitioned, ordered records through this port, so that Kafka and the embedded log are the
// same thing to them and pass the same contract tests. Position is the reader's own: a watermark in its database, moved in the
// same statement as its effects (see hop-write.ts in platform/postgres). What Kafka keeps as commits is only a hint for lag tools.
import type { Instant } from '@kept-informed/kernel'

export type LogRecord = {
  /** Without TOPIC_PREFIX. */
  topic: string
  partition: number
  offset: number
  key: string | null
  headers: Record<string, string>
  value: Buffer
  /** Real time of arrival at the log (LogAppendTime); `Clock.arrivedAt` turns it into the clock's. */
  arrivedAt: Instant
}

/** Without a key the record goes to any partition (a mirror of a record that had none). */
export type NewRecord = { topic: string; key: string | null; headers?: Record<string, string>; value: Buffer | string }

/** Records of one partition, in offset order, none below `from`. Offsets may have gaps. Handled means: the watermark is `to`. */
export type Batch = { topic: string; partition: number; from: number; to: number; records: LogRecord[] }

export type Consumption = {
  /** Consumer group, without TOPIC_PREFIX; by convention the service's name. */
  group: string
  topics: string[]
  /** Where this group stands in that partition: the next offset to handle (0 when never). Read at assignment and after a lost race. */
  positionOf: (topic: string, partition: number) => Promise<number>
  /**
   * Writes the effects of the batch and moves the watermark from `from` to `to`, all or nothing.
   * Throws LostRace: somebody else moved it; the position is read again. Throws Retryable (or anything unknown): the batch
   * comes again after a pause, for ever. Bad records are never thrown: they are set aside by the handler itself.
   */
  onBatch: (batch: Batch) => Promise<void>
  /** Most records a batch may hold. Default `MOST_IN_A_BATCH`. */
  maxBatch?: number
  /** Real milliseconds from one round of reading to the next at least, for a reader that nobody waits for: what comes meanwhile is handled together. Default: none. */
  restMs?: number
}

/** A batch is worked through without a pause: so long nothing else of this process has its turn. */
export const MOST_IN_A_BATCH = 200

export type Consumer = {
  stop(): Promise<void>
  /** Somebody waits: a rest between two rounds is over now. */
  hurry(): void
  /** Real time of the last successful fetch: what /health/live looks at. */
  lastFetchAt(): Instant
}

export type EventLog = {
  /** Resolves when the log has all of them (Kafka: acks=all). Same key → same partition, Java-compatible murmur2. Order kept within a key. */
  produce(records: NewRecord[]): Promise<void>
  consume(consumption: Consumption): Promise<Consumer>
  /** Next offset of each partition, by partition number. */
  endOffsets(topic: string): Promise<number[]>
  /** Makes the topics that are missing; never changes those that are there. */
  ensureTopics(topics: TopicSpec[]): Promise<void>
  close(): Promise<void>
}

export type TopicSpec = { name: string; partitions: number; config?: Record<string, string> }

export { LostRace } from '@kept-informed/postgres'
