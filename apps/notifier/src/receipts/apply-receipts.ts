// Why: stored words are understood in batches, under the shard's lock, in the order in which they came: each moves its delivery by the
// table of `delivery`, and from there tells, un-tells, tries again or goes to the next channel. Applied once, however often it came.
import type { ReadStatus } from '@kept-informed/channels'
import { groupBy, type Instant } from '@kept-informed/kernel'
import type { Database, Query } from '@kept-informed/postgres'
import { change } from '../journey/journey.js'
import { journeysById } from '../journey/load-journeys.js'
import { type Consequences, moveDelivery } from '../journey/move-delivery.js'
import { saveJourneys } from '../journey/save-journeys.js'
import { inShard } from '../journey/shard.js'
import { type Said, speakerOf } from './meaning-of.js'

/** What a provider's word means, by the code tables of `channels`. */
export type MeaningOf = (said: Said) => ReadStatus

type Joined = {
  receipt_id: string
  provider: string
  provider_reference: string | null
  word: string
  code: string | null
  at: Instant | null
  received_at: Instant
  joined_attempt: string | null
  notification_id: string | null
  shard: number | null
}
type Parts = { database: Database; meaningOf: MeaningOf; consequences: Consequences; unknownWord: (provider: string, receiptId: string) => void }

const AT_ONCE = 500
/** A receipt about an attempt that we do not know is looked at again after this long. */
const ORPHAN_AGAIN_MS = 3_600_000

/** How many were looked at. */
export async function applyReceipts(parts: Parts, now: Instant): Promise<number> {
  const due = await parts.database.query<Joined>(JOINED, [now, AT_ONCE])
  const orphans = due.filter((row) => row.joined_attempt === null)
  if (orphans.length > 0) {
    // A word about a one-time code: whether it arrived changes nothing, she asks for another; nor does one about a nudge.
    await parts.database.query(
      `update receipt r set applied_at = $2, look_at = null from sign_in_code c where r.receipt_id = any($1) and r.applied_at is null and (c.attempt_id = r.attempt_id or c.sign_in_id = r.delivery_id)`,
      [orphans.map((row) => row.receipt_id), now],
    )
    await parts.database.query(
      `update receipt r set applied_at = $2, look_at = null from nudge_attempt n where r.receipt_id = any($1) and r.applied_at is null and (n.attempt_id = r.attempt_id or n.nudge_id = r.delivery_id)`,
      [orphans.map((row) => row.receipt_id), now],
    )
    await parts.database.query('update receipt set look_at = $2 where receipt_id = any($1) and applied_at is null', [orphans.map((row) => row.receipt_id), now + ORPHAN_AGAIN_MS])
  }
  const byShard = groupBy(due.filter((row) => row.joined_attempt !== null), (row) => row.shard ?? 0)
  await Promise.all([...byShard].map(([shard, rows]) => inShard(parts.database, shard, (q) => applyInShard(q, shard, { ...parts, rows, now }))))
  return due.length
}

const JOINED = `
  select r.receipt_id, r.provider, r.provider_reference, r.word, r.code, r.at, r.received_at, a.attempt_id as joined_attempt, a.notification_id, a.shard
    from (select * from receipt where look_at <= $1 order by look_at limit $2) r
    left join lateral (
      select attempt_id, notification_id, shard from attempt where attempt_id = r.attempt_id
      union all
      (select attempt_id, notification_id, shard from attempt where r.attempt_id is null and delivery_id = r.delivery_id order by n desc limit 1)
      limit 1) a on true`

async function applyInShard(q: Query, shard: number, { rows, now, meaningOf, consequences, unknownWord }: Omit<Parts, 'database'> & { rows: Joined[]; now: Instant }): Promise<void> {
  const still = await q.query<{ receipt_id: string }>('select receipt_id from receipt where receipt_id = any($1) and applied_at is null', [rows.map((row) => row.receipt_id)])
  const waiting = new Set(still.map((row) => row.receipt_id))
  const todo = rows.filter((row) => waiting.has(row.receipt_id)).sort((a, b) => (a.at ?? a.received_at) - (b.at ?? b.received_at) || a.received_at - b.received_at)
  if (todo.length === 0) return
  const journeys = new Map((await journeysById(q, [...new Set(todo.flatMap((row) => row.notification_id ?? []))])).map((journey) => [journey.notification.notification_id, journey]))
  for (const row of todo) {
    const journey = journeys.get(row.notification_id ?? '')
    const attempt = journey?.attempts.find((one) => one.attempt_id === row.joined_attempt)
    const delivery = journey?.deliveries.find((one) => one.delivery_id === attempt?.delivery_id)
    // A word about another's message is kept and changes nothing.
    if (!journey || !attempt || !delivery || speakerOf(attempt.provider) !== row.provider) continue
    const { status, known } = meaningOf({ provider: row.provider, word: row.word, code: row.code, channel: delivery.channel })
    if (!known) unknownWord(row.provider, row.receipt_id)
    if (attempt.outcome === null || attempt.outcome === 'unknown') {
      change(journey, attempt, { outcome: 'accepted', provider_reference: row.provider_reference, ended_at: row.received_at, look_at: null })
    }
    const told = journey.notification.state
    const moved = moveDelivery(journey, delivery, { status, at: row.at ?? row.received_at, code: row.code, attemptId: attempt.attempt_id, later: true }, { ...consequences, now })
    if (moved) journey.said.push(journey.notification.state === 'told' && told !== 'told' ? 'notification-told.v1' : 'receipt-received.v1')
  }
  await saveJourneys(q, shard, [...journeys.values()], now, (hop) =>
    hop.add('applied', `update receipt set applied_at = ${hop.param(now)}, look_at = null where receipt_id = any(${hop.param(todo.map((row) => row.receipt_id))}::text[]) and ${hop.fenced}`))
}
