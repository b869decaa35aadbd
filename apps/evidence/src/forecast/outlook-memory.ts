// Why: a console asks page after page, and everybody's console at once. An outlook is kept until the minute is over or a fact is taken, and
// those who ask while it is made wait for the same one. Where much is open nobody waits but the first: the last one is answered while the
// next is made, and making it takes at most a fifth of the time.
import { Logger } from '@nestjs/common'
import type { Clock, Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { readOpenWork } from './open-work.query.js'
import { type Outlook, outlookOf } from './outlook-of.js'
import { type Past, readPast } from './past.query.js'
import type { Foresees } from './prospects-of.js'

type Parts = Omit<Foresees, 'now'> & {
  database: Database
  clock: Clock
  /** Open obligations from which on it is much. Default 10,000. */
  much?: number
}
/** `span`: the stretch of the clock for which it holds; `facts`: how many had been taken. */
type Moment = { span: number; facts: number }

const MINUTE_MS = 60_000
/** Days that are over hardly change. */
const PAST_MS = 15 * MINUTE_MS
const MUCH = 10_000
/** So many times as long as it took to make one, none is made. */
const RESTS = 4

const same = (one: Moment | null, other: Moment): boolean => one !== null && one.span === other.span && one.facts === other.facts

export class OutlookMemory {
  private ready: (Moment & { outlook: Outlook }) | null = null
  private making: (Moment & { value: Promise<Outlook> }) | null = null
  private past: (Moment & { value: Promise<Past> }) | null = null
  /** Real milliseconds. */
  private restsUntil = 0
  private readonly logger = new Logger('forecast')

  constructor(private readonly parts: Parts) {}

  /** As things stand at the clock's minute; where much is open, as they stood in this minute or the one before. */
  async now(): Promise<Outlook> {
    const now = this.parts.clock.now()
    const moment = { span: Math.floor(now / MINUTE_MS), facts: await factsTaken(this.parts.database) }
    const { ready } = this
    if (ready && same(ready, moment)) return ready.outlook
    if (!ready || !this.muchIsOpen() || moment.span - ready.span > 1) return this.make(now, moment)
    if (!this.making && performance.now() >= this.restsUntil) this.make(now, moment).catch((error: unknown) => this.logger.error(error))
    return ready.outlook
  }

  private muchIsOpen(): boolean {
    return this.ready !== null && this.ready.outlook.foreseen.length >= (this.parts.much ?? MUCH)
  }

  private make(now: Instant, moment: Moment): Promise<Outlook> {
    if (this.making && same(this.making, moment)) return this.making.value
    const making = { ...moment, value: this.lookOut(now, moment) }
    this.making = making
    return making.value.finally(() => {
      if (this.making === making) this.making = null
    })
  }

  private async lookOut(now: Instant, moment: Moment): Promise<Outlook> {
    const began = performance.now()
    const [work, past] = await Promise.all([readOpenWork(this.parts.database), this.pastAt(now, moment.facts)])
    const outlook = outlookOf(work, past, { ...this.parts, now })
    const ended = performance.now()
    this.restsUntil = ended + RESTS * (ended - began)
    if (!this.ready || this.ready.outlook.asOf <= now) this.ready = { ...moment, outlook }
    return outlook
  }

  /** Spans end at the quarters of an hour, and so also where a London day does. */
  private pastAt(now: Instant, facts: number): Promise<Past> {
    const moment = { span: Math.floor(now / PAST_MS), facts }
    if (this.past && (same(this.past, moment) || (this.muchIsOpen() && this.past.span === moment.span))) return this.past.value
    const past = { ...moment, value: readPast(this.parts.database, { ...this.parts, now }) }
    this.past = past
    return past.value.catch((error: unknown) => {
      if (this.past === past) this.past = null
      throw error
    })
  }
}

/** Grows with every batch of either topic. */
async function factsTaken(database: Database): Promise<number> {
  const [row] = await database.query<{ taken: number }>('select coalesce(sum(next_offset), 0)::bigint as taken from watermark')
  return row?.taken ?? 0
}
