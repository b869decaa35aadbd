// Why: whoever calls victims works from a list: who, what, by when; oldest first, page by page, stable while others complete.
import type { Instant } from '@kept-informed/kernel'
import type { TaskKind } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'
import { type Page, pageOf } from '@kept-informed/runtime'
import type { TaskRow } from '../journey/rows.js'

/** `dueBefore`: those that have a time, before that instant. */
export type TaskFilter = { for: string | null; kind: string | null; state: string | null; caseId: string | null; dueBefore: Instant | null; limit: number; after: { openedAt: number; taskId: string } | null; /** Cases that are not there for who asks. */ hidden: readonly string[] }

export async function tasksPage<Item>(q: Query, filter: TaskFilter, item: (task: TaskRow) => Item): Promise<Page<Item>> {
  const rows = await q.query<TaskRow>(
    `select * from task
      where ($1::text is null or for_whom = $1) and ($2::text is null or kind = $2) and ($3::text is null or state = $3) and ($4::text is null or case_id = $4)
        and ($5::bigint is null or (opened_at, task_id) > ($5, $6::text)) and ($8::bigint is null or due_by < $8) and case_id <> all($9)
      order by opened_at, task_id limit $7`,
    [filter.for, filter.kind, filter.state, filter.caseId, filter.after?.openedAt ?? null, filter.after?.taskId ?? null, filter.limit + 1, filter.dueBefore, filter.hidden],
  )
  return pageOf(rows, filter.limit, item, (row) => [row.opened_at, row.task_id])
}

export async function findTask(q: Query, taskId: string): Promise<TaskRow | null> {
  const [row] = await q.query<TaskRow>('select * from task where task_id = $1', [taskId])
  return row ?? null
}

/** Of those that are open; `overdue`: due before `now`. */
export type TaskCounts = { open: number; overdue: number; byKind: { kind: TaskKind; open: number; overdue: number }[] }

export async function countTasks(q: Query, now: Instant, hidden: readonly string[]): Promise<TaskCounts> {
  const byKind = await q.query<TaskCounts['byKind'][number]>(
    `select kind, count(*)::int as open, count(*) filter (where due_by < $1)::int as overdue from task where state = 'open' and case_id <> all($2) group by kind order by kind`, [now, hidden],
  )
  const sum = (of: (kind: TaskCounts['byKind'][number]) => number): number => byKind.reduce((total, kind) => total + of(kind), 0)
  return { open: sum(({ open }) => open), overdue: sum(({ overdue }) => overdue), byKind }
}
