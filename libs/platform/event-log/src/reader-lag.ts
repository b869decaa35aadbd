// Why: how far a reader is behind is asked for in the same way of every service; its own watermark is the truth, not Kafka's commits.
import { positionOf, type Query } from '@kept-informed/postgres'
import type { EventLog } from './event-log.js'

export type ReaderPlace = { eventLog: Pick<EventLog, 'endOffsets'>; database: Query; group: string; topics: readonly string[] }

/** Records that are on the topics and that this group has not handled. */
export async function readerLag({ eventLog, database, group, topics }: ReaderPlace): Promise<number> {
  const lags = await Promise.all(
    topics.map(async (topic) => {
      const ends = await eventLog.endOffsets(topic)
      const positions = await Promise.all(ends.map((_, partition) => positionOf(database, group, topic, partition)))
      return ends.reduce((sum, end, partition) => sum + Math.max(0, end - (positions[partition] ?? 0)), 0)
    }),
  )
  return lags.reduce((sum, lag) => sum + lag, 0)
}
