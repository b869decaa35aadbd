// Why: a page of what is owed is asked for by how it stands, by when, and whose it is.
import { accepted, parseInstant, refused, type Result } from '@kept-informed/kernel'
import type { ObligationState } from '@kept-informed/obligation'
import { readAfter, readLimit, readQuery } from '@kept-informed/runtime'
import type { AfterObligation, ObligationFilter } from './obligations.query.js'

const STATES: readonly ObligationState[] = ['owed', 'overdue', 'met', 'cancelled', 'excused']
export const OWNERS = ['police', 'witness-care-unit', 'cps', 'probation']

export type ListQuery = { filter: Omit<ObligationFilter, 'hidden'>; limit: number; after: AfterObligation | null }

/** Reads `?state=&dueBefore=&officerId=&unit=&owedBy=&victimId=&with=&limit=&after=`; `limit` 1 to 500, 100 when absent. */
export function readListQuery(query: Record<string, unknown>): Result<ListQuery> {
  const { text, faults } = readQuery(query, ['state', 'dueBefore', 'officerId', 'unit', 'owedBy', 'victimId', 'with', 'limit', 'after'])
  const [state, owedBy, before] = [text('state', STATES), text('owedBy', OWNERS), text('dueBefore')]
  const dueBefore = before === null ? undefined : parseInstant(before)
  if (before !== null && dueBefore === undefined) faults.push({ pointer: '/dueBefore', detail: 'must be an RFC 3339 date-time with an offset' })
  const limit = readLimit(query['limit'], faults)
  const after = placeOf(readAfter(query['after'], 2, faults))
  const [officerId, unit, victimId, more] = [text('officerId'), text('unit'), text('victimId'), text('with', ['telling'])]
  const filter = { state: state ?? undefined, dueBefore, officerId: officerId ?? undefined, unit: unit ?? undefined, owedBy: owedBy ?? undefined, victimId: victimId ?? undefined, withTelling: more === 'telling' }
  return faults.length > 0 ? refused(faults) : accepted({ filter, limit, after })
}

const placeOf = (place: (string | number | null)[] | null): AfterObligation | null =>
  place === null ? null : { dueBy: typeof place[0] === 'number' ? place[0] : null, obligationId: String(place[1]) }
