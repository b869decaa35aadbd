// Why: behind a hundred thousand ordinary messages the news that he is out must not wait. The backlog is made by a provider that may take
// one message in a hundred seconds; set free, it has everything to do at once, and the urgent news comes in meanwhile.
import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from './arrivals.js'
import { released, SAYS } from './bench-case.js'
import { beginCases, type BenchCopy, knowVictims, numbers, report } from './bench-copy.js'
import { atRate } from './latency.js'
import { percentiles } from './percentiles.js'

/** `leftBehindThem`: of the backlog, when the last urgent one had arrived. */
export type Urgent = { urgentP99Ms: number; backlog: number; leftBehindThem: number }

const LOAD = 10
const SECONDS = 10
const RUNS_ALREADY_MS = 2_000
const SLOWEST = 0.01
/** Before the pace was known everywhere, and by it. */
const HANDED_OVER = 500

export async function urgentBehind(bench: BenchCopy, { from, backlog }: { from: number; backlog: number }): Promise<Urgent> {
  const urgent = numbers(from, LOAD * SECONDS)
  const ordinary = numbers(from + urgent.length, backlog)
  await beginCases(bench, urgent)
  await knowVictims(bench, ordinary)
  const told = await bench.arrivals.count(SAYS.reported)
  await pace(bench, SLOWEST)
  await report(bench, ordinary)
  await eventually(`${backlog} messages waiting, and nothing else under way`, async () => (await bench.arrivals.waiting()) >= backlog - HANDED_OVER && (await bench.arrivals.unsaid()) === 0)
  await pace(bench, null)
  await sleep(RUNS_ALREADY_MS)
  const sentAt = await atRate(bench, { cases: urgent, load: LOAD, eventOf: released })
  const delays = await bench.arrivals.delays({ word: SAYS.released, sentAt })
  const leftBehindThem = backlog - ((await bench.arrivals.count(SAYS.reported)) - told)
  return { urgentP99Ms: percentiles(delays).p99Ms, backlog, leftBehindThem }
}

async function pace({ copy }: BenchCopy, perSecond: number | null): Promise<void> {
  const { status } = await copy.call('PUT', copy.url(3, '/providers/twilio'), { weight: 100, perSecond, reason: 'a backlog is made, and worked off' })
  if (status >= 300) throw new Error(`the provider's pace: ${status}`)
}
