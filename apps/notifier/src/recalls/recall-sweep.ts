// Why: a recall stops at once; which messages it concerns, who got them and whom to correct is worked off here, shard by shard, and looked at
// again whenever an answer or a receipt changes something. Interrupted anywhere, it goes on where it was.
import { groupBy, type Instant } from '@kept-informed/kernel'
import { recallsNews } from '@kept-informed/notification'
import type { Obligation } from '@kept-informed/obligation'
import type { Database, Query } from '@kept-informed/postgres'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { change, type Journey } from '../journey/journey.js'
import { journeysById } from '../journey/load-journeys.js'
import { saveJourneys } from '../journey/save-journeys.js'
import { inShard } from '../journey/shard.js'
import { takeBack } from '../journey/tell.js'
import { findRecalled } from './find-recalled.js'
import { keepCorrections, planCorrections } from './plan-corrections.js'
import { markOf } from './recall-mark.js'
import { type StandingRecall, standingRecalls } from './standing-recalls.js'
import { type NeutralParts } from './waiting-in-neutral.js'
import { type Left, whatLeft } from './what-left.js'

type Parts = NeutralParts & { database: Database; calendar: WorkingCalendar }
type Row = { recall_id: string; notification_id: string; shard: number; corrected_by: string | null }

const AT_ONCE = 400

/** Instant of the next thing to do; 0: at once. */
export const NEXT_RECALL = 'select case when exists (select 1 from recall where found_at is null) then 0 else (select min(check_at) from recall_message) end as due'

/** How many messages were found or looked at. */
export async function followRecalls(parts: Parts, now: Instant): Promise<number> {
  const found = await findNew(parts, now)
  const due = await parts.database.query<Row>('select recall_id, notification_id, shard, corrected_by from recall_message where check_at <= $1 order by check_at limit $2', [now, AT_ONCE])
  const looked = await Promise.all([...groupBy(due, ({ shard }) => shard)].map(([shard, rows]) => inShard(parts.database, shard, (q) => lookAt(q, shard, rows, { ...parts, now }))))
  return looked.reduce((sum, count) => sum + count, found)
}

async function findNew({ database, ...neutral }: Parts, now: Instant): Promise<number> {
  const recalls = await database.query<{ recall_id: string }>('select recall_id from recall where found_at is null order by n')
  let count = 0
  for (const { what, recallId } of (await standingRecalls(database)).filter((one) => recalls.some(({ recall_id }) => recall_id === one.recallId))) {
    for await (const ids of findRecalled(database, what, neutral, now)) {
      await database.query('insert into recall_message (recall_id, notification_id, shard, check_at) select $1, notification_id, shard, $2 from notification where notification_id = any($3) on conflict do nothing', [recallId, now, ids])
      count += ids.length
    }
  }
  if (recalls.length > 0) await database.query('update recall set found_at = $2 where recall_id = any($1) and found_at is null', [recalls.map(({ recall_id }) => recall_id), now])
  return count + recalls.length
}

/** Before what people said of the recalls is read: who says more wakes its messages in the same transaction, and must come before this look or wake them anew after it. What another holds now stays due. */
const hold = (q: Query, due: readonly Row[]): Promise<Row[]> =>
  q.query<Row>(
    `select m.recall_id, m.notification_id, m.shard, m.corrected_by from recall_message m join unnest($1::text[], $2::text[]) d(recall_id, notification_id) using (recall_id, notification_id)
      order by m.check_at, m.recall_id, m.notification_id for update of m skip locked`,
    [due.map(({ recall_id }) => recall_id), due.map(({ notification_id }) => notification_id)],
  )

