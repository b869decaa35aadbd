// Why: each service is a process of its own, as at a force, so that any one can die while the others go on.
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, type WriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const ROOT = resolve(import.meta.dirname, '../../../..')
const SHIFTED_CLOCK = resolve(import.meta.dirname, 'shifted-clock.js')
const READY_WITHIN_MS = 60_000

export class Service {
  private process: ChildProcess | undefined
  private readonly log: WriteStream

  constructor(
    readonly name: string,
    private readonly app: string,
    private readonly port: number,
    private readonly env: Record<string, string>,
    logFile: string,
  ) {
    this.log = createWriteStream(logFile, { flags: 'a' })
  }

  start(): void {
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', SHIFTED_CLOCK, `apps/${this.app}/dist/main.js`], {
      cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(this.port), LOG_LEVEL: 'info', ...this.env },
    })
    child.stdout?.pipe(this.log, { end: false })
    child.stderr?.pipe(this.log, { end: false })
    this.process = child
  }

  /** Starts it when it is not there, as a supervisor would; resolves when it says that it is ready. */
  async ready(): Promise<void> {
    for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await sleep(100)) {
      if (this.isGone) this.start()
      if (await fetch(`http://127.0.0.1:${this.port}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then((answer) => answer.ok, () => false)) return
    }
    throw new Error(`${this.name} was not ready within ${READY_WITHIN_MS / 1_000} s; see its log`)
  }

  get isGone(): boolean {
    return !this.process || this.process.exitCode !== null || this.process.signalCode !== null
  }

  /** As a power cut would; a supervisor starts it again. */
  async kill(): Promise<void> {
    await this.end()
    this.start()
  }

  /** As a power cut would, and nobody starts it again. */
  async end(): Promise<void> {
    const child = this.process
    if (!child || this.isGone) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await ended
  }

  async freeze(ms: number): Promise<void> {
    const child = this.process
    if (!child || this.isGone) return
    child.kill('SIGSTOP')
    await sleep(ms)
    child.kill('SIGCONT')
  }

  async stop(): Promise<void> {
    const child = this.process
    if (child && !this.isGone) {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGCONT')
      child.kill('SIGTERM')
      const hard = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(hard)
    }
    this.log.end()
  }
}
