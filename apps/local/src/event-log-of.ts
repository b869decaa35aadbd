// Why: the services see one log, whichever it is: a given Kafka, or the embedded one in our database. Topics that are missing are made.
import { resolve } from 'node:path'
import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'
import { DELIVERIES_TOPIC } from '@kept-informed/delivery'
import { embeddedEventLog, type EventLog, kafkaEventLog, makeTopics, readTopics } from '@kept-informed/event-log'
import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'
import { kafkaOptions } from '@kept-informed/runtime'
import type { Logger } from '@kept-informed/telemetry'
import type { LocalSettings } from './local.config.js'

/** `deploy/topics.yaml` of the repository, from `src` and from `dist` alike. */
export const TOPICS_FILE = resolve(import.meta.dirname, '../../../deploy/topics.yaml')

export async function eventLogOf(settings: LocalSettings, databaseUrl: string, logger: Logger): Promise<EventLog> {
  const log = (level: 'info' | 'warn' | 'error', message: string, fields: Record<string, unknown>): void => logger.pino[level](fields, message)
  const { KAFKA_BROKERS, TOPIC_PREFIX: topicPrefix } = settings
  const eventLog = KAFKA_BROKERS ? kafkaEventLog({ ...kafkaOptions({ ...settings, KAFKA_BROKERS }, 'kept-informed-local'), log }) : await embeddedEventLog({ url: databaseUrl, topicPrefix, maxConnections: 12, log })
  await makeTopics(eventLog, await readTopics(TOPICS_FILE))
  return eventLog
}

/** A number that grows with every record that anybody puts on the log. */
export async function recordsOn(eventLog: Pick<EventLog, 'endOffsets'>): Promise<number> {
  const ends = await Promise.all([CASE_EVENTS_TOPIC, OBLIGATIONS_TOPIC, DELIVERIES_TOPIC].map((topic) => eventLog.endOffsets(topic)))
  return ends.flat().reduce((sum, end) => sum + end, 0)
}
