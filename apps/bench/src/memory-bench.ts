// Why: a force's own machine, or a developer's, must carry it: what the whole product takes when nothing happens, and how soon it is there.
import { setTimeout as sleep } from 'node:timers/promises'
import { startLocalCopy } from './local-copy.js'

export type MemoryReport = { idleMb: number; readySeconds: number }

const SETTLES_MS = 10_000

export async function memoryBench(): Promise<MemoryReport> {
  const copy = await startLocalCopy({})
  try {
    await sleep(SETTLES_MS)
    return { idleMb: copy.rssMb(), readySeconds: copy.readySeconds }
  } finally {
    await copy.stop()
  }
}
