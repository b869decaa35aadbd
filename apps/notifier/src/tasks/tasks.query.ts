// Why: whoever calls victims works from a list: who, what, by when; oldest first, page by page, stable while others complete.
import type { Task } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'
import { type Page, pageOf } from '@kept-informed/runtime'
import { taskFrom } from '../journey/journey.js'
import type { TaskRow } from '../journey/rows.js'

export type TaskFilter = { for: string | null; kind: string | null; state: string | null; caseId: string | null; limit: number; after: { openedAt: number; taskId: string } | null }

export async function tasksPage<Item>(q: Query, filter: TaskFilter, item: (task: Task) => Item): Promise<Page<Item>> {
  const rows = await q.query<TaskRow>(
    `select * from task
      where ($1::text is null or for_whom = $1) and ($2::text is null or kind = $2) and ($3::text is null or state = $3) and ($4::text is null or case_id = $4)
        and ($5::bigint is null or (opened_at, task_id) > ($5, $6::text))
      order by opened_at, task_id limit $7`,
    [filter.for, filter.kind, filter.state, filter.caseId, filter.after?.openedAt ?? null, filter.after?.taskId ?? null, filter.limit + 1],
  )
  return pageOf(rows, filter.limit, (row) => item(taskFrom(row)), (row) => [row.opened_at, row.task_id])
}