async function lookAt(q: Query, shard: number, due: readonly Row[], { calendar, now }: Pick<Parts, 'calendar'> & { now: Instant }): Promise<number> {
  const rows = await hold(q, due)
  if (rows.length === 0) return 0
  const recalls = await standingRecalls(q)
  const journeys = await journeysById(q, [...new Set(rows.map(({ notification_id }) => notification_id))])
  const owed = await obligationsOf(q, journeys)
  const looked = rows.flatMap((row) => {
    const journey = journeys.find(({ notification }) => notification.notification_id === row.notification_id)
    const recall = recalls.find(({ recallId }) => recallId === row.recall_id)
    return journey ? [{ row, journey, recall, left: recall ? whatLeft(recall, journey, owed) : null }] : []
  })
  for (const journey of journeys) markRecalled(journey, looked.filter((one) => one.journey === journey), { recalls, owed, now })
  const planned = await planCorrections(q, looked.flatMap(({ row, journey, recall, left }) => (recall?.approved && left ? [{ recall, journey, left, approved: recall.approved, correctedBy: row.corrected_by }] : [])), { calendar, now, known: journeys })
  await saveJourneys(q, shard, [...journeys, ...planned.journeys], now, (hop) => {
    keepCorrections(hop, planned)
    hop.add('looked_at', `update recall_message m set check_at = null, reached = coalesce(d.reached, m.reached), left_at = coalesce(d.left_at, m.left_at), corrected_by = coalesce(d.corrected_by, m.corrected_by)
      from unnest(${hop.param(looked.map(({ row }) => row.recall_id))}::text[], ${hop.param(looked.map(({ row }) => row.notification_id))}::text[], ${hop.param(looked.map(({ left }) => left?.reached ?? null))}::text[], ${hop.param(looked.map(({ left }) => left?.leftAt ?? null))}::bigint[], ${
  hop.param(looked.map(({ row, recall }) => (recall ? planned.correctedBy(recall.recallId, row.notification_id) : null)))}::text[]) d(recall_id, notification_id, reached, left_at, corrected_by)
      where m.recall_id = d.recall_id and m.notification_id = d.notification_id and ${hop.fenced}`)
  })
  return rows.length
}

export async function obligationsOf(q: Query, journeys: readonly Journey[]): Promise<Map<string, Obligation>> {
  const ids = journeys.flatMap(({ notification, deliveries }) => [...notification.obligation_ids, ...deliveries.flatMap(({ obligation_ids }) => obligation_ids)])
  const rows = await q.query<{ snapshot: string }>('select snapshot from obligation where obligation_id = any($1)', [[...new Set(ids)]])
  return new Map(rows.map(({ snapshot }) => JSON.parse(snapshot) as Obligation).map((one) => [one.obligationId, one]))
}

/** What has nothing to say any more would else wait for its next try, only to be told that it may not leave. */
function endEarly(journey: Journey, owed: readonly Obligation[], { recalls, now }: { recalls: readonly StandingRecall[]; now: Instant }): void {
  const { notification } = journey
  const waits = notification.state === 'sending' && notification.next_at !== null && notification.next_at > now
  if (waits && owed.every((one) => recalls.some(({ what }) => recallsNews(what, one)))) change(journey, notification, { next_at: now })
}

type Looked = { recall: StandingRecall | undefined; left: Left | null }

/** What it knows of the recalls that stand; what changes by that is decided on anew. */
function markRecalled(journey: Journey, looked: readonly Looked[], { recalls, owed, now }: { recalls: readonly StandingRecall[]; owed: ReadonlyMap<string, Obligation>; now: Instant }): void {
  const { notification } = journey
  const before = markOf(notification)
  if (before !== null && before.own.length > 0) return
  const by = looked.find(({ recall }) => recall)?.recall ?? recalls.find(({ recallId }) => recallId === before?.recallId)
  const held = [...new Set(recalls.flatMap((recall) => whatLeft(recall, journey, owed).held))].sort()
  const mark = by ? JSON.stringify({ recallId: by.recallId, held, corrects: [], own: [], meets: [] }) : null
  if (mark === notification.recall) return endEarly(journey, notification.obligation_ids.flatMap((id) => owed.get(id) ?? []), { recalls, now })
  takeBack(journey, held, now)
  const freed = before?.held.some((id) => !held.includes(id)) === true
  const waits = ['planned', 'withheld', 'sending', 'failed'].includes(notification.state) || ((mark === null || freed) && notification.state === 'recalled')
  change(journey, notification, { recall: mark, ...(waits && { next_at: now }) })
  journey.said.push('notification-recalled.v1')
}
