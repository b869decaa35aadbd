// Why: a contact that cannot be reached, and one that was agreed until a day before that day, are asked about: a task for the officer of each
// open case of that person, opened once and ended when the contact is renewed or the case is over. Each pair of person and case is looked at when something may have changed.
import { groupBy, type Instant, nameUuid } from '@kept-informed/kernel'
import type { Task } from '@kept-informed/notification'
import type { CaseContext } from '@kept-informed/obligation'
import type { Database, Query } from '@kept-informed/postgres'
import { type ExpiringContact, expiringContacts, type VictimDetails } from '@kept-informed/victim'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { readStopped, stillStopped, type StoppedContact } from './contacts-in-trouble.js'
import { openTask } from '../journey/journey.js'
import type { TaskRow } from '../journey/rows.js'
import { dispatchHop, say, TASK, taskMessage, upsert } from '../journey/save-journeys.js'
import { inShard, shardOf } from '../journey/shard.js'
import { offeredBy } from '../own-view/own-contact.js'
import { type DetailsRow, openDetails } from '../vault/details-row.js'
import type { Sealing } from '../vault/sealing.js'

type Parts = { database: Database; sealing: Sealing; calendar: WorkingCalendar }
type Offered = Awaited<ReturnType<typeof offeredBy>>[number]
type Pair = { victim_id: string; case_id: string }

const AT_ONCE = 200
/** Nothing is due by itself, but what happens in the case still matters. */
const NO_TIME: Instant = Date.UTC(9999, 11, 31)

/** Instant of the next pair to look at; `NO_TIME` ones wait for an event. */
export const NEXT_CHECK = `select min(check_at) as due from case_victim where check_at < ${NO_TIME}`

/** How many pairs of person and case were looked at. */
export async function askAboutContacts(parts: Parts, now: Instant): Promise<number> {
  const due = await parts.database.query<Pair>('select victim_id, case_id from case_victim where check_at <= $1 order by check_at limit $2', [now, AT_ONCE])
  const byShard = groupBy(due, ({ case_id }) => shardOf(case_id))
  const looked = await Promise.all([...byShard].map(([shard, pairs]) => inShard(parts.database, shard, (q) => lookAt(q, shard, pairs, { ...parts, now }))))
  return looked.reduce((sum, count) => sum + count, 0)
}

async function lookAt(q: Query, shard: number, due: readonly Pair[], { sealing, calendar, now }: Parts & { now: Instant }): Promise<number> {
  const pairs = await hold(q, due)
  if (pairs.length === 0) return 0
  const victimIds = [...new Set(pairs.map(({ victim_id }) => victim_id))]
  const caseIds = [...new Set(pairs.map(({ case_id }) => case_id))]
  const details = new Map((await q.query<DetailsRow>('select * from victim_details where victim_id = any($1)', [victimIds])).map((row) => [row.victim_id, openDetails(sealing, row)]))
  const contexts = new Map((await q.query<{ case_id: string; context: string }>('select case_id, context from case_context where case_id = any($1)', [caseIds])).map((row) => [row.case_id, JSON.parse(row.context) as CaseContext]))
  const known = await q.query<TaskRow>(`select * from task where case_id = any($1) and kind = 'check-contact' and notification_id is null for update`, [caseIds])
  const stopped = await readStopped(q, victimIds)
  const stoppedOf = (victimId: string): StoppedContact[] => stillStopped(stopped.get(victimId) ?? [], details.get(victimId) ?? null, now)
  const offered = await offeredBy(q, victimIds)
  const waiting = (victimId: string): Offered[] => offered.filter((one) => one.victimId === victimId && details.get(victimId)?.contacts.some(({ contactId, safe }) => contactId === one.contactId && !safe) === true)
  const hop = dispatchHop(shard)
  const changed = pairs.flatMap((pair) => {
    const context = contexts.get(pair.case_id)
    const told = stillTold(context, pair.victim_id)
    const expiring = told ? expiringOf(details.get(pair.victim_id), calendar).filter(({ askFrom }) => askFrom <= now).map((one) => taskAbout(one, pair, { context, calendar })) : []
    const unreachable = told ? stoppedOf(pair.victim_id).map((one) => taskAboutStopped(one, pair, context)) : []
    const fresh = told ? waiting(pair.victim_id).map((one) => taskAboutOffered(one, pair, context)) : []
    const wanted = [...expiring, ...unreachable, ...fresh]
    return changesOf(known.filter((row) => row.case_id === pair.case_id && row.victim_id === pair.victim_id), wanted, now)
  })
  say(hop, changed.map((row) => taskMessage(row, now)))
  upsert(hop, 'task', 'task_id', TASK, changed)
  const next = pairs.map(({ victim_id }) => {
    const [all, ill] = [expiringOf(details.get(victim_id), calendar), stoppedOf(victim_id)]
    if (all.length === 0 && ill.length === 0 && waiting(victim_id).length === 0) return null
    return Math.min(NO_TIME, ...all.flatMap(({ askFrom }) => (askFrom > now ? [askFrom] : [])), ...ill.flatMap(({ endsAt }) => endsAt ?? []))
  })
  hop.add('checked', `update case_victim c set check_at = d.check_at
    from unnest(${hop.param(pairs.map((pair) => pair.victim_id))}::text[], ${hop.param(pairs.map((pair) => pair.case_id))}::text[], ${hop.param(next)}::bigint[]) d(victim_id, case_id, check_at)
    where c.victim_id = d.victim_id and c.case_id = d.case_id and c.check_at <= ${hop.param(now)} and ${hop.fenced}`)
  await hop.run(q)
  return pairs.length
}

