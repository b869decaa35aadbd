// Why: what a hop has to tell is already in the database; this brings it to the log, in each source's order, at least once. One relay
// a schema works at a time, held by a session lock that the server frees when its holder dies, and the next process takes over.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database, Session } from '@kept-informed/postgres'
import { Pause, Rest } from '@kept-informed/runtime'
import { backoff } from './backoff.js'
import type { EventLog, NewRecord } from './event-log.js'
import { jsonLines, type LogLine, wordsOf } from './log-line.js'

export type OutboxRelayOptions = { database: Database; eventLog: Pick<EventLog, 'produce'>; group: string; log?: LogLine; /** Real milliseconds from one round to the next at least, where nobody waits for what is said. Default: none. */ restMs?: number }

/** One of `words` and `bytes` is there: text travels as text, because PostgreSQL would double it as bytes. */
type Row = { topic_from: string; part_from: number; offset_from: number; n: number; topic: string; key: string | null; headers: Record<string, string>; words: string | null; bytes: Buffer | null }

/** So that one busy source does not make the others wait, and what came last is not behind thousands in the same round. */
const MOST_OF_A_SOURCE = 100
/** Who writes says so (`poke`); only what another process wrote waits for this. */
const POLL = 100
const TRY_LOCK_EVERY = 500

export class OutboxRelay {
  private session?: Session
  private running?: Promise<void>
  private stopping = false
  private publishing = false
  private readonly untilLook = new Pause()
  private poked = false
  private readonly rest: Rest

  constructor(private readonly options: OutboxRelayOptions) {
    this.rest = new Rest(options.restMs ?? 0)
  }

  start(): void {
    this.stopping = false
    this.running ??= this.run()
  }

  /** There may be something new: looks at once instead of at the next poll. */
  poke(): void {
    this.poked = true
    this.untilLook.cutShort()
  }

  /** Somebody waits: a rest between two rounds is over now. */
  hurry(): void {
    this.rest.end()
  }

  /** Ends after what is in flight; the lock is given back. */
  async stop(): Promise<void> {
    this.stopping = true
    this.poke()
    this.rest.end()
    await this.running
    this.running = undefined
  }

  /** Nothing in the outbox and nothing in flight, whichever process relays. */
  async idle(): Promise<boolean> {
    const [row] = await this.options.database.query<{ empty: boolean }>('select not exists (select 1 from outbox) as empty')
    return row?.empty === true && !this.publishing
  }

  private async run(): Promise<void> {
    const { log = jsonLines, group } = this.options
    for (let failures = 0; !this.stopping; ) {
      try {
        const session = await this.holder()
        const more = session ? await this.publishSome(session) : false
        failures = 0
        if (more) continue
        await this.pause(session ? POLL : TRY_LOCK_EVERY)
        if (!this.stopping) await this.rest.over()
      } catch (error) {
        log('warn', 'the outbox could not be relayed: again in a while', { group, failures, ...wordsOf(error) })
        await this.letGo()
        await sleep(backoff(failures++, Math.random()))
      }
    }
    await this.letGo()
  }

  /** The session that holds the lock; undefined while another process has it. */
  private async holder(): Promise<Session | undefined> {
    if (this.session) return this.session
    const { database, group } = this.options
    const session = await database.session()
    try {
      const [row] = await session.query<{ held: boolean }>(`select pg_try_advisory_lock(hashtextextended($1, 0)) as held`, [`relay ${database.schema} ${group}`])
      if (row?.held) return (this.session = session)
    } catch (error) {
      await session.close()
      throw error
    }
    await session.close()
    return undefined
  }

  private async letGo(): Promise<void> {
    const session = this.session
    this.session = undefined
    await session?.close().catch((error: unknown) => (this.options.log ?? jsonLines)('info', 'the relay connection was already gone', wordsOf(error)))
  }

  /** Read and delete on the lock's own connection: without the lock there is nothing to work with. True: of some source there is more. */
  private async publishSome(session: Session): Promise<boolean> {
    this.poked = false
    this.publishing = true
    try {
      const rows = await session.query<Row>(NEXT, [MOST_OF_A_SOURCE])
      if (rows.length === 0) return false
      this.rest.begin()
      await this.options.eventLog.produce(rows.map(({ topic, key, headers, words, bytes }): NewRecord => ({ topic, key, headers, value: words ?? bytes ?? '' })))
      const last = rows.filter((row, i) => !isOfSameSource(row, rows[i + 1]))
      await session.query(DELETE, [last.map((row) => row.topic_from), last.map((row) => row.part_from), last.map((row) => row.offset_from), last.map((row) => row.n)])
      this.rest.done()
      return rows.some((row, i) => isOfSameSource(row, rows[i + MOST_OF_A_SOURCE - 1]))
    } finally {
      this.publishing = false
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    if (!this.poked && !this.stopping) await this.untilLook.last(milliseconds)
  }
}

const isOfSameSource = (row: Row, other: Row | undefined): boolean => row.topic_from === other?.topic_from && row.part_from === other.part_from

/** Every source has a watermark row, so sources are found without reading the outbox. */
const NEXT = `
  select o.* from (select distinct topic, part from watermark) s
  cross join lateral (
    select topic_from, part_from, offset_from, n, topic, key, headers,
           case when is_text then convert_from(value, 'UTF8') end as words, case when not is_text then value end as bytes
      from outbox where topic_from = s.topic and part_from = s.part order by offset_from, n limit $1
  ) o
  order by o.topic_from, o.part_from, o.offset_from, o.n`

/** Up to the last of each source: its writers come one after the other, so nothing earlier can still appear. */
const DELETE = `
  delete from outbox o using unnest($1::text[], $2::int[], $3::bigint[], $4::int[]) as d(topic_from, part_from, offset_from, n)
  where o.topic_from = d.topic_from and o.part_from = d.part_from and (o.offset_from, o.n) <= (d.offset_from, d.n)`
