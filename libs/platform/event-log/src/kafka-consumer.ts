// Why: Kafka brings the records, the database says where we stand. So a batch is cut at the watermark, a gap is looked into once before
// it is believed, and Kafka's own commit is only a hint for lag tools, made about once a second after the database.
import { type Consumer as KafkaConsumer, type EachBatchPayload, type Kafka } from 'kafkajs'
import { Rest } from '@kept-informed/runtime'
import type { Consumer, Consumption } from './event-log.js'
import { handleKafkaBatch } from './kafka-batch.js'
import { PartitionPlaces } from './partition-places.js'
import { type LogLine, wordsOf } from './log-line.js'
import { realNow } from './real-now.js'

export type KafkaParts = { kafka: Kafka; prefix: string; onCrash: (error: Error) => void; log: LogLine }

/** A killed reader's partitions go to another after the session time-out and one heartbeat: about 11 s. Brokers allow 6 s to 30 min. */
const SESSION = { sessionTimeout: 10_000, heartbeatInterval: 1_000, rebalanceTimeout: 30_000 }
const HINT_EVERY = 1_000
const STOP_WITHIN = 15_000

export async function consumeKafka(parts: KafkaParts, consumption: Consumption): Promise<Consumer> {
  const { kafka, prefix, onCrash, log } = parts
  const consumer = kafka.consumer({
    groupId: prefix + consumption.group,
    ...SESSION,
    maxWaitTimeInMs: 50,
    minBytes: 1,
    maxBytesPerPartition: 512 * 1024,
    allowAutoTopicCreation: false,
    retry: { retries: Number.MAX_SAFE_INTEGER, initialRetryTime: 100, maxRetryTime: 3_000, restartOnFailure: async () => true },
  })
  const places = new PartitionPlaces(consumption.positionOf, (topic, partition, offset) => consumer.seek({ topic: prefix + topic, partition, offset: String(offset) }), log)
  let lastFetchAt = realNow()
  const rest = new Rest(consumption.restMs ?? 0)
  consumer.on(consumer.events.FETCH, () => {
    lastFetchAt = realNow()
    rest.begin()
  })
  consumer.on(consumer.events.CRASH, ({ payload }) => (payload.restart ? log('warn', 'a Kafka consumer starts again', wordsOf(payload.error)) : onCrash(payload.error)))
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => places.assigned(withoutPrefix(payload.memberAssignment, prefix)))

  await consumer.connect()
  await consumer.subscribe({ topics: consumption.topics.map((topic) => prefix + topic), fromBeginning: true })
  let atWork = 0
  /** Kafka is asked again when the last partition of what it gave is handled; so one rest there holds the whole round. */
  const eachBatch = async (payload: EachBatchPayload): Promise<void> => {
    atWork += 1
    try {
      await handleKafkaBatch({ prefix, consumption, places, log }, payload)
    } finally {
      atWork -= 1
    }
    if (atWork > 0) return
    rest.done()
    if (payload.isRunning()) await rest.over()
  }
  await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: 4, eachBatch })
  const hint = setInterval(() => void commitHint(consumer, prefix, places, log), HINT_EVERY)
  return {
    hurry: () => rest.end(),
    lastFetchAt: () => lastFetchAt,
    stop: async () => {
      clearInterval(hint)
      places.stop()
      rest.end()
      await within(STOP_WITHIN, (async () => {
        await consumer.stop()
        await consumer.disconnect()
      })())
    },
  }
}

const withoutPrefix = (assignment: Record<string, number[]>, prefix: string): [string, number[]][] =>
  Object.entries(assignment).map(([topic, partitions]) => [topic.slice(prefix.length), partitions])

async function commitHint(consumer: KafkaConsumer, prefix: string, places: PartitionPlaces, log: LogLine): Promise<void> {
  const hints = places.takeHints().map(({ topic, partition, position }) => ({ topic: prefix + topic, partition, offset: String(position) }))
  if (hints.length === 0) return
  await consumer.commitOffsets(hints).catch((error: unknown) => log('info', 'Kafka did not take the hint of our position', wordsOf(error)))
}

/** A broker that is away must not keep a process from ending: leaving the group is a courtesy. */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))])
  clearTimeout(timer)
}
