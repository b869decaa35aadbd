// Why: what is due is taken row by row, and with it what waits for the same moment: news that leaves as one message must be looked at
// together, however many are looked at in one pass. What is carried by another message only passes on that something has changed.
import { groupBy, type Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import type { NotificationRow } from './journey/rows.js'

/** Rows to decide on, each once; locked. Rows that another transaction holds come in a later pass. */
export async function takeDue(q: Query, shard: number, now: Instant, limit: number): Promise<NotificationRow[]> {
  const due = await q.query<NotificationRow>('select * from notification where shard = $1 and next_at <= $2 order by next_at limit $3 for update skip locked', [shard, now, limit])
  const carried = due.filter(({ merged_into }) => merged_into !== null)
  const speaking = due.filter(({ merged_into }) => merged_into === null)
  const carriers = await passOn(q, carried, speaking)
  return [...speaking, ...carriers, ...(await waitingBeside(q, speaking, now))]
}

/** What woke a carried one is for its carrier; while that is held by another, it stays due. */
async function passOn(q: Query, carried: readonly NotificationRow[], taken: readonly NotificationRow[]): Promise<NotificationRow[]> {
  if (carried.length === 0) return []
  const ids = [...new Set(carried.map(({ merged_into }) => merged_into ?? ''))]
  const carriers = await q.query<NotificationRow>('select * from notification where notification_id = any($1) for update skip locked', [ids])
  const held = new Set(carriers.map(({ notification_id }) => notification_id))
  const passed = carried.filter(({ merged_into }) => held.has(merged_into ?? '')).map(({ notification_id }) => notification_id)
  await q.query('update notification set next_at = null where notification_id = any($1)', [passed])
  return carriers.filter(({ notification_id }) => !taken.some((row) => row.notification_id === notification_id))
}

/** The others of the same person in the same case that are due as well, or wait for a retry like one that is. */
async function waitingBeside(q: Query, taken: readonly NotificationRow[], now: Instant): Promise<NotificationRow[]> {
  const waited = taken.filter(hasWaited)
  if (waited.length === 0) return []
  const people = groupBy(waited, ({ case_id, victim_id }) => JSON.stringify([case_id, victim_id]))
  const beside = await q.query<NotificationRow>(
    `select * from notification where case_id = any($1) and victim_id = any($2) and not notification_id = any($3) and merged_into is null
       and (next_at <= $4 or state = 'sending' and next_at is not null) order by notification_id for update skip locked`,
    [waited.map((row) => row.case_id), waited.map((row) => row.victim_id), taken.map((row) => row.notification_id), now],
  )
  return beside.filter(({ case_id, victim_id }) => people.has(JSON.stringify([case_id, victim_id])))
}

/** It was decided on before and has not left: it waits. */
export const hasWaited = ({ revision, state, merged_into }: Pick<NotificationRow, 'revision' | 'state' | 'merged_into'>): boolean =>
  merged_into === null && revision > 0 && (state === 'withheld' || state === 'planned' || state === 'sending' || state === 'failed')
