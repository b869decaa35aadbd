// Why: a pack says what was known at one moment: the chain, the timeline and the root are read in one snapshot of the database.
import type { EvidenceEntry, InDailyRoot } from '@kept-informed/evidence-chain'
import type { Instant } from '@kept-informed/kernel'
import type { CaseContext } from '@kept-informed/obligation'
import type { Database, Query } from '@kept-informed/postgres'
import type { TimelineParts } from '../case-timeline.js'
import { readTimeline } from '../case-timeline.query.js'
import { readRootOf } from '../roots/daily-roots.query.js'

export type CaseRecord = { timeline: TimelineParts; context: CaseContext | null; chain: EvidenceEntry[]; dailyRoot: InDailyRoot | null }

/** Null when no event of the case was ever taken. */
export function readCaseRecord(database: Database, caseId: string, asOf: Instant, codeInForce: string): Promise<CaseRecord | null> {
  return database.transaction(async (query) => {
    await query.query('set transaction isolation level repeatable read, read only')
    const timeline = await readTimeline(query, caseId, asOf, codeInForce)
    if (!timeline) return null
    const [row] = await query.query<{ context: CaseContext }>('select context from case_context where case_id = $1', [caseId])
    return { timeline, context: row?.context ?? null, chain: await readChain(query, caseId), dailyRoot: await readRootOf(query, caseId) }
  })
}

const readChain = (query: Query, caseId: string): Promise<EvidenceEntry[]> =>
  query.query<EvidenceEntry>(
    `select case_id as "caseId", index, at, fact_type as "factType", fact_id as "factId", fact_sha256 as "factSha256", previous_hash as "previousHash", hash
       from entry where case_id = $1 order by index`,
    [caseId],
  )

/** The case that an obligation is of; null: it is unknown. */
export async function readCaseOf(database: Query, obligationId: string): Promise<string | null> {
  const [row] = await database.query<{ caseId: string }>('select case_id as "caseId" from obligation where obligation_id = $1', [obligationId])
  return row?.caseId ?? null
}
