// Why: what waits for somebody is their open tasks, and what is late in their cases and no task is about. Restricted cases are left out: a mailbox is
// read by deputies, and a number that moves is news too.
import type { Instant } from '@kept-informed/kernel'
import type { NudgeCircumstances, Waiting } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'
import { supervisorOf } from '../deciding/supervisor-of.js'
import type { Directory, OfficerEntry, UnitEntry } from '../vault/directory.js'

type TaskRow = { task_id: string; case_id: string; officer_id: string; unit: string | null; obligation_ids: string[]; due_by: Instant | null; opened_at: Instant }
type LateRow = { obligation_id: string; case_id: string; officer_id: string; unit: string | null; due_by: string | null }
type Of = { officerId: string; unit: string | null }
export type Nudgeable = { email: string } & Omit<NudgeCircumstances, 'asked'>

const NOT_RESTRICTED = `(c.context::jsonb->>'restricted') = 'false'`
const OFFICER_OF_CASE = `c.context::jsonb->'officer'->>'officerId'`

/** Of everybody who has an address in the directory, or of those named, how it stands with them. `actsFor`: whose duties are ours to do. */
export async function whoMayBeNudged(q: Query, actsFor: readonly string[], named: readonly string[] | null): Promise<Map<string, Nudgeable>> {
  const directory = await wholeDirectory(q)
  const wanted = [...directory.officers].flatMap(([officerId, { email }]) => (email !== undefined && (named === null || named.includes(officerId)) ? [{ officerId, email }] : []))
  if (wanted.length === 0) return new Map()
  const waiting = await whatWaits(q, actsFor)
  const lasts = await lastNudges(q, wanted.map(({ officerId }) => officerId))
  const ofOthers = new Map<string, (Waiting & { nudgeable: boolean })[]>()
  for (const { of, ...what } of waiting) {
    const supervisor = supervisorOf({ officer: of }, directory)?.replace(/^officer:/, '')
    if (supervisor === undefined || !directory.officers.has(supervisor)) continue
    ofOthers.set(supervisor, [...(ofOthers.get(supervisor) ?? []), { ...what, nudgeable: directory.officers.get(of.officerId)?.email !== undefined }])
  }
  const own = new Map<string, Waiting[]>()
  for (const { of, ...what } of waiting) own.set(of.officerId, [...(own.get(of.officerId) ?? []), what])
  return new Map(wanted.map(({ officerId, email }) => [officerId, { email, own: own.get(officerId) ?? [], ofOthers: ofOthers.get(officerId) ?? [], last: lasts.get(officerId) ?? null }]))
}

async function whatWaits(q: Query, actsFor: readonly string[]): Promise<(Waiting & { of: Of })[]> {
  const tasks = await q.query<TaskRow>(
    `select t.task_id, t.case_id, substr(t.for_whom, 9) as officer_id, c.context::jsonb->'officer'->>'unit' as unit, t.obligation_ids, t.due_by, t.opened_at
       from task t join case_context c using (case_id) where t.state = 'open' and t.for_whom like 'officer:%' and ${NOT_RESTRICTED} order by t.due_by, t.task_id`,
  )
  const late = await q.query<LateRow>(
    `select o.obligation_id, o.case_id, ${OFFICER_OF_CASE} as officer_id, c.context::jsonb->'officer'->>'unit' as unit, o.snapshot::jsonb->>'dueBy' as due_by
       from obligation o join case_context c using (case_id)
      where o.state = 'overdue' and o.owed_by = any($1) and ${NOT_RESTRICTED}
        and not exists (select 1 from task t where t.case_id = o.case_id and t.state = 'open' and t.for_whom = 'officer:' || (${OFFICER_OF_CASE}) and o.obligation_id = any(t.obligation_ids))
      order by o.obligation_id`,
    [actsFor],
  )
  return [
    ...tasks.map((row) => ({ id: row.task_id, caseId: row.case_id, obligationIds: row.obligation_ids, dueBy: row.due_by, openedAt: row.opened_at, of: { officerId: row.officer_id, unit: row.unit } })),
    ...late.map((row) => ({ id: row.obligation_id, caseId: row.case_id, obligationIds: [row.obligation_id], dueBy: row.due_by === null ? null : Number(row.due_by), openedAt: null, of: { officerId: row.officer_id, unit: row.unit } })),
  ]
}

/** One that is still to leave counts as of then; one that came to nothing, because nothing waited any more, does not count. */
async function lastNudges(q: Query, officerIds: readonly string[]): Promise<Map<string, Instant>> {
  const rows = await q.query<{ officer_id: string; last: Instant }>(`select officer_id, max(coalesce(look_at, at_time)) as last from nudge where officer_id = any($1) and ended_as is distinct from 'nothing-waits' group by 1`, [officerIds])
  return new Map(rows.map(({ officer_id, last }) => [officer_id, last]))
}

async function wholeDirectory(q: Query): Promise<Directory> {
  const officers = await q.query<{ officer_id: string; entry: string }>('select officer_id, entry from officer')
  const units = await q.query<{ unit: string; entry: string }>('select unit, entry from unit')
  return { officers: new Map(officers.map((row) => [row.officer_id, JSON.parse(row.entry) as OfficerEntry])), units: new Map(units.map((row) => [row.unit, JSON.parse(row.entry) as UnitEntry])) }
}
