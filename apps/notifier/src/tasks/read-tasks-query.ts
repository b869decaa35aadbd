// Why: a filter that is misspelt must not show somebody the wrong list; every fault of a query is named.
import { accepted, type Fault, refused, type Result } from '@kept-informed/kernel'
import { readAfter, readLimit } from '@kept-informed/runtime'
import { TASK_KINDS, TASK_STATES } from '../openapi/schemas.js'
import type { TaskFilter } from './tasks.query.js'

const KNOWN = ['for', 'kind', 'state', 'caseId', 'limit', 'after']

/** `limit` 1 to 500, 100 when absent. Empty means absent. */
export function readTasksQuery(query: Record<string, unknown>): Result<TaskFilter> {
  const faults: Fault[] = Object.keys(query).filter((name) => !KNOWN.includes(name)).map((name) => ({ pointer: `/${name}`, detail: `is not known; there are ${KNOWN.join(', ')}` }))
  const text = (name: string, allowed?: readonly string[]): string | null => {
    const value = query[name]
    if (value === undefined || value === '') return null
    if (typeof value !== 'string') faults.push({ pointer: `/${name}`, detail: 'must be given once' })
    else if (allowed && !allowed.includes(value)) faults.push({ pointer: `/${name}`, detail: `must be one of ${allowed.join(', ')}` })
    else return value
    return null
  }
  const filter = { for: text('for'), kind: text('kind', TASK_KINDS), state: text('state', TASK_STATES), caseId: text('caseId') }
  const limit = readLimit(query.limit, faults)
  const place = readAfter(query.after, 2, faults)
  const after = place === null ? null : { openedAt: Number(place[0]), taskId: String(place[1]) }
  if (after && !Number.isSafeInteger(after.openedAt)) faults.push({ pointer: '/after', detail: 'is not a token of this list' })
  return faults.length > 0 ? refused(faults) : accepted({ ...filter, limit, after })
}
