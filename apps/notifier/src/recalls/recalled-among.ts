// Why: a recall stops also what was decided and waits for its turn: asked right before each call, of those that are begun together at once.
import { recallsNews } from '@kept-informed/notification'
import type { Obligation } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import { standingRecalls } from './standing-recalls.js'
import { saysRecalled } from './what-left.js'

type Row = { notification_id: string; texts: string[] | null; snapshot: string }

/** Those that may not leave any more. */
export async function recalledAmong(q: Query, notificationIds: readonly string[]): Promise<ReadonlySet<string>> {
  const recalls = await standingRecalls(q)
  if (recalls.length === 0) return new Set()
  const rows = await q.query<Row>(
    `select n.notification_id, d.texts, o.snapshot from notification n
       left join lateral (select texts, obligation_ids from delivery where notification_id = n.notification_id order by n desc limit 1) d on true
       join obligation o on o.obligation_id = any(case when d.obligation_ids = '{}' or d.obligation_ids is null then n.obligation_ids else d.obligation_ids end)
      where n.notification_id = any($1)`,
    [[...new Set(notificationIds)]],
  )
  const kept = rows.filter(({ texts, snapshot }) => recalls.some(({ what }) => saysRecalled(what, texts ?? []) || recallsNews(what, JSON.parse(snapshot) as Obligation)))
  return new Set(kept.map(({ notification_id }) => notification_id))
}
