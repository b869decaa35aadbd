// Why: one hop is one statement: fence, effects, watermark and outbox in one data-modifying CTE, in one round trip with no
// transaction left open. Either all of it stands, or somebody else was first and nothing of it does (LostRace).
import type { FactMessage } from '@kept-informed/kernel'
import { isoInstant } from '@kept-informed/kernel'
import type { Query } from './database.js'
import { sqlState } from './failure-of.js'
import { LostRace } from './lost-race.js'
import { storableText } from './storable-text.js'

/** A batch of one partition: moves the group's watermark from `from` to `to` by compare-and-set. */
export type BatchFence = { group: string; topic: string; partition: number; from: number; to: number }

/** What has no record as its source: takes the next offset of a row of its own, such as `~dispatch/3`, which serialises its writers. */
export type PseudoFence = { group: string; pseudo: `~${string}`; shard: number }

export type Fence = BatchFence | PseudoFence

/** A record put on a topic as it is, such as a dead-letter mirror. */
export type Forwarded = { topic: string; key: string | null; headers: Record<string, string>; value: Buffer | string }

type OutboxRow = { n: number; topic: string; key: string | null; headers: string; head: boolean; value: string | Buffer }
type Effect = { name: string; sql: string; rows?: string }

const CLOUD_EVENT = JSON.stringify({ 'content-type': 'application/cloudevents+json' })
const RAISED = 'lost race in '

export class HopWrite {
  /** `exists (select 1 from fence)`: every added statement must have it in its where. */
  readonly fenced = 'exists (select 1 from fence)'
  private readonly values: unknown[] = []
  private readonly effects: Effect[] = []
  private readonly outbox: OutboxRow[] = []

  constructor(private readonly fence: Fence) {}

  /** Takes a value into the statement and gives its place, such as `$7`. Use unnest over arrays so that the text stays the same. */
  param(value: unknown): string {
    return `$${this.values.push(value)}`
  }

  /**
   * Adds a data-modifying CTE, such as `update … where … and ${hop.fenced} returning 1`. With `rows`, the statement must return exactly
   * so many rows (it needs RETURNING): otherwise all of the hop is undone and LostRace thrown, as for rows whose `version` has moved.
   */
  add(name: string, sql: string, expected?: { rows?: number }): this {
    if (!/^[a-z_][a-z0-9_]*$/.test(name) || name === 'fence' || name.startsWith('hop_')) throw new Error(`not a name for a part of a hop: ${name}`)
    if (this.effects.some((effect) => effect.name === name)) throw new Error(`two parts of one hop are called ${name}`)
    if (!sql.includes(this.fenced)) throw new Error(`part ${name} of a hop is not fenced: its where must contain hop.fenced`)
    this.effects.push({ name, sql, rows: expected?.rows === undefined ? undefined : this.param(expected.rows) })
    return this
  }

  /** Appends facts to the outbox as structured CloudEvents; id = `<topic from>/<partition from>/<offset from>/<n>`, n counting over the whole hop. */
  publish(topic: string, source: string, messages: (FactMessage & { traceparent?: string })[]): this {
    for (const { type, caseId, at, data, traceparent } of messages) {
      const rest = { source, type, subject: caseId, time: isoInstant(at), datacontenttype: 'application/json', traceparent, data }
      this.outbox.push({ n: this.outbox.length, topic, key: caseId, headers: CLOUD_EVENT, head: true, value: `/${this.outbox.length}",${JSON.stringify(rest).slice(1)}` })
    }
    return this
  }

  /** Appends records to the outbox: values untouched, keys and headers without what PostgreSQL cannot hold. */
  forward(records: Forwarded[]): this {
    for (const { topic, key, headers, value } of records) {
      const storable = Object.fromEntries(Object.entries(headers).map(([name, text]) => [storableText(name), storableText(text)]))
      this.outbox.push({ n: this.outbox.length, topic, key: key === null ? null : storableText(key), headers: JSON.stringify(storable), head: false, value })
    }
    return this
  }

