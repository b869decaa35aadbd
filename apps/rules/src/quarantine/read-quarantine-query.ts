// Why: a misspelt filter must not show an empty, reassuring list; every fault of a query is named.
import { QUARANTINE_REASONS, type QuarantineReason } from '@kept-informed/case-event'
import { accepted, type Fault, refused, type Result } from '@kept-informed/kernel'
import { readAfter, readLimit } from '@kept-informed/runtime'
import type { AfterItem, QuarantineFilter } from './quarantine.query.js'

const KNOWN = ['reason', 'caseId', 'limit', 'after']
export type QuarantineQuery = { filter: QuarantineFilter; limit: number; after: AfterItem | null }

/** Reads `?reason=&caseId=&limit=&after=`; empty means absent. */
export function readQuarantineQuery(query: Record<string, unknown>): Result<QuarantineQuery> {
  const faults: Fault[] = []
  const text = (name: string): string | undefined => {
    const value = query[name]
    if (value === undefined || value === '') return undefined
    if (typeof value === 'string') return value
    faults.push({ pointer: `/${name}`, detail: 'must be given once' })
    return undefined
  }
  for (const name of Object.keys(query)) if (!KNOWN.includes(name)) faults.push({ pointer: `/${name}`, detail: `is not known; there are ${KNOWN.join(', ')}` })
  const reason = text('reason')
  if (reason !== undefined && !isReason(reason)) faults.push({ pointer: '/reason', detail: `must be one of ${QUARANTINE_REASONS.join(', ')}` })
  const caseId = text('caseId')
  const limit = readLimit(query['limit'], faults)
  const after = placeOf(readAfter(query['after'], 2, faults), faults)
  if (faults.length > 0) return refused(faults)
  return accepted({ filter: { reason: isReason(reason) ? reason : undefined, caseId }, limit, after })
}

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function placeOf(place: (string | number | null)[] | null, faults: Fault[]): AfterItem | null {
  if (place === null) return null
  const [receivedAt, quarantineId] = place
  if (Number.isSafeInteger(receivedAt) && typeof quarantineId === 'string' && UUID.test(quarantineId)) return { receivedAt: Number(receivedAt), quarantineId }
  faults.push({ pointer: '/after', detail: 'is not a token of this list' })
  return null
}

const isReason = (text: string | undefined): text is QuarantineReason => QUARANTINE_REASONS.some((reason) => reason === text)
