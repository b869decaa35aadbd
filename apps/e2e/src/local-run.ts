// Why: a story is told from outside, as another system, a victim and an officer would see it: a real process, real ports, HTTP only.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePortBase } from '@kept-informed/app-local'

const ROOT = resolve(import.meta.dirname, '../../..')
const READY_WITHIN = 60_000

export type Settings = { kafkaBrokers?: string[]; databaseUrl?: string; clock?: string; env?: Record<string, string> }

export class LocalRun {
  private process?: ChildProcess
  private token = ''
  private output = ''

  private constructor(
    readonly portBase: number,
    readonly stateDir: string,
    private readonly settings: Settings,
  ) {}

  /** `died`: what is done when it dies while it starts; otherwise that is an error. */
  static async start(settings: Settings = {}, died?: (run: LocalRun) => Promise<void>): Promise<LocalRun> {
    const run = new LocalRun(await freePortBase(), mkdtempSync(join(tmpdir(), 'kept-informed-e2e-')), settings)
    await run.up().catch((error: unknown) => (died && run.isGone ? died(run) : Promise.reject(error)))
    return run
  }

  /** Everything that the process has written so far, over all its lives. */
  get log(): string {
    return this.output
  }

  url(port: number, path = ''): string {
    return `http://127.0.0.1:${this.portBase + port}${path}`
  }

  /** Starts the process (again) and waits until it says that it is ready: asked at its ports, another copy might answer. */
  async up(): Promise<void> {
    const { kafkaBrokers, databaseUrl, clock, env = {} } = this.settings
    const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'apps/local/dist/main.js')], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'test',
        PORT_BASE: String(this.portBase), STATE_DIR: this.stateDir, LOG_LEVEL: 'debug', EXAMPLE: 'off',
        ...(kafkaBrokers ? { KAFKA_BROKERS: kafkaBrokers.join(',') } : {}),
        ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
        ...(clock ? { CLOCK: clock } : {}),
        ...env,
      },
    })
    this.process = child
    const before = this.output.length
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()))
    await this.eventually('the copy says that it is ready', () => {
      if (this.isGone) throw new Error(`the local run ended with ${child.exitCode ?? child.signalCode}:\n${this.output.slice(-4000)}`)
      return Promise.resolve(this.output.slice(before).includes('ready after'))
    }, READY_WITHIN)
  }

  /** One of the commands that look at a copy, beside the running process. */
  async command(name: string, args: string[]): Promise<{ code: number | null; out: string }> {
    const { databaseUrl, kafkaBrokers, env: { TOPIC_PREFIX = '' } = {} } = this.settings
    const copy = { PORT_BASE: String(this.portBase), STATE_DIR: this.stateDir, TOPIC_PREFIX, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}), ...(kafkaBrokers ? { KAFKA_BROKERS: kafkaBrokers.join(',') } : {}) }
    const child = spawn(process.execPath, [join(ROOT, `apps/local/dist/${name}.js`), ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...copy } })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    const code = await new Promise<number | null>((done) => child.once('close', done))
    return { code, out }
  }

  get isGone(): boolean {
    return !this.process || this.process.exitCode !== null || this.process.signalCode !== null
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const child = this.process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await ended
  }

  /** As Ctrl-C would; resolves with the exit code. */
  async stop(): Promise<number | null> {
    const child = this.process
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const ended = new Promise<number | null>((done) => child.once('exit', done))
    child.kill('SIGINT')
    return ended
  }

  async end(): Promise<void> {
    await this.stop()
    rmSync(this.stateDir, { recursive: true, force: true })
  }

  async call(method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<{ status: number; headers: Headers; body: unknown }> {
    this.token ||= await this.signInAs('records-system')
    const response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? null : text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as unknown) : text }
  }

  /** An access token of that client, for all scopes. */
  async signInAs(client: 'records-system' | 'second-person'): Promise<string> {
    const response = await fetch(this.url(30, '/token'), {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${client}:local`).toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
    })
    const { access_token } = (await response.json()) as { access_token: string }
    return access_token
  }

  /** Moves the clock; resolves when nothing that falls due until then is left. */
  async moveClock(move: { to: string } | { advance: string }): Promise<string> {
    const { status, body } = await this.call('POST', this.url(0, '/clock'), move)
    if (status !== 200) throw new Error(`the clock answered ${status}: ${JSON.stringify(body)}`)
    return (body as { now: string }).now
  }

  async now(): Promise<string> {
    return ((await this.call('GET', this.url(0, '/clock'))).body as { now: string }).now
  }

  async eventually<T>(what: string, look: () => Promise<T | false | undefined | null>, within = 20_000): Promise<T> {
    const until = performance.now() + within
    let last: unknown
    while (performance.now() < until) {
      try {
        const seen = await look()
        if (seen) return seen
      } catch (error) {
        if (error instanceof Error && error.message.startsWith('the local run ended')) throw error
        last = error
      }
      await sleep(50)
    }
    throw new Error(`not within ${within} ms: ${what}${last instanceof Error ? ` (last: ${last.message})` : ''}`)
  }
}