/** Before their details are read: who changes those wakes the pair in the same transaction, and must come before this look or wake it anew after it. Whom another holds now stays due. */
const hold = (q: Query, due: readonly Pair[]): Promise<Pair[]> =>
  q.query<Pair>(
    'select c.victim_id, c.case_id from case_victim c join unnest($1::text[], $2::text[]) d(victim_id, case_id) using (victim_id, case_id) for update of c skip locked',
    [due.map(({ victim_id }) => victim_id), due.map(({ case_id }) => case_id)],
  )

const expiringOf = (details: VictimDetails | null | undefined, calendar: WorkingCalendar): ExpiringContact[] => (details ? expiringContacts(details, calendar) : [])

function stillTold(context: CaseContext | undefined, victimId: string): boolean {
  const victim = context?.victims.find((one) => one.victimId === victimId)
  return context?.closed === false && victim !== undefined && victim.inCase && !victim.died && !victim.erased
}

function taskAbout({ contactId, expiresOn }: ExpiringContact, { victim_id: victimId, case_id: caseId }: Pair, { context, calendar }: { context: CaseContext | undefined; calendar: WorkingCalendar }): Task {
  return {
    taskId: nameUuid('task', 'check-contact', caseId, victimId, contactId, expiresOn), caseId, kind: 'check-contact', for: `officer:${context?.officer.officerId}`, victimId,
    obligationIds: [], notificationId: null, dueBy: calendar.endOfDay(expiresOn), state: 'open', outcome: null, reason: 'contact-expires',
  }
}

/** Without a day: what is owed has its own, and another contact is tried meanwhile. */
function taskAboutStopped({ contactId, trouble, since }: StoppedContact, { victim_id: victimId, case_id: caseId }: Pair, context: CaseContext | undefined): Task {
  return {
    taskId: nameUuid('task', 'check-contact', caseId, victimId, contactId, trouble, since), caseId, kind: 'check-contact', for: `officer:${context?.officer.officerId}`, victimId,
    obligationIds: [], notificationId: null, dueBy: null, state: 'open', outcome: null, reason: trouble,
  }
}

/** She gave it herself, on a screen that somebody else may have held: it is used once an officer has checked it with her. */
function taskAboutOffered({ contactId, offeredAt }: Offered, { victim_id: victimId, case_id: caseId }: Pair, context: CaseContext | undefined): Task {
  return {
    taskId: nameUuid('task', 'check-contact', caseId, victimId, contactId, 'offered', String(offeredAt)), caseId, kind: 'check-contact', for: `officer:${context?.officer.officerId}`, victimId,
    obligationIds: [], notificationId: null, dueBy: null, state: 'open', outcome: null, reason: 'victim-gave-contact',
  }
}

/** Tasks to open, to hand to another officer, and to end. What a person has done stays done. */
function changesOf(known: readonly TaskRow[], wanted: readonly Task[], now: Instant): TaskRow[] {
  const opened = wanted.flatMap((task): TaskRow[] => {
    const before = known.find(({ task_id }) => task_id === task.taskId)
    if (!before) return [{ ...openTask(task, now), revision: 1 }]
    if (before.state === 'done' || (before.state === 'open' && before.for_whom === task.for)) return []
    return [{ ...before, state: 'open', for_whom: task.for, ended_at: null, revision: before.revision + 1 }]
  })
  const over = known.filter(({ task_id, state }) => state === 'open' && !wanted.some(({ taskId }) => taskId === task_id))
  return [...opened, ...over.map((row): TaskRow => ({ ...row, state: 'cancelled', ended_at: now, revision: row.revision + 1 }))]
}
