// Why: what is said to be on the log must be there (acks=all). Not idempotent: kafkajs reuses sequence numbers after a failed send,
// so a broker could drop a new batch as a repeat. Receivers know repeats by their id instead.
import { Retryable } from '@kept-informed/kernel'
import type { Message, Producer, TopicMessages } from 'kafkajs'
import type { NewRecord } from './event-log.js'

/** Below a broker's usual 1 MiB for one partition's batch, whatever partition the records go to. */
const MOST_BYTES = 700_000

/** Sends in order, one request after the other. Throws Retryable when the brokers are away. */
export async function produceKafka(producer: Producer, prefix: string, records: NewRecord[]): Promise<void> {
  for (const part of portions(records)) {
    const byTopic = new Map<string, Message[]>()
    for (const { topic, key, value, headers } of part) {
      const messages = byTopic.get(topic) ?? []
      byTopic.set(topic, messages)
      messages.push({ key, value, headers })
    }
    const topicMessages: TopicMessages[] = [...byTopic].map(([topic, messages]) => ({ topic: prefix + topic, messages }))
    try {
      await producer.sendBatch({ acks: -1, topicMessages })
    } catch (error) {
      throw passes(error) ? new Retryable('the event log did not take the records', { cause: error }) : error
    }
  }
}

/** kafkajs's own word on whether trying again can help. */
export const passes = (error: unknown): boolean => error instanceof Error && (error.name === 'KafkaJSNumberOfRetriesExceeded' || ('retriable' in error && error.retriable === true))

function* portions(records: NewRecord[]): Generator<NewRecord[]> {
  let portion: NewRecord[] = []
  let bytes = 0
  for (const record of records) {
    const size = Buffer.byteLength(record.value) + JSON.stringify(record.headers ?? {}).length + (record.key?.length ?? 0) * 3 + 100
    if (portion.length > 0 && bytes + size > MOST_BYTES) {
      yield portion
      portion = []
      bytes = 0
    }
    portion.push(record)
    bytes += size
  }
  if (portion.length > 0) yield portion
}
