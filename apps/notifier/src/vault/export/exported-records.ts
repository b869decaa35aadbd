// Why: what people did about a person, and who looked at them, is held about that person too.
import { type Instant, isoInstant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import type { TaskRow } from '../../journey/rows.js'
import type { ExportedTask, ExportedUse } from './person-export.js'

/** `open` gives null for what is null, or what nobody can open. */
export type Opening = { q: Query; victimId: string; open: (sealed: string | null) => string | null }

export async function exportedTasks({ q, victimId, open }: Opening): Promise<ExportedTask[]> {
  const rows = await q.query<TaskRow>('select * from task where victim_id = $1 order by opened_at, task_id', [victimId])
  return rows.map((row) => ({
    taskId: row.task_id, caseId: row.case_id, kind: row.kind, for: row.for_whom, reason: row.reason, state: row.state, outcome: row.outcome,
    openedAt: isoInstant(row.opened_at), dueBy: timeOf(row.due_by), endedAt: timeOf(row.ended_at), note: open(row.note),
  }))
}

export async function exportedUses({ q, victimId, open }: Opening): Promise<ExportedUse[]> {
  const rows = await q.query<{ at: Instant; by_whom: string; kind: string; reason: string | null; case_ids: string[] }>('select * from details_use where victim_id = $1 order by at, n', [victimId])
  return rows.map((row) => ({ at: isoInstant(row.at), by: row.by_whom, kind: row.kind, reason: open(row.reason), caseIds: row.case_ids }))
}

const timeOf = (instant: Instant | null): string | null => (instant === null ? null : isoInstant(instant))
