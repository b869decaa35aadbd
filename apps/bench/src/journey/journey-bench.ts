// Why: what counts for a victim is the whole way: from the event on the log to the text at the provider, with receipts and evidence on.
// Everything, the simulated provider too, shares one process and the machine's cores with its broker and database.
import type { Services } from '../services.js'
import { startBenchCopy } from './bench-copy.js'
import { warmCapacityOf } from './capacity.js'
import { casesFor, type Latency, latencyAt, SHARES } from './latency.js'
import { type Urgent, urgentBehind } from './urgent.js'

export type JourneyReport = Urgent & {
  journeysPerSecond: number
  /** On the embedded log, which the local run has where no Kafka is given. */
  embeddedPerSecond: number
  latency: Latency[]
  /** At half of the capacity. */
  p99Ms: number
  journeys: number
}

export async function journeyBench(services: Services, { journeys, backlog }: { journeys: number; backlog: number }, say: (line: string) => void): Promise<JourneyReport> {
  const embedded = await startBenchCopy(services, 'embedded')
  const embeddedPerSecond = await warmCapacityOf(embedded, { from: 0, journeys }).finally(() => embedded.close())
  say(`${embeddedPerSecond} journeys/s on the embedded log`)
  const bench = await startBenchCopy(services, 'kafka')
  try {
    let from = 0
    const next = (count: number): number => (from += count) - count
    const journeysPerSecond = await warmCapacityOf(bench, { from: next(2 * journeys), journeys })
    say(`${journeysPerSecond} journeys/s on Kafka`)
    const latency: Latency[] = []
    for (const share of SHARES) {
      const load = Math.max(1, Math.round(journeysPerSecond * share))
      latency.push(await latencyAt(bench, { share, load, from: next(casesFor(load)) }))
      say(JSON.stringify(latency.at(-1)))
    }
    const urgent = await urgentBehind(bench, { from: next(0), backlog })
    say(JSON.stringify(urgent))
    return { journeysPerSecond, embeddedPerSecond, latency, p99Ms: latency.find(({ share }) => share === 0.5)?.p99Ms ?? Number.NaN, ...urgent, journeys }
  } finally {
    await bench.close()
  }
}