  /** One round trip. `offset` is where this hop stands among its source's. Throws LostRace when nothing was written because somebody was first. */
  async run(db: Query): Promise<{ offset: number }> {
    const sql = this.statement()
    const [row] = await db.query<{ at: number | null }>(sql, this.values).catch((error: unknown) => {
      if (sqlState(error) === '22P02' && String(error).includes(RAISED)) throw new LostRace(String(error).split('"')[1] ?? 'lost race', { cause: error })
      throw error
    })
    if (row?.at === undefined || row.at === null) throw new LostRace(`lost race for ${this.name()}`)
    return { offset: row.at }
  }

  private name(): string {
    return 'pseudo' in this.fence ? `${this.fence.pseudo}/${this.fence.shard}` : `${this.fence.topic}/${this.fence.partition} at ${this.fence.from}`
  }

  private statement(): string {
    const parts = [`fence as (${this.fenceSql()})`, ...this.effects.map(({ name, sql }) => `${name} as (${sql})`)]
    const texts = this.outbox.filter((row): row is OutboxRow & { value: string } => typeof row.value === 'string')
    if (texts.length > 0) parts.push(`hop_outbox as (${this.outboxSql(texts, 'text')})`)
    if (texts.length < this.outbox.length) parts.push(`hop_outbox_bytes as (${this.outboxSql(this.outbox.filter((row) => typeof row.value !== 'string'), 'bytea')})`)
    const checks = this.effects.flatMap(({ name, rows }) =>
      rows === undefined ? [] : [`when (select count(*) from ${name}) <> ${rows}::bigint then ('${RAISED}${name}: ' || (select count(*) from ${name}) || ' rows')::bigint`],
    )
    const at = '(select at from fence)'
    return `with ${parts.join(',\n')}\nselect case when ${at} is null then null ${checks.join(' ')} else ${at} end as at`
  }

  private fenceSql(): string {
    if ('pseudo' in this.fence) {
      const { group, pseudo, shard } = this.fence
      return `insert into watermark as w (grp, topic, part, next_offset) values (${this.param(group)}, ${this.param(pseudo)}, ${this.param(shard)}, 1)
        on conflict (grp, topic, part) do update set next_offset = w.next_offset + 1
        returning topic, part, next_offset - 1 as at`
    }
    const { group, topic, partition, from, to } = this.fence
    const [g, t, p, f, n] = [this.param(group), this.param(topic), this.param(partition), this.param(from), this.param(to)]
    const returning = `returning topic, part, ${f}::bigint as at`
    return from === 0
      ? `insert into watermark as w (grp, topic, part, next_offset) values (${g}, ${t}, ${p}, ${n}) on conflict (grp, topic, part) do update set next_offset = excluded.next_offset where w.next_offset = ${f} ${returning}`
      : `update watermark set next_offset = ${n} where grp = ${g} and topic = ${t} and part = ${p} and next_offset = ${f} ${returning}`
  }

  private outboxSql(rows: OutboxRow[], type: 'text' | 'bytea'): string {
    const column = (values: unknown[], of: string): string => `${this.param(values)}::${of}[]`
    const columns = [
      column(rows.map((row) => row.n), 'int'),
      column(rows.map((row) => row.topic), 'text'),
      column(rows.map((row) => row.key), 'text'),
      column(rows.map((row) => row.headers), 'text'),
      column(rows.map((row) => row.head), 'boolean'),
      column(rows.map((row) => row.value), type),
    ]
    const id = `'{"specversion":"1.0","id":"' || f.topic || '/' || f.part || '/' || f.at`
    const value = type === 'bytea' ? 'o.value' : `convert_to(case when o.head then ${id} || o.value else o.value end, 'UTF8')`
    return `insert into outbox (topic_from, part_from, offset_from, n, topic, key, headers, value, is_text)
      select f.topic, f.part, f.at, o.n, o.topic, o.key, o.headers::jsonb, ${value}, ${type === 'text'}
      from fence f cross join unnest(${columns.join(', ')}) as o(n, topic, key, headers, head, value)`
  }
}
