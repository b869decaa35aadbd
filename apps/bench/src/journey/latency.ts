// Why: how long one takes is asked at a rate that does not wait for answers (an open loop), at parts of what the machine can do: a system that
// is asked only when it is free looks fast.
import { setTimeout as sleep } from 'node:timers/promises'
import type { NewRecord } from '@kept-informed/event-log'
import { arrested, phoneOf, SAYS } from './bench-case.js'
import { beginCases, type BenchCopy, numbers } from './bench-copy.js'
import { type Percentiles, percentiles } from './percentiles.js'

/** `load`: events a second; `share`: of the measured capacity. */
export type Latency = Percentiles & { load: number; share: number }

export const SHARES = [0.25, 0.5, 0.75] as const
const SECONDS_A_LOAD = 10
export const casesFor = (load: number): number => load * SECONDS_A_LOAD

/** Receipts of all that was said before come in meanwhile. */
const SETTLES_MS = 5_000

export async function latencyAt(bench: BenchCopy, { share, load, from }: { share: number; load: number; from: number }): Promise<Latency> {
  const cases = numbers(from, casesFor(load))
  await beginCases(bench, cases)
  await sleep(SETTLES_MS)
  const sentAt = await atRate(bench, { cases, load, eventOf: arrested })
  return { load, share, ...percentiles(await bench.arrivals.delays({ word: SAYS.arrested, sentAt })) }
}

/** Sends one after the other, so many a second whatever becomes of them; by phone, when each was due to be sent. */
export async function atRate({ log }: Pick<BenchCopy, 'log'>, { cases, load, eventOf }: { cases: readonly number[]; load: number; eventOf: (n: number) => NewRecord }): Promise<Map<string, number>> {
  const sentAt = new Map<string, number>()
  const [began, since] = [Date.now(), performance.now()]
  const under: Promise<unknown>[] = []
  for (const [i, n] of cases.entries()) {
    const due = (i * 1_000) / load
    await sleep(Math.max(0, since + due - performance.now()))
    sentAt.set(phoneOf(n), began + due)
    under.push(log.produce([eventOf(n)]))
  }
  await Promise.all(under)
  return sentAt
}
