// Why: what holds must hold on a real Kafka and on the embedded log alike; where no Kafka is, that is said by name and CI fails.
import { describe } from '@jest/globals'
import { withCopy } from '@kept-informed/app-local'
import { embeddedEventLog, type EventLog, kafkaEventLog, type NewRecord } from '@kept-informed/event-log'
import { testDatabase, testKafka, topicPrefix } from '@kept-informed/testing'
import { LocalRun, type Settings } from './local-run.js'
import { Story } from './story.js'

/** Monday morning, GMT. */
export const MONDAY = '2026-11-23T09:00:00Z'

/** `produce`: puts records on the log behind every door's back, as another system with access to it would. */
type Open = { story: Story; run: LocalRun; produce(...records: NewRecord[]): Promise<void>; close(): Promise<void> }

async function produceOn(eventLog: EventLog, records: NewRecord[]): Promise<void> {
  await eventLog.produce(records).finally(() => eventLog.close())
}

async function onKafka(settings: Settings): Promise<Open> {
  const kafka = testKafka()
  if (!kafka) throw new Error('no Kafka')
  const database = await testDatabase('e2e')
  const prefix = topicPrefix()
  const run = await LocalRun.start({ ...settings, kafkaBrokers: kafka.brokers, databaseUrl: database.url, env: { TOPIC_PREFIX: prefix, ...settings.env } })
  const produce = (...records: NewRecord[]): Promise<void> => produceOn(kafkaEventLog({ brokers: kafka.brokers, topicPrefix: prefix, clientId: 'e2e', ssl: false }), records)
  return { run, produce, story: new Story(run), close: async () => (await run.end(), database.drop()) }
}

async function onEmbedded(settings: Settings): Promise<Open> {
  const run = await LocalRun.start(settings)
  const copy = { PORT_BASE: String(run.portBase), STATE_DIR: run.stateDir }
  const produce = (...records: NewRecord[]): Promise<void> => withCopy(copy, async ({ databaseUrl }) => produceOn(await embeddedEventLog({ url: databaseUrl, topicPrefix: '' }), records))
  return { run, produce, story: new Story(run), close: () => run.end() }
}

export function onEachLog(title: string, tell: (open: (settings?: Settings) => Promise<Open>) => void): void {
  const logs = [{ log: 'the embedded log', open: onEmbedded }, ...(testKafka() ? [{ log: 'a real Kafka', open: onKafka }] : [])]
  describe.each(logs)(`${title}, on $log`, ({ open }) => tell((settings = {}) => open({ clock: MONDAY, ...settings })))
}
