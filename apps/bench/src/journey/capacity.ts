// Why: how many a second: all are there at once, and the last one's arrival ends the count.
import { arrested, phoneOf, SAYS } from './bench-case.js'
import { beginCases, type BenchCopy, numbers } from './bench-copy.js'

/** Journeys a second, over so many from that case on. */
export async function capacityOf(bench: BenchCopy, { from, journeys }: { from: number; journeys: number }): Promise<number> {
  const cases = numbers(from, journeys)
  await beginCases(bench, cases)
  const began = Date.now()
  await bench.log.produce(cases.map(arrested))
  const sentAt = new Map(cases.map((n) => [phoneOf(n), began]))
  const last = Math.max(...(await bench.arrivals.delays({ word: SAYS.arrested, sentAt })))
  return Math.round((journeys / last) * 1_000)
}

/** The same, after as many that are not counted: a service runs for weeks, its first seconds are not its pace. Uses twice as many cases. */
export async function warmCapacityOf(bench: BenchCopy, { from, journeys }: { from: number; journeys: number }): Promise<number> {
  await capacityOf(bench, { from, journeys })
  return capacityOf(bench, { from: from + journeys, journeys })
}
