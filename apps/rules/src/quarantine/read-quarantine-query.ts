// Why: what waits is narrowed by the one reason or the one case that an operator is after.
import { QUARANTINE_REASONS } from '@kept-informed/case-event'
import { accepted, type Fault, refused, type Result } from '@kept-informed/kernel'
import { readAfter, readLimit, readQuery } from '@kept-informed/runtime'
import type { AfterItem, QuarantineFilter } from './quarantine.query.js'

export type QuarantineQuery = { filter: QuarantineFilter; limit: number; after: AfterItem | null }

/** Reads `?reason=&caseId=&limit=&after=`. */
export function readQuarantineQuery(query: Record<string, unknown>): Result<QuarantineQuery> {
  const { text, faults } = readQuery(query, ['reason', 'caseId', 'limit', 'after'])
  const filter = { reason: text('reason', QUARANTINE_REASONS) ?? undefined, caseId: text('caseId') ?? undefined }
  const limit = readLimit(query['limit'], faults)
  const after = placeOf(readAfter(query['after'], 2, faults), faults)
  return faults.length > 0 ? refused(faults) : accepted({ filter, limit, after })
}

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function placeOf(place: (string | number | null)[] | null, faults: Fault[]): AfterItem | null {
  if (place === null) return null
  const [receivedAt, quarantineId] = place
  if (Number.isSafeInteger(receivedAt) && typeof quarantineId === 'string' && UUID.test(quarantineId)) return { receivedAt: Number(receivedAt), quarantineId }
  faults.push({ pointer: '/after', detail: 'is not a token of this list' })
  return null
}
