// Why: the list of uses is asked for by whom it was about, who it was, what they did, and whether a restricted case was concerned.
import { accepted, refused, type Result } from '@kept-informed/kernel'
import { readAfter, readLimit, readQuery } from '@kept-informed/runtime'
import type { UseKind } from '../record-use.js'
import type { UseFilter } from './uses.query.js'

export const USE_KINDS: readonly UseKind[] = ['put', 'read', 'export', 'erase', 'sign-in']

/** `limit` 1 to 500, 100 when absent. */
export function readUsesQuery(query: Record<string, unknown>): Result<UseFilter> {
  const { text, faults } = readQuery(query, ['victimId', 'by', 'kind', 'restricted', 'limit', 'after'])
  const filter = { victimId: text('victimId'), by: text('by'), kind: text('kind', USE_KINDS), restricted: text('restricted', ['true', 'false'] as const) }
  const limit = readLimit(query['limit'], faults)
  const place = readAfter(query['after'], 2, faults)
  const after = place === null ? null : { at: Number(place[0]), n: Number(place[1]) }
  if (after && !(Number.isSafeInteger(after.at) && Number.isSafeInteger(after.n))) faults.push({ pointer: '/after', detail: 'is not a token of this list' })
  return faults.length > 0 ? refused(faults) : accepted({ ...filter, limit, after })
}
