// Why: specs share one broker and must not see each other's topics; a spec without a broker must say so, not pass.
import { randomBytes } from 'node:crypto'
import { KAFKA_VARIABLE } from './variables.js'

/** The run's Kafka, or null when there is none: the run has then named the specs that need it. */
export function testKafka(): { brokers: string[] } | null {
  const brokers = process.env[KAFKA_VARIABLE]?.split(',').filter(Boolean) ?? []
  return brokers.length > 0 ? { brokers } : null
}

/** Another one at every call. */
export const topicPrefix = (): string => `test-${randomBytes(5).toString('hex')}.`
