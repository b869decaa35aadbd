// Why: a console asks page after page, and everybody's console at once. An outlook is kept until the minute is over or a fact is taken,
// and those who ask while it is made wait for the same one. Where much is open and facts never stop, making it takes at most a fifth of the time.
import type { Clock, Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { readOpenWork } from './open-work.query.js'
import { type Outlook, outlookOf } from './outlook-of.js'
import { type Past, readPast } from './past.query.js'
import type { Foresees } from './prospects-of.js'

type Parts = Omit<Foresees, 'now'> & { database: Database; clock: Clock }
/** `span`: the stretch of the clock for which it holds; `facts`: how many had been taken. */
type Kept<T> = { span: number; facts: number; value: Promise<T> }

const MINUTE_MS = 60_000
/** Days that are over hardly change. */
const PAST_MS = 15 * MINUTE_MS
/** From so many open obligations on, an outlook rests so many times as long as it took to make, whatever is taken meanwhile, and the past for its whole span. */
const RESTING = { from: 10_000, times: 4 }

export class OutlookMemory {
  private outlook: Kept<Outlook> | null = null
  private past: Kept<Past> | null = null
  private muchIsOpen = false
  /** Real milliseconds. */
  private restsUntil = 0

  constructor(private readonly parts: Parts) {}

  /** As things stand at the clock's minute. */
  async now(): Promise<Outlook> {
    const now = this.parts.clock.now()
    const facts = await factsTaken(this.parts.database)
    const [span, kept] = [Math.floor(now / MINUTE_MS), this.outlook]
    if (kept?.span === span && (kept.facts === facts || performance.now() < this.restsUntil)) return kept.value
    const made = { span, facts, value: this.make(now, facts) }
    this.outlook = made
    return made.value.catch((error: unknown) => {
      if (this.outlook === made) this.outlook = null
      throw error
    })
  }

  private async make(now: Instant, facts: number): Promise<Outlook> {
    const began = performance.now()
    const foresees = { ...this.parts, now }
    const [work, past] = await Promise.all([readOpenWork(this.parts.database), this.pastAt(now, facts)])
    const outlook = outlookOf(work, past, foresees)
    const ended = performance.now()
    this.muchIsOpen = outlook.foreseen.length >= RESTING.from
    this.restsUntil = this.muchIsOpen ? ended + RESTING.times * (ended - began) : 0
    return outlook
  }

  /** Spans end at the quarters of an hour, and so also where a London day does. */
  private pastAt(now: Instant, facts: number): Promise<Past> {
    const [span, kept] = [Math.floor(now / PAST_MS), this.past]
    if (kept?.span === span && (kept.facts === facts || this.muchIsOpen)) return kept.value
    const made = { span, facts, value: readPast(this.parts.database, { ...this.parts, now }) }
    this.past = made
    return made.value.catch((error: unknown) => {
      if (this.past === made) this.past = null
      throw error
    })
  }
}

/** Grows with every batch of either topic. */
async function factsTaken(database: Database): Promise<number> {
  const [row] = await database.query<{ taken: number }>('select coalesce(sum(next_offset), 0)::bigint as taken from watermark')
  return row?.taken ?? 0
}
