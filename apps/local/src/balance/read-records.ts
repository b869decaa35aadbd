// Why: the balance reads the log as any service does, through the port, embedded or Kafka; but only once through, and it moves nobody's place.
import type { EventLog, LogRecord } from '@kept-informed/event-log'
import { KeyedMutex } from '@kept-informed/runtime'

/** `from`, `to`: by partition, `to` not included. */
export type Stretch = { topic: string; from: readonly number[]; to: readonly number[] }

const GROUP = 'balance'
/** A log that has thrown away its oldest records may have none left to give. */
const NOTHING_COMES_MS = 30_000

/** Calls `take` with every record of the stretches, in order within a partition, one call at a time; resolves when all have been read. */
export async function readRecords(eventLog: EventLog, stretches: readonly Stretch[], take: (records: LogRecord[]) => Promise<void> | void): Promise<void> {
  for (const stretch of stretches) await readStretch(eventLog, stretch, take)
}

async function readStretch(eventLog: EventLog, { topic, from, to }: Stretch, take: (records: LogRecord[]) => Promise<void> | void): Promise<void> {
  const left = new Set(to.flatMap((end, partition) => ((from[partition] ?? 0) < end ? [partition] : [])))
  if (left.size === 0) return
  let read: (error?: unknown) => void = () => undefined
  const done = new Promise<unknown>((resolve) => (read = resolve))
  let timer = setTimeout(() => read(), NOTHING_COMES_MS)
  const turns = new KeyedMutex()
  const consumer = await eventLog.consume({
    group: GROUP,
    topics: [topic],
    positionOf: async (_topic, partition) => from[partition] ?? 0,
    onBatch: async (batch) => {
      const end = to[batch.partition] ?? 0
      clearTimeout(timer)
      timer = setTimeout(() => read(), NOTHING_COMES_MS)
      try {
        if (left.has(batch.partition)) await turns.run(topic, async () => take(batch.records.filter(({ offset }) => offset < end)))
      } catch (error) {
        read(error)
        throw error
      }
      if (batch.to >= end) left.delete(batch.partition)
      if (left.size === 0) read()
    },
  })
  const failed = await done
  clearTimeout(timer)
  await consumer.stop()
  if (failed !== undefined) throw failed
}
