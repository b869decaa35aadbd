// Why: a call at the wrong hour may be answered by the wrong person. So what she asked for becomes a task only when the hours begin that she called
// safe, and is due when they end.
import { groupBy, type Instant, nameUuid } from '@kept-informed/kernel'
import type { Task } from '@kept-informed/notification'
import type { CaseContext } from '@kept-informed/obligation'
import type { Database, Query } from '@kept-informed/postgres'
import { openTask } from '../journey/journey.js'
import { dispatchHop, say, TASK, taskMessage, upsert } from '../journey/save-journeys.js'
import { inShard, shardOf } from '../journey/shard.js'

export type WantedCall = { victimId: string; caseId: string; from: Instant; until: Instant }

/** Of one person at a time. */
export const MOST_WANTED = 3
const AT_ONCE = 100
type Row = { call_id: string; victim_id: string; case_id: string; from_at: Instant; until_at: Instant }

export const NEXT_WANTED_CALL = 'select min(from_at) as due from call_wanted where opened_at is null'

/** The same hours of the same case are asked for once. */
export const wantCall = (database: Database, { victimId, caseId, from, until }: WantedCall, now: Instant): Promise<'taken' | 'too-many'> =>
  database.transaction(async (q) => {
    await q.query(`select pg_advisory_xact_lock(hashtextextended(current_schema() || '/wanted-call/' || $1, 0))`, [victimId])
    const [row] = await q.query<{ n: number }>('select count(*)::int as n from call_wanted where victim_id = $1 and until_at > $2', [victimId, now])
    const callId = nameUuid('wanted-call', caseId, victimId, String(until))
    const [known] = await q.query('select 1 from call_wanted where call_id = $1', [callId])
    if (known) return 'taken'
    if ((row?.n ?? 0) >= MOST_WANTED) return 'too-many'
    await q.query('insert into call_wanted (call_id, victim_id, case_id, from_at, until_at, asked_at) values ($1, $2, $3, $4, $5, $6)', [callId, victimId, caseId, from, until, now])
    return 'taken'
  })

/** How many became tasks. */
export async function openWantedCalls(database: Database, now: Instant): Promise<number> {
  // Who was erased while asking is called by nobody.
  const due = await database.query<Row>(
    `select c.* from call_wanted c where from_at <= $1 and opened_at is null and not exists (select 1 from victim_details d where d.victim_id = c.victim_id and d.erased_at is not null) order by from_at limit $2`,
    [now, AT_ONCE],
  )
  const byShard = groupBy(due, ({ case_id }) => shardOf(case_id))
  await Promise.all([...byShard].map(([shard, rows]) => inShard(database, shard, (q) => openIn(q, shard, rows, now))))
  return due.length
}

async function openIn(q: Query, shard: number, rows: readonly Row[], now: Instant): Promise<void> {
  const contexts = new Map((await q.query<{ case_id: string; context: string }>('select case_id, context from case_context where case_id = any($1)', [rows.map(({ case_id }) => case_id)])).map((row) => [row.case_id, JSON.parse(row.context) as CaseContext]))
  const opened = rows.map((row) => ({ ...openTask(taskOf(row, contexts.get(row.case_id)), now), revision: 1 }))
  const hop = say(dispatchHop(shard), opened.map((row) => taskMessage(row, now)))
  upsert(hop, 'task', 'task_id', TASK, opened)
  hop.add('opened', `update call_wanted set opened_at = ${hop.param(now)} where call_id = any(${hop.param(rows.map(({ call_id }) => call_id))}::text[]) and ${hop.fenced}`)
  await hop.run(q)
}

const taskOf = ({ call_id, victim_id, case_id, until_at }: Row, context: CaseContext | undefined): Task => ({
  taskId: nameUuid('task', 'call', call_id), caseId: case_id, kind: 'call', for: context ? `officer:${context.officer.officerId}` : 'police', victimId: victim_id, obligationIds: [], notificationId: null,
  dueBy: until_at, state: 'open', outcome: null, reason: 'victim-asks-for-call',
})
