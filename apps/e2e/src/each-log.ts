// Why: what holds must hold on a real Kafka and on the embedded log alike; where no Kafka is, that is said by name and CI fails.
import { describe } from '@jest/globals'
import { testDatabase, testKafka, topicPrefix } from '@kept-informed/testing'
import { LocalRun, type Settings } from './local-run.js'
import { Story } from './story.js'

/** Monday morning, GMT. */
export const MONDAY = '2026-11-23T09:00:00Z'

type Open = { story: Story; run: LocalRun; close(): Promise<void> }

async function onKafka(settings: Settings): Promise<Open> {
  const kafka = testKafka()
  if (!kafka) throw new Error('no Kafka')
  const database = await testDatabase('e2e')
  const run = await LocalRun.start({ ...settings, kafkaBrokers: kafka.brokers, databaseUrl: database.url, env: { TOPIC_PREFIX: topicPrefix(), ...settings.env } })
  return { run, story: new Story(run), close: async () => (await run.end(), database.drop()) }
}

async function onEmbedded(settings: Settings): Promise<Open> {
  const run = await LocalRun.start(settings)
  return { run, story: new Story(run), close: () => run.end() }
}

export function onEachLog(title: string, tell: (open: (settings?: Settings) => Promise<Open>) => void): void {
  const logs = [{ log: 'the embedded log', open: onEmbedded }, ...(testKafka() ? [{ log: 'a real Kafka', open: onKafka }] : [])]
  describe.each(logs)(`${title}, on $log`, ({ open }) => tell((settings = {}) => open({ clock: MONDAY, ...settings })))
}
