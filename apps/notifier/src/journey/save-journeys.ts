// Why: what was decided in memory is written, and said, in one statement: rows, outbox and the pseudo-source's offset stand
// together or not at all.
import { DELIVERIES_TOPIC, type DeliveriesTopicMessage } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import { HopWrite, type Query } from '@kept-informed/postgres'
import { keepContactWords } from '../contacts/contacts-in-trouble.js'
import { type Journey, snapshotOf, taskFrom } from './journey.js'
import { checkRecalled } from '../recalls/check-recalled.js'
import type { TaskRow } from './rows.js'

export const GROUP = 'notifier'
export const SOURCE = 'urn:kept-informed:notifier'

/** A hop of the notifier's own making, alone in its shard. */
export const dispatchHop = (shard: number): HopWrite => new HopWrite({ group: GROUP, pseudo: '~dispatch', shard })

export const say = (hop: HopWrite, messages: DeliveriesTopicMessage[]): HopWrite => (messages.length > 0 ? hop.publish(DELIVERIES_TOPIC, SOURCE, messages) : hop)

/** Rows of one table, inserted or overwritten whole. */
export function upsert(hop: HopWrite, table: string, key: string, columns: readonly string[], rows: object[]): void {
  if (rows.length === 0) return
  const updates = columns.filter((column) => column !== key).map((column) => `${column} = excluded.${column}`)
  const list = columns.join(', ')
  hop.add(
    `put_${table}`,
    `insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, ${hop.param(JSON.stringify(rows))}::json) where ${hop.fenced}
     on conflict (${key}) do ${updates.length > 0 ? `update set ${updates.join(', ')}` : 'nothing'}`,
  )
}

const NOTIFICATION = [
  'notification_id', 'shard', 'case_id', 'obligation_ids', 'victim_id', 'recipient_id', 'template_id', 'template_version', 'language', 'state', 'withheld_because',
  'reasons', 'rungs', 'history', 'basis', 'kept_wordings', 'merged_into', 'recall', 'revision', 'planned_at', 'priority', 'waits_for', 'next_at', 'look_by',
]
const DELIVERY = ['delivery_id', 'notification_id', 'n', 'channel', 'contact_id', 'fallback_of', 'obligation_ids', 'texts', 'status', 'created_at', 'status_at', 'hand_over_by', 'wait_until']
const ATTEMPT = ['attempt_id', 'shard', 'delivery_id', 'notification_id', 'n', 'provider', 'started_at', 'lease_until', 'outcome', 'provider_reference', 'code', 'ended_at', 'look_at']
const WORDING = ['delivery_id', 'notification_id', 'victim_id', 'channel', 'detail', 'sha256', 'sealed']
const TELLING = ['delivery_id', 'notification_id', 'telling', 'undone_at', 'of_delivery']
const TELLING_DUE = ['delivery_id', 'shard', 'notification_id', 'due_at']
export const TASK = ['task_id', 'case_id', 'kind', 'for_whom', 'victim_id', 'obligation_ids', 'notification_id', 'due_by', 'state', 'outcome', 'reason', 'revision', 'opened_at', 'ended_at', 'note']

/** Writes what has changed and publishes what was said. Call it under the shard's lock, in the transaction that read them. */
export async function saveJourneys(q: Query, shard: number, journeys: Journey[], now: Instant, also?: (hop: HopWrite) => void): Promise<void> {
  const hop = dispatchHop(shard)
  say(hop, journeys.flatMap((journey) => messagesOf(journey, now)))
  const changed = <Row extends object>(rowsOf: (journey: Journey) => Row[]) => journeys.flatMap((journey) => rowsOf(journey).filter((row) => journey.changed.has(row)))
  upsert(hop, 'notification', 'notification_id', NOTIFICATION, changed((journey) => [journey.notification]))
  upsert(hop, 'delivery', 'delivery_id', DELIVERY, changed((journey) => journey.deliveries))
  upsert(hop, 'attempt', 'attempt_id', ATTEMPT, changed((journey) => journey.attempts))
  upsert(hop, 'wording', 'delivery_id', WORDING, journeys.flatMap((journey) => journey.wordings))
  upsert(hop, 'telling', 'delivery_id', TELLING, changed((journey) => journey.tellings))
  upsert(hop, 'telling_due', 'delivery_id', TELLING_DUE, journeys.flatMap((journey) => journey.tellingsDue))
  upsert(hop, 'task', 'task_id', TASK, changed((journey) => journey.tasks))
  const over = journeys.flatMap((journey) => journey.tellingsNoLongerDue)
  if (over.length > 0) hop.add('drop_telling_due', `delete from telling_due where delivery_id = any(${hop.param(over)}) and ${hop.fenced}`)
  checkRecalled(hop, journeys, now)
  wakeThoseBehind(hop, journeys, now)
  keepContactWords(hop, journeys.flatMap((journey) => journey.contactWords), now)
  also?.(hop)
  await hop.run(q)
}

/** What waited for a message to the same person in the same case to be over was put to the end of its lease. */
function wakeThoseBehind(hop: HopWrite, journeys: readonly Journey[], now: Instant): void {
  const over = journeys.flatMap(({ notification, attempts, changed }) => attempts.flatMap((one) => (changed.has(one) && one.outcome !== null ? [{ ...notification, until: one.lease_until }] : [])))
  if (over.length === 0) return
  const [cases, victims, untils] = [over.map(({ case_id }) => case_id), over.map(({ victim_id }) => victim_id), over.map(({ until }) => until)].map((column) => hop.param(column))
  hop.add(
    'woken_behind',
    `update notification n set next_at = ${hop.param(now)} from unnest(${cases}::text[], ${victims}::text[], ${untils}::bigint[]) d(case_id, victim_id, until)
      where n.case_id = d.case_id and n.victim_id = d.victim_id and n.next_at = d.until and n.notification_id <> all(${hop.param(journeys.map(({ notification }) => notification.notification_id))}::text[]) and ${hop.fenced}`,
  )
}

export const taskMessage = (row: TaskRow, now: Instant): DeliveriesTopicMessage => ({
  type: row.state === 'open' ? 'task-opened.v1' : row.state === 'done' ? 'task-completed.v1' : 'task-cancelled.v1',
  caseId: row.case_id,
  at: now,
  data: { revision: row.revision, task: taskFrom(row) },
})

function messagesOf(journey: Journey, now: Instant): DeliveriesTopicMessage[] {
  const row = journey.notification
  const tasks = journey.tasks.filter((task) => journey.changed.has(task))
  for (const task of tasks) task.revision += 1
  if (journey.said.length > 0) journey.changed.add(row)
  const about = journey.said.map((type): DeliveriesTopicMessage => {
    row.revision += 1
    return { type, caseId: row.case_id, at: now, data: { revision: row.revision, notification: snapshotOf(journey) } }
  })
  const told = journey.told.map(({ type, telling }): DeliveriesTopicMessage => ({ type, caseId: row.case_id, at: now, data: { telling } }))
  return [...about, ...told, ...tasks.map((task) => taskMessage(task, now))]
}
