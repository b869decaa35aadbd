// Why: a journey is measured through the product as it runs, everything on, in a process of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePortBase } from '@kept-informed/app-local'
import { memoryOfTree } from './processes.js'

const MAIN = fileURLToPath(import.meta.resolve('@kept-informed/app-local').replace(/index\.(js|ts)$/, 'main.js').replace('/src/', '/dist/'))
const READY_WITHIN_MS = 60_000
/** As `npm start` and the image start it. */
const AS_STARTED = ['--enable-source-maps', '--max-semi-space-size=64']

export type LocalCopy = {
  url(port: number, path: string): string
  readySeconds: number
  /** Of a machine, with every scope that one may have. */
  token: string
  /** With its database's processes, where it has one of its own. */
  memoryMb(): number
  call(method: string, url: string, body?: unknown, type?: string): Promise<{ status: number; body: unknown }>
  stop(): Promise<void>
}

export async function startLocalCopy(env: Record<string, string>): Promise<LocalCopy> {
  const stateDir = mkdtempSync(join(tmpdir(), 'kept-informed-bench-'))
  const base = await freePortBase()
  const began = performance.now()
  const child = spawn(process.execPath, [...AS_STARTED, MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT_BASE: String(base), STATE_DIR: stateDir, EXAMPLE: 'off', LOG_LEVEL: 'error', ...env },
  })
  const url = (port: number, path: string): string => `http://127.0.0.1:${base + port}${path}`
  await ready(child)
  const readySeconds = Math.round((performance.now() - began) / 100) / 10
  const token = await tokenFrom(url(30, '/token'))
  return {
    url,
    readySeconds,
    token,
    memoryMb: () => [child.pid, serverOf(stateDir)].reduce((sum: number, pid) => sum + (pid ? memoryOfTree(pid) : 0), 0),
    call: async (method, to, body, type = 'application/json') => {
      const response = await fetch(to, { method, headers: { authorization: `Bearer ${token}`, 'content-type': type }, body: body === undefined ? undefined : JSON.stringify(body) })
      const text = await response.text()
      return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGINT')
      await ended
      rmSync(stateDir, { recursive: true, force: true })
    },
  }
}

/** The embedded server belongs to nobody's tree; its first process is in its pid file. Null: there is none. */
function serverOf(stateDir: string): number | null {
  const file = join(stateDir, 'postgres', 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null
}

/** When it says so itself: asked at its ports, another copy might answer. */
async function ready(child: ChildProcess): Promise<void> {
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  for (const until = performance.now() + READY_WITHIN_MS; performance.now() < until; await sleep(20)) {
    if (child.exitCode !== null) throw new Error(`the local run ended with ${child.exitCode}`)
    if (said.includes('ready after')) return
  }
  throw new Error('the local run is not ready in a minute')
}

async function tokenFrom(url: string): Promise<string> {
  const headers = { authorization: `Basic ${Buffer.from('records-system:local').toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' }
  const response = await fetch(url, { method: 'POST', headers, body: 'grant_type=client_credentials' })
  return ((await response.json()) as { access_token: string }).access_token
}
