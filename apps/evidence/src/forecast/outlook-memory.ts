// Why: a console asks page after page, and everybody's console at once. An outlook is kept until the minute is over or a fact is taken,
// and those who ask while it is made wait for the same one. Where much is open and facts never stop, making it takes at most a fifth of the time.
import type { Clock, Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { readOpenWork } from './open-work.query.js'
import { type Outlook, outlookOf } from './outlook-of.js'
import { type Past, readPast } from './past.query.js'
import type { Foresees } from './prospects-of.js'

type Parts = Omit<Foresees, 'now'> & { database: Database; clock: Clock }
/** `span`: the stretch of the clock for which it holds. `restsUntil`: real milliseconds until which newer facts do not make it again. */
type Kept = { span: number; facts: number; value: Promise<Outlook>; restsUntil: number }

const MINUTE_MS = 60_000
/** Days that are over hardly change; a fact about them that comes late is seen after so long. */
const PAST_MS = 15 * MINUTE_MS
/** One of so many obligations rests so many times as long as it took to make; a smaller one is as quick to make as to keep. */
const RESTING = { from: 10_000, times: 4 }

export class OutlookMemory {
  private outlook: Kept | null = null
  private past: { span: number; value: Promise<Past> } | null = null

  constructor(private readonly parts: Parts) {}

  /** As things stand at the clock's minute. */
  async now(): Promise<Outlook> {
    const now = this.parts.clock.now()
    const facts = await factsTaken(this.parts.database)
    const [span, kept] = [Math.floor(now / MINUTE_MS), this.outlook]
    if (kept?.span === span && (kept.facts === facts || performance.now() < kept.restsUntil)) return kept.value
    const made: Kept = { span, facts, value: this.make(now), restsUntil: Number.POSITIVE_INFINITY }
    this.outlook = made
    const began = performance.now()
    try {
      const outlook = await made.value
      const rests = outlook.foreseen.length < RESTING.from ? 0 : RESTING.times * (performance.now() - began)
      made.restsUntil = performance.now() + rests
      return outlook
    } catch (error) {
      if (this.outlook === made) this.outlook = null
      throw error
    }
  }

  private async make(now: Instant): Promise<Outlook> {
    const foresees = { ...this.parts, now }
    const [work, past] = await Promise.all([readOpenWork(this.parts.database), this.pastAt(now)])
    return outlookOf(work, past, foresees)
  }

  /** Spans end at the quarters of an hour, and so also where a London day does. */
  private async pastAt(now: Instant): Promise<Past> {
    const span = Math.floor(now / PAST_MS)
    if (this.past?.span === span) return this.past.value
    const made = { span, value: readPast(this.parts.database, { ...this.parts, now }) }
    this.past = made
    try {
      return await made.value
    } catch (error) {
      if (this.past === made) this.past = null
      throw error
    }
  }
}

/** Grows with every batch of either topic. */
async function factsTaken(database: Database): Promise<number> {
  const [row] = await database.query<{ taken: number }>('select coalesce(sum(next_offset), 0)::bigint as taken from watermark')
  return row?.taken ?? 0
}
