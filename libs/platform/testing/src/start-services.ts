// Why: specs get addresses, not servers: the run's own Postgres and Kafka are started once and named in the environment, which
// Jest's workers inherit. A run without Kafka says so by name, and is a failure where Kafka is required.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startKafka } from './start-kafka.js'
import { startPostgres } from './start-postgres.js'
import { KAFKA_VARIABLE, POSTGRES_VARIABLE } from './variables.js'

export async function startServices(): Promise<{ stop(): Promise<void> }> {
  const began = performance.now()
  const [postgres, kafka] = await Promise.all([startPostgres(), startKafka()])
  const stop = async (): Promise<void> => {
    await Promise.all([postgres.stop(), kafka.brokers === undefined ? undefined : kafka.stop()])
  }
  process.env[POSTGRES_VARIABLE] = postgres.url
  process.env[KAFKA_VARIABLE] = kafka.brokers?.join(',') ?? ''
  const took = Math.round(performance.now() - began)
  const how = kafka.brokers === undefined ? 'none' : kafka.from
  process.stderr.write(`test services: PostgreSQL (${postgres.from}), Kafka (${how}), ready after ${took} ms\n`)
  if (kafka.brokers === undefined) {
    process.stderr.write(`NOT RUN for want of a Kafka (${kafka.why.join('; ') || 'KAFKA_FROM=none'}):\n${kafkaSpecs().map((spec) => `  ${spec}\n`).join('')}`)
    if (process.env['CI'] === 'true' || process.env['REQUIRE_KAFKA'] === '1') {
      await stop()
      throw new Error('a real Kafka is required here (CI=true or REQUIRE_KAFKA=1) and none could be had')
    }
  }
  return { stop }
}

/** By convention a spec that needs Kafka has `kafka` in its name. */
const kafkaSpecs = (): string[] =>
  ['apps', 'libs']
    .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)))
    .filter((file) => /kafka[^/]*\.(int|e2e)\.spec\.ts$/.test(file) && !file.includes('node_modules'))
    .sort()
