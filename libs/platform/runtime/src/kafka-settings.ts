// Why: every service reaches Kafka by the same words.
import { brokers, flag, oneOf, text, topicPrefix } from './settings.js'

export const kafkaSettings = {
  KAFKA_BROKERS: brokers.required,
  KAFKA_SSL: flag.or(false),
  KAFKA_SASL_MECHANISM: oneOf('plain', 'scram-sha-256', 'scram-sha-512').optional,
  KAFKA_SASL_USERNAME: text.optional,
  KAFKA_SASL_PASSWORD: text.optional,
  TOPIC_PREFIX: topicPrefix.or(''),
}

type Read = { KAFKA_BROKERS: string[]; KAFKA_SSL: boolean; KAFKA_SASL_MECHANISM?: 'plain' | 'scram-sha-256' | 'scram-sha-512'; KAFKA_SASL_USERNAME?: string; KAFKA_SASL_PASSWORD?: string; TOPIC_PREFIX: string }

/** As the event log's Kafka adapter takes them. */
export function kafkaOptions(settings: Read, clientId: string) {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username = '', KAFKA_SASL_PASSWORD: password = '' } = settings
  // kafkajs's type is a union by mechanism; each branch has the same members.
  const sasl = mechanism === undefined ? undefined : mechanism === 'plain' ? { mechanism, username, password } : mechanism === 'scram-sha-256' ? { mechanism, username, password } : { mechanism, username, password }
  return { brokers: settings.KAFKA_BROKERS, ssl: settings.KAFKA_SSL, sasl, topicPrefix: settings.TOPIC_PREFIX, clientId }
}
