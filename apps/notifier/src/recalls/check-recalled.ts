// Why: who got a recalled message may turn out later, by an answer, a receipt or a question to the provider: whenever one of those changes
// something, whoever looks after the recall looks again.
import type { Instant } from '@kept-informed/kernel'
import type { HopWrite } from '@kept-informed/postgres'
import type { Journey } from '../journey/journey.js'

/** Costs nothing where nothing was recalled. */
export function checkRecalled(hop: HopWrite, journeys: readonly Journey[], now: Instant): void {
  const ids = journeys.filter(({ notification, attempts, deliveries, changed }) => notification.recall !== null && [...attempts, ...deliveries].some((row) => changed.has(row))).map(({ notification }) => notification.notification_id)
  if (ids.length > 0) hop.add('check_recalled', `update recall_message set check_at = ${hop.param(now)} where notification_id = any(${hop.param(ids)}::text[]) and ${hop.fenced}`)
}

/** What is decided not to leave because of a recall that was not known to concern it. */
export function keepRecalled(hop: HopWrite, found: readonly { recallId: string; notificationId: string; shard: number }[], now: Instant): void {
  if (found.length === 0) return
  const columns = [hop.param(found.map(({ recallId }) => recallId)), hop.param(found.map(({ notificationId }) => notificationId))].map((values) => `${values}::text[]`)
  hop.add('keep_recalled', `insert into recall_message (recall_id, notification_id, shard, check_at) select r.*, ${hop.param(now)}::bigint from unnest(${columns.join(', ')}, ${hop.param(found.map(({ shard }) => shard))}::int[]) r
    where ${hop.fenced} on conflict do nothing`)
}
