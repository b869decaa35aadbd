// Why: work that falls due by time is a pass over rows. In production each sweep runs by itself and is never dead; the local run's
// clock asks when the next thing is due and runs it at its own time. The same sweep never runs twice at once.
import { Logger } from '@nestjs/common'
import type { Clock, Instant } from '@kept-informed/kernel'
import { Pause } from './pause.js'
import { Rest } from './rest.js'

export type Sweep = {
  name: string
  /** Real milliseconds between two looks of a pass that found nothing, where nobody says that there is something; a fifth of a second if absent. */
  everyMs?: number
  /** Real milliseconds from the beginning of one pass to the next at least, for what nobody waits for; none if absent. */
  restMs?: number
  /** When the next row falls due; null when none will. */
  nextDueAt(): Promise<Instant | null>
  /** Handles some of what is due at `now`; how many. 0: nothing is left. */
  run(now: Instant): Promise<number>
}

type Lane = { sweep: Sweep; rest: Rest; running: Promise<number> | null; pause: Pause; poked: boolean }

const POLL_MS = 200
const LONGEST_PAUSE_MS = 10_000

export class Sweeps {
  private readonly lanes: Lane[] = []
  private readonly logger = new Logger('sweeps')
  private loops: Promise<void>[] = []
  private stopping = false

  constructor(private readonly clock: Clock) {}

  register(...sweeps: Sweep[]): void {
    for (const sweep of sweeps) this.lanes.push({ sweep, rest: new Rest(sweep.restMs ?? 0), running: null, pause: new Pause(), poked: false })
  }

  start(): void {
    this.stopping = false
    this.loops = this.lanes.map((lane) => this.loop(lane))
  }

  /** There may be something due: looks now instead of at the next poll. */
  poke(name?: string): void {
    for (const lane of this.lanes) {
      if (name !== undefined && lane.sweep.name !== name) continue
      lane.poked = true
      lane.pause.cutShort()
    }
  }

  async stop(): Promise<void> {
    this.stopping = true
    this.poke()
    for (const { rest } of this.lanes) rest.end()
    await Promise.all(this.loops)
  }

  async nextDueAt(): Promise<Instant | null> {
    const due = await Promise.all(this.lanes.map(({ sweep }) => sweep.nextDueAt()))
    const known = due.filter((instant) => instant !== null)
    return known.length === 0 ? null : Math.min(...known)
  }

  /** Runs everything due at `now`, of each sweep that says so, until nothing of it is left; how many. */
  async runDue(now: Instant): Promise<number> {
    const due = await Promise.all(this.lanes.map(async (lane) => ({ lane, at: await lane.sweep.nextDueAt() })))
    let total = 0
    for (const { lane, at } of due) {
      if (at === null || at > now) continue
      for (let n = await this.once(lane, now); n > 0; n = await this.once(lane, now)) total += n
    }
    return total
  }

  private async loop(lane: Lane): Promise<void> {
    for (let failures = 0; !this.stopping; ) {
      lane.poked = false
      lane.rest.begin()
      let handled = 0
      try {
        handled = await this.once(lane, this.clock.now())
        failures = 0
      } catch (error) {
        failures += 1
        this.logger.error(`${lane.sweep.name} failed ${failures} times in a row: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      }
      lane.rest.done()
      if (handled === 0) await this.pause(lane, failures)
      else if (!this.stopping) await lane.rest.over()
    }
  }

  private async once(lane: Lane, now: Instant): Promise<number> {
    while (lane.running) await lane.running.catch(() => 0)
    const run = lane.sweep.run(now)
    lane.running = run
    try {
      return await run
    } finally {
      lane.running = null
    }
  }

  private async pause(lane: Lane, failures: number): Promise<void> {
    if (lane.poked || this.stopping) return
    const poll = lane.sweep.everyMs ?? POLL_MS
    await lane.pause.last(Math.min(poll * 2 ** Math.min(failures, 10), LONGEST_PAUSE_MS))
  }
}
