// Why: a batch of journeys is read in a handful of queries however many there are; a query a journey would be the slow part.
import type { Query } from '@kept-informed/postgres'
import { guardsOver } from '../guards/guards-over.js'
import { type Journey, newJourney } from './journey.js'
import type { AttemptRow, DeliveryRow, NotificationRow, RenderedRow, TaskRow, TellingRow } from './rows.js'

/** The journeys of these notification rows, in the rows' order. Call it under the shard's lock. */
export async function loadJourneys(q: Query, notifications: readonly NotificationRow[]): Promise<Journey[]> {
  const journeys = notifications.map(newJourney)
  if (journeys.length > 0) await Promise.all([loadEfforts(q, notifications.map((row) => row.notification_id)).then((put) => put(journeys)), loadGuards(q, journeys)])
  return journeys
}

/** The same; the rows are locked. */
export async function journeysById(q: Query, notificationIds: string[]): Promise<Journey[]> {
  if (notificationIds.length === 0) return []
  const [notifications, put] = await Promise.all([
    q.query<NotificationRow>('select * from notification where notification_id = any($1) order by notification_id for update', [notificationIds]),
    loadEfforts(q, notificationIds),
  ])
  const journeys = notifications.map(newJourney)
  put(journeys)
  await loadGuards(q, journeys)
  return journeys
}

/** What was done for these so far; it is put into their journeys. */
async function loadEfforts(q: Query, ids: string[]): Promise<(journeys: readonly Journey[]) => void> {
  const rowsOf = <Row>(sql: string): Promise<Row[]> => q.query<Row>(sql, [ids])
  const [deliveries, attempts, wordings, tellings, tasks] = await Promise.all([
    rowsOf<DeliveryRow>('select * from delivery where notification_id = any($1) order by n'),
    rowsOf<AttemptRow>('select * from attempt where notification_id = any($1) order by n'),
    rowsOf<RenderedRow>('select delivery_id, notification_id, channel, detail, sha256 from wording where notification_id = any($1) order by delivery_id'),
    rowsOf<TellingRow>('select * from telling where notification_id = any($1)'),
    rowsOf<TaskRow & { notification_id: string }>('select * from task where notification_id = any($1)'),
  ])
  return (journeys) => {
    const byId = new Map(journeys.map((journey) => [journey.notification.notification_id, journey]))
    for (const row of deliveries) byId.get(row.notification_id)?.deliveries.push(row)
    for (const row of attempts) byId.get(row.notification_id)?.attempts.push(row)
    for (const row of wordings) byId.get(row.notification_id)?.rendered.push(row)
    for (const row of tellings) byId.get(row.notification_id)?.tellings.push(row)
    for (const row of tasks) byId.get(row.notification_id)?.tasks.push(row)
  }
}

/** Again when one was opened since. */
export async function loadGuards(q: Query, journeys: readonly Journey[]): Promise<void> {
  const guards = await guardsOver(q, journeys.flatMap(({ notification: { notification_id, guard_key } }) => (guard_key === null ? [] : [notification_id])))
  for (const journey of journeys) journey.guard = guards.get(journey.notification.notification_id) ?? null
}
