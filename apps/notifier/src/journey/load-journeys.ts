// Why: a batch of journeys is read in a handful of queries however many there are; a query a journey would be the slow part.
import type { Query } from '@kept-informed/postgres'
import { guardsOver } from '../guards/guards-over.js'
import { type Journey, newJourney } from './journey.js'
import type { AttemptRow, DeliveryRow, NotificationRow, RenderedRow, TaskRow, TellingRow } from './rows.js'

/** The journeys of these notification rows, in the rows' order. Call it under the shard's lock. */
export async function loadJourneys(q: Query, notifications: NotificationRow[]): Promise<Journey[]> {
  const journeys = new Map(notifications.map((row) => [row.notification_id, newJourney(row)]))
  if (journeys.size === 0) return []
  const rowsOf = <Row>(sql: string): Promise<Row[]> => q.query<Row>(sql, [[...journeys.keys()]])
  const [deliveries, attempts, wordings, tellings, tasks] = await Promise.all([
    rowsOf<DeliveryRow>('select * from delivery where notification_id = any($1) order by n'),
    rowsOf<AttemptRow>('select * from attempt where notification_id = any($1) order by n'),
    rowsOf<RenderedRow>('select delivery_id, notification_id, channel, detail, sha256 from wording where notification_id = any($1) order by delivery_id'),
    rowsOf<TellingRow>('select * from telling where notification_id = any($1)'),
    rowsOf<TaskRow & { notification_id: string }>('select * from task where notification_id = any($1)'),
    loadGuards(q, [...journeys.values()]),
  ])
  for (const row of deliveries) journeys.get(row.notification_id)?.deliveries.push(row)
  for (const row of attempts) journeys.get(row.notification_id)?.attempts.push(row)
  for (const row of wordings) journeys.get(row.notification_id)?.rendered.push(row)
  for (const row of tellings) journeys.get(row.notification_id)?.tellings.push(row)
  for (const row of tasks) journeys.get(row.notification_id)?.tasks.push(row)
  return [...journeys.values()]
}

/** Again when one was opened since. */
export async function loadGuards(q: Query, journeys: readonly Journey[]): Promise<void> {
  const guards = await guardsOver(q, journeys.flatMap(({ notification: { notification_id, guard_key } }) => (guard_key === null ? [] : [notification_id])))
  for (const journey of journeys) journey.guard = guards.get(journey.notification.notification_id) ?? null
}

export const journeysById = async (q: Query, notificationIds: string[]): Promise<Journey[]> =>
  loadJourneys(q, await q.query<NotificationRow>('select * from notification where notification_id = any($1) order by notification_id for update', [notificationIds]))
