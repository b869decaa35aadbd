// Why: nobody tells us that a letter arrived. First class, it counts as having done so at the end of the second working day after it
// was dispatched, unless it came back before.
import type { Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { journeysById } from '../journey/load-journeys.js'
import type { TellingDueRow } from '../journey/rows.js'
import { saveJourneys } from '../journey/save-journeys.js'
import { ALL_SHARDS, inShard } from '../journey/shard.js'
import { tell } from '../journey/tell.js'

const AT_ONCE = 500

/** How many letters now count as arrived, or no longer will. */
export async function tellLettersArrived(database: Database, now: Instant): Promise<number> {
  const counts = await Promise.all(ALL_SHARDS.map((shard) => inShardArrived(database, shard, now)))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function inShardArrived(database: Database, shard: number, now: Instant): Promise<number> {
  const [any] = await database.query('select 1 from telling_due where shard = $1 and due_at <= $2 limit 1', [shard, now])
  if (!any) return 0
  return inShard(database, shard, async (q) => {
    const due = await q.query<TellingDueRow>('select * from telling_due where shard = $1 and due_at <= $2 order by due_at limit $3', [shard, now, AT_ONCE])
    if (due.length === 0) return 0
    const journeys = await journeysById(q, [...new Set(due.map((row) => row.notification_id))])
    for (const { delivery_id, notification_id, due_at } of due) {
      const journey = journeys.find((one) => one.notification.notification_id === notification_id)
      const delivery = journey?.deliveries.find((one) => one.delivery_id === delivery_id)
      journey?.tellingsNoLongerDue.push(delivery_id)
      if (!journey || delivery?.status !== 'dispatched') continue
      tell(journey, delivery, { at: due_at, metBy: 'letter-arrived' }, now)
      journey.said.push('notification-told.v1')
    }
    await saveJourneys(q, shard, journeys, now)
    return due.length
  })
}
