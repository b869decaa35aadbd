// Why: where there is too much of one kind of news from one source, all of it is held by one guard, which two people decide on; whoever
// sees it first opens it, and all others go by it.
import { randomUUID } from 'node:crypto'
import type { Instant } from '@kept-informed/kernel'
import type { Database, Query } from '@kept-informed/postgres'
import type { GuardStanding } from '@kept-informed/notification'
import type { GuardLimits, TooMany } from './count-news.js'
import { guardStandings } from './guard-standings.js'

export type Opened = { guardId: string; key: string }
/** `opened`: by this look. */
export type Watched = { of: ReadonlyMap<string, GuardStanding>; opened: Opened[] }

/** How the guard stands to these; opens one where that must be. */
export async function watchNews(q: Query, notificationIds: readonly string[], now: Instant, limits: GuardLimits): Promise<Watched> {
  const { of, tooMany } = await guardStandings(q, notificationIds, now, limits)
  return { of, opened: await openGuards(q, tooMany, now) }
}

async function openGuards(q: Query, tooMany: readonly TooMany[], now: Instant): Promise<Opened[]> {
  // One a key, and always in the same order: two who open the same do not wait for each other crosswise.
  const wanted = [...new Map(tooMany.map((one) => [one.key, one])).values()].toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const opened: Opened[] = []
  for (const { key, hour, counted, most, usual } of wanted) {
    const rows = await q.query<{ guard_id: string }>(
      `insert into guard (guard_id, guard_key, hour, counted, most, usual, opened_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing returning guard_id`,
      [randomUUID(), key, hour, counted, most, usual, now],
    )
    opened.push(...rows.map(({ guard_id }) => ({ guardId: guard_id, key })))
  }
  return opened
}

/** Behind everything else: what is held need not be looked at before what may go. */
const BEHIND = 2

/** Whatever else of that news waits is looked at again, and then says why it waits; rows that somebody decides on just now are asked about before they leave. */
export const holdTheRest = (q: Database, keys: readonly string[], now: Instant): Promise<unknown> =>
  q.query(
    `update notification set next_at = $2, priority = $3 where notification_id in (
       select notification_id from notification where state in ('planned', 'withheld') and notification_id in (
         select coalesce(merged_into, notification_id) from notification where guard_key = any($1) and guard_id is null) for update skip locked)`,
    [keys, now, BEHIND],
  )
