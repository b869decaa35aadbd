// Why: the copy's log is the one that it was started with: a given Kafka, or the embedded one in its database. Looking makes neither topics nor tables.
import { embeddedEventLog, type EventLog, kafkaEventLog } from '@kept-informed/event-log'
import { brokers, kafkaOptions, kafkaSettings, readSettings, topicPrefix } from '@kept-informed/runtime'
import pg from 'pg'

type Env = Record<string, string | undefined>

/** Null: there is none. Throws WrongSettings. */
export async function logOfCopy(databaseUrl: string, env: Env): Promise<EventLog | null> {
  const log = (): void => undefined
  if (readSettings(env, { KAFKA_BROKERS: brokers.optional }).KAFKA_BROKERS) return kafkaEventLog({ ...kafkaOptions(readSettings(env, kafkaSettings), 'kept-informed-balance'), log })
  if (!(await hasEmbeddedLog(databaseUrl))) return null
  return embeddedEventLog({ url: databaseUrl, topicPrefix: readSettings(env, { TOPIC_PREFIX: topicPrefix.or('') }).TOPIC_PREFIX, maxConnections: 2, log })
}

async function hasEmbeddedLog(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query<{ there: boolean }>(`select to_regclass('event_log.log_record') is not null as there`)).rows[0]?.there === true
  } finally {
    await client.end()
  }
}
