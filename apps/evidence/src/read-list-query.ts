// Why: a list that silently ignored a misspelt filter would show an officer the wrong day; every fault of a query is named.
import { accepted, type Fault, parseInstant, refused, type Result } from '@kept-informed/kernel'
import type { ObligationState } from '@kept-informed/obligation'
import { readAfter, readLimit } from '@kept-informed/runtime'
import type { AfterObligation, ObligationFilter } from './obligations.query.js'

const STATES: readonly ObligationState[] = ['owed', 'overdue', 'met', 'cancelled', 'excused']
const OWNERS = ['police', 'witness-care-unit', 'cps', 'probation']
const KNOWN = ['state', 'dueBefore', 'officerId', 'unit', 'owedBy', 'limit', 'after']

export type ListQuery = { filter: ObligationFilter; limit: number; after: AfterObligation | null }

/** Reads `?state=&dueBefore=&officerId=&unit=&owedBy=&limit=&after=`; `limit` 1 to 500, 100 when absent. Empty means absent. */
export function readListQuery(query: Record<string, unknown>): Result<ListQuery> {
  const faults: Fault[] = []
  const text = (name: string): string | undefined => {
    const value = query[name]
    if (value === undefined || value === '') return undefined
    if (typeof value === 'string') return value
    faults.push({ pointer: `/${name}`, detail: 'must be given once' })
    return undefined
  }
  for (const name of Object.keys(query)) if (!KNOWN.includes(name)) faults.push({ pointer: `/${name}`, detail: `is not known; there are ${KNOWN.join(', ')}` })
  const state = text('state')
  if (state !== undefined && !isState(state)) faults.push({ pointer: '/state', detail: `must be one of ${STATES.join(', ')}` })
  const owedBy = text('owedBy')
  if (owedBy !== undefined && !OWNERS.includes(owedBy)) faults.push({ pointer: '/owedBy', detail: `must be one of ${OWNERS.join(', ')}` })
  const before = text('dueBefore')
  const dueBefore = before === undefined ? undefined : parseInstant(before)
  if (before !== undefined && dueBefore === undefined) faults.push({ pointer: '/dueBefore', detail: 'must be an RFC 3339 date-time with an offset' })
  const limit = readLimit(query['limit'], faults)
  const after = placeOf(readAfter(query['after'], 2, faults))
  const [officerId, unit] = [text('officerId'), text('unit')]
  if (faults.length > 0) return refused(faults)
  return accepted({ filter: { state: isState(state) ? state : undefined, dueBefore, officerId, unit, owedBy }, limit, after })
}

const placeOf = (place: (string | number | null)[] | null): AfterObligation | null =>
  place === null ? null : { dueBy: typeof place[0] === 'number' ? place[0] : null, obligationId: String(place[1]) }

const isState = (text: string | undefined): text is ObligationState => STATES.some((state) => state === text)
