// Why: the log on a real Kafka. kafkajs is frozen code with known traps (docs/adr); each setting here answers one of them.
import { setTimeout as sleep } from 'node:timers/promises'
import kafkajs, { type Admin, type KafkaConfig, type Producer } from 'kafkajs'
import type { EventLog } from './event-log.js'
import { consumeKafka } from './kafka-consumer.js'
import { registerCodecs } from './kafka-codecs.js'
import { passes, produceKafka } from './kafka-producer.js'
import { jsonLines, type LogLine } from './log-line.js'

export type KafkaEventLogOptions = {
  brokers: string[]
  ssl?: KafkaConfig['ssl']
  sasl?: KafkaConfig['sasl']
  /** Put before every topic and consumer group as it is; may be empty. */
  topicPrefix: string
  clientId: string
  /** A consumer has stopped for good. Default: one line, then the process ends with 1, so that whoever runs it starts it again. */
  onCrash?: (error: Error) => void
  log?: LogLine
}

export function kafkaEventLog(options: KafkaEventLogOptions): EventLog {
  const { brokers, ssl, sasl, clientId, topicPrefix: prefix, log = jsonLines } = options
  registerCodecs()
  const kafka = new kafkajs.Kafka({
    brokers, ssl, sasl, clientId,
    connectionTimeout: 5_000,
    logLevel: kafkajs.logLevel.ERROR,
    logCreator: () => ({ namespace, log: { message, error } }) => log('warn', `kafkajs ${namespace}: ${message}`, error === undefined ? {} : { error: String(error) }),
  })
  const onCrash = options.onCrash ?? ((error: Error) => (log('error', 'a Kafka consumer stopped for good: the process ends', { error: error.message }), process.exit(1)))
  const producer = lazily<Producer>(() => kafka.producer({ allowAutoTopicCreation: false, idempotent: false, retry: { retries: 8, initialRetryTime: 100, maxRetryTime: 2_000 } }))
  const admin = lazily<Admin>(() => kafka.admin({ retry: { retries: 8, initialRetryTime: 100, maxRetryTime: 2_000 } }))
  const consumers = new Set<{ stop(): Promise<void> }>()
  return {
    produce: async (records) => produceKafka(await producer.get(), prefix, records),
    consume: async (consumption) => {
      const consumer = await consumeKafka({ kafka, prefix, onCrash, log }, consumption)
      consumers.add(consumer)
      return { ...consumer, stop: () => (consumers.delete(consumer), consumer.stop()) }
    },
    endOffsets: async (topic) => {
      const offsets = await insist(async () => (await admin.get()).fetchTopicOffsets(prefix + topic))
      return offsets.sort((a, b) => a.partition - b.partition).map(({ high }) => Number(high))
    },
    ensureTopics: async (topics) => {
      const there = new Set(await (await admin.get()).listTopics())
      const missing = topics.filter(({ name }) => !there.has(prefix + name))
      if (missing.length === 0) return
      await (await admin.get()).createTopics({
        waitForLeaders: true,
        topics: missing.map(({ name, partitions, config = {} }) => ({
          topic: prefix + name,
          numPartitions: partitions,
          configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
        })),
      })
    },
    close: async () => {
      await Promise.all([...consumers].map((consumer) => consumer.stop()))
      await Promise.all([producer.end(), admin.end()])
    },
  }
}

/** A topic made a moment ago has leaders that not every broker knows yet; kafkajs's admin does not try again by itself. */
async function insist<T>(ask: () => Promise<T>, tries = 20): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (tries <= 1 || !passes(error)) throw error
    await sleep(200)
    return insist(ask, tries - 1)
  }
}

type Connects = { connect(): Promise<void>; disconnect(): Promise<void> }

/** Connects at the first use; a connection that failed is tried anew at the next. */
function lazily<T extends Connects>(make: () => T): { get(): Promise<T>; end(): Promise<void> } {
  let made: Promise<T> | undefined
  const connect = async (): Promise<T> => {
    const client = make()
    await client.connect()
    return client
  }
  return {
    get: () => (made ??= connect().catch((error: unknown) => ((made = undefined), Promise.reject(error)))),
    end: async () => (await made)?.disconnect(),
  }
}
