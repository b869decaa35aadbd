// Why: whoever runs the replay with nothing running still sees the whole product work: a system of its own, gone afterwards.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Instant, isoInstant } from '@kept-informed/kernel'
import { freePortBase } from '../free-port-base.js'

const MAIN = resolve(import.meta.dirname, '../main.js')
const READY_WITHIN_MS = 180_000
const SERVICES = [1, 2, 3, 4]

export type OwnSystem = { intake: URL; stop(): Promise<void> }

/** Starts a copy with its own state, ports and clock. Ctrl-C ends it too. Throws with what it said when it does not become ready. */
export async function startOwnSystem(clock: Instant, main = MAIN): Promise<OwnSystem> {
  if (!existsSync(main)) throw new Error(`${main} is not built; run npm run build`)
  const base = await freePortBase()
  const state = mkdtempSync(join(tmpdir(), 'kept-informed-replay-'))
  // In a group of its own: Ctrl-C at the terminal reaches it through us, once.
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT_BASE: String(base), STATE_DIR: state, CLOCK: isoInstant(clock), EXAMPLE: 'off', LOG_LEVEL: 'error' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4_000)))
  const end = async (): Promise<void> => {
    await ended(child)
    rmSync(state, { recursive: true, force: true })
  }
  const interrupted = (): void => void end().finally(() => process.exit(130))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  const stop = async (): Promise<void> => {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    await end()
  }
  try {
    await untilReady(base, child)
  } catch (error) {
    await stop()
    throw new Error(`${error instanceof Error ? error.message : String(error)}:\n${output}`)
  }
  return { intake: new URL(`http://127.0.0.1:${base + 1}`), stop }
}

async function untilReady(base: number, child: ChildProcess): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS
  const ready = async (offset: number): Promise<boolean> => fetch(`http://127.0.0.1:${base + offset}/health/ready`).then(({ ok }) => ok, () => false)
  while (!(await Promise.all(SERVICES.map(ready))).every(Boolean)) {
    if (hasEnded(child)) throw new Error(`the system ended with ${child.exitCode ?? child.signalCode} before it was ready`)
    if (performance.now() > until) throw new Error(`the system was not ready within ${READY_WITHIN_MS / 1_000} s`)
    await sleep(100)
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function ended(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGINT')
  await gone
}
