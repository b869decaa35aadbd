// Why: a comparison runs on a real Kafka and a real PostgreSQL, had as the tests have them, with a fresh database for each leg.
import { randomBytes } from 'node:crypto'
import { kafkaEventLog, makeTopics, readTopics } from '@kept-informed/event-log'
import { startKafka, startPostgres } from '@kept-informed/testing'
import pg from 'pg'

export type Services = { brokers: string[]; postgres: string; from: string; database(): Promise<string>; prefix(): Promise<string>; stop(): Promise<void> }

export async function startBenchServices(): Promise<Services> {
  const [postgres, kafka] = await Promise.all([startPostgres(), startKafka()])
  if (kafka.brokers === undefined) throw new Error(`a real Kafka is needed: ${kafka.why.join('; ')}`)
  const { brokers } = kafka
  const word = (): string => `b${randomBytes(5).toString('hex')}`
  return {
    brokers,
    postgres: postgres.url,
    from: `Kafka (${kafka.from}), PostgreSQL (${postgres.from})`,
    database: async () => {
      const name = word()
      const client = new pg.Client({ connectionString: postgres.url })
      await client.connect()
      await client.query(`create database ${name}`).finally(() => client.end())
      const url = new URL(postgres.url)
      url.pathname = `/${name}`
      return url.href
    },
    prefix: async () => {
      const prefix = `${word()}.`
      const eventLog = kafkaEventLog({ brokers, topicPrefix: prefix, clientId: 'bench' })
      await makeTopics(eventLog, await readTopics('deploy/topics.yaml')).finally(() => eventLog.close())
      return prefix
    },
    stop: async () => {
      await Promise.all([postgres.stop(), kafka.stop()])
    },
  }
}
