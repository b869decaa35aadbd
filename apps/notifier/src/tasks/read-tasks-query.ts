// Why: a page of tasks is asked for by who must act, on what, in which case.
import { accepted, parseInstant, refused, type Result } from '@kept-informed/kernel'
import { readAfter, readLimit, readQuery } from '@kept-informed/runtime'
import { TASK_KINDS, TASK_STATES } from '../openapi/schemas.js'
import type { TaskFilter } from './tasks.query.js'

/** `limit` 1 to 500, 100 when absent. */
export function readTasksQuery(query: Record<string, unknown>): Result<Omit<TaskFilter, 'hidden'>> {
  const { text, faults } = readQuery(query, ['for', 'kind', 'state', 'caseId', 'dueBefore', 'limit', 'after'])
  const filter = { for: text('for'), kind: text('kind', TASK_KINDS), state: text('state', TASK_STATES), caseId: text('caseId') }
  const before = text('dueBefore')
  const dueBefore = before === null ? null : (parseInstant(before) ?? null)
  if (before !== null && dueBefore === null) faults.push({ pointer: '/dueBefore', detail: 'must be an RFC 3339 date-time with an offset' })
  const limit = readLimit(query['limit'], faults)
  const place = readAfter(query['after'], 2, faults)
  const after = place === null ? null : { openedAt: Number(place[0]), taskId: String(place[1]) }
  if (after && !Number.isSafeInteger(after.openedAt)) faults.push({ pointer: '/after', detail: 'is not a token of this list' })
  return faults.length > 0 ? refused(faults) : accepted({ ...filter, dueBefore, limit, after })
}
