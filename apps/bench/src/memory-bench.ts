// Why: a force's own machine, or a developer's, must carry it: what the whole product takes when nothing happens, how soon it is there, and
// whether it takes more and more while it works.
import { setTimeout as sleep } from 'node:timers/promises'
import { arrested } from './journey/bench-case.js'
import { beginCases, type BenchCopy, numbers, startBenchCopy } from './journey/bench-copy.js'
import { atRate } from './journey/latency.js'
import { startLocalCopy } from './local-copy.js'
import type { Services } from './services.js'

/** `idleMb`: with its PostgreSQL. */
export type MemoryReport = { idleMb: number; readySeconds: number; underLoad?: MemoryUnderLoad }
/** Of the Node process alone; each half's highest. */
export type MemoryUnderLoad = { minutes: number; eventsPerSecond: number; firstHalfMb: number; secondHalfMb: number }

const SETTLES_MS = 10_000
const LOAD = 25
const A_STEP_SECONDS = 10

export async function memoryBench(): Promise<MemoryReport> {
  const copy = await startLocalCopy({})
  try {
    await sleep(SETTLES_MS)
    return { idleMb: copy.memoryMb(), readySeconds: copy.readySeconds }
  } finally {
    await copy.stop()
  }
}

export async function memoryUnderLoad(services: Services, minutes: number): Promise<MemoryUnderLoad> {
  const bench = await startBenchCopy(services, 'kafka')
  try {
    const highest = await steps(bench, (minutes * 60) / A_STEP_SECONDS)
    const half = Math.floor(highest.length / 2)
    return { minutes, eventsPerSecond: LOAD, firstHalfMb: Math.max(...highest.slice(0, half)), secondHalfMb: Math.max(...highest.slice(half)) }
  } finally {
    await bench.close()
  }
}

/** Memory after each step. */
async function steps(bench: BenchCopy, count: number): Promise<number[]> {
  const measured: number[] = []
  for (let step = 0; step < count; step++) {
    const cases = numbers(step * LOAD * A_STEP_SECONDS, LOAD * A_STEP_SECONDS)
    await beginCases(bench, cases)
    await atRate(bench, { cases, load: LOAD, eventOf: arrested })
    measured.push(bench.copy.memoryMb())
  }
  return measured
}
