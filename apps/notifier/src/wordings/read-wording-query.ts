// Why: whoever looks after the texts asks for those of one language, of one rule, or of one state.
import { accepted, refused, type Result } from '@kept-informed/kernel'
import { readAfter, readLimit, readQuery } from '@kept-informed/runtime'
import { type Language, WORDING_IDS, type WordingId, type WordingState } from '@kept-informed/wording'

export const WORDING_STATES = ['shipped', 'approved', 'published', 'withdrawn'] as const satisfies readonly WordingState[]
export const LANGUAGES = ['en', 'cy'] as const satisfies readonly Language[]

export type WordingQuery = { wordingId: WordingId | null; language: Language | null; state: WordingState | null; limit: number; after: number }

/** `?wordingId=&language=&state=&limit=&after=`; `limit` 1 to 500, 100 when absent. */
export function readWordingQuery(query: Record<string, unknown>): Result<WordingQuery> {
  const { text, faults } = readQuery(query, ['wordingId', 'language', 'state', 'limit', 'after'])
  const asked = { wordingId: text('wordingId', WORDING_IDS), language: text('language', LANGUAGES), state: text('state', WORDING_STATES) }
  const limit = readLimit(query['limit'], faults)
  const place = readAfter(query['after'], 1, faults)
  const after = place === null ? 0 : Number(place[0])
  if (!Number.isSafeInteger(after) || after < 0) faults.push({ pointer: '/after', detail: 'is not a token of this list' })
  return faults.length > 0 ? refused(faults) : accepted({ ...(asked as Pick<WordingQuery, 'wordingId' | 'language' | 'state'>), limit, after })
}
