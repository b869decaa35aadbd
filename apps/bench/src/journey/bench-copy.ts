// Why: every measurement of a journey begins alike: a copy of the whole product on its own database, and victims it knows.
import { embeddedEventLog, type EventLog, kafkaEventLog } from '@kept-informed/event-log'
import { type LocalCopy, startLocalCopy } from '../local-copy.js'
import type { Services } from '../services.js'
import { type Arrivals, arrivalsIn, eventually } from './arrivals.js'
import { detailsOf, reported, SAYS, victimOf } from './bench-case.js'

export type BenchCopy = { copy: LocalCopy; databaseUrl: string; log: EventLog; arrivals: Arrivals; close(): Promise<void> }
export type LogKind = 'kafka' | 'embedded'

const AT_ONCE = 20
const A_BATCH = 1_000

export async function startBenchCopy(services: Services, on: LogKind): Promise<BenchCopy> {
  const [prefix, databaseUrl] = await Promise.all([on === 'kafka' ? services.prefix() : '', services.database()])
  const copy = await startLocalCopy({ DATABASE_URL: databaseUrl, ...(on === 'kafka' ? { KAFKA_BROKERS: services.brokers.join(','), TOPIC_PREFIX: prefix } : {}) })
  const log = on === 'kafka'
    ? kafkaEventLog({ brokers: services.brokers, topicPrefix: prefix, clientId: 'bench' })
    : await embeddedEventLog({ url: databaseUrl, topicPrefix: '', maxConnections: 2, log: () => undefined })
  const arrivals = await arrivalsIn(databaseUrl)
  return {
    copy, databaseUrl, log, arrivals,
    close: async () => {
      await Promise.all([arrivals.close(), log.close()])
      await copy.stop()
    },
  }
}

export const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i)

export async function knowVictims({ copy }: BenchCopy, ofCases: readonly number[]): Promise<void> {
  for (let i = 0; i < ofCases.length; i += AT_ONCE) {
    const answers = await Promise.all(ofCases.slice(i, i + AT_ONCE).map((n) => copy.call('PUT', copy.url(3, `/victims/${victimOf(n)}`), detailsOf(n))))
    const wrong = answers.find(({ status }) => status >= 300)
    if (wrong) throw new Error(`a victim's details: ${wrong.status}`)
  }
}

export async function report({ log }: BenchCopy, ofCases: readonly number[]): Promise<void> {
  for (let i = 0; i < ofCases.length; i += A_BATCH) await log.produce(ofCases.slice(i, i + A_BATCH).map(reported))
}

/** Each case told of, and that said, before anything is measured. */
export async function beginCases(bench: BenchCopy, ofCases: readonly number[]): Promise<void> {
  const before = await bench.arrivals.count(SAYS.reported)
  await knowVictims(bench, ofCases)
  await report(bench, ofCases)
  await eventually(`${ofCases.length} cases begun`, async () => (await bench.arrivals.count(SAYS.reported)) >= before + ofCases.length)
}
