// Why: an explanation is made from what is stored already: the newest snapshot, the case as it is now, and what happened in it.
import type { CaseContext, KnownEvent, ObligationSnapshot } from '@kept-informed/obligation'
import type { Database } from '@kept-informed/postgres'

export type ExplainedParts = { caseId: string; obligation: ObligationSnapshot; context: CaseContext | null; events: KnownEvent[] }

/** Null when it is unknown, or when no fact supports it any more. */
export async function readForWhy(database: Database, obligationId: string): Promise<ExplainedParts | null> {
  const [found] = await database.query<{ caseId: string; obligation: ObligationSnapshot; context: CaseContext | null }>(
    `select o.case_id as "caseId", o.snapshot as obligation, c.context from obligation o left join case_context c using (case_id) where o.obligation_id = $1`,
    [obligationId],
  )
  if (!found || found.obligation.unfounded === true) return null
  const { caseId, obligation, context } = found
  const events = await database.query<KnownEvent>(`select source, id, type, occurred_at as "occurredAt" from case_event where case_id = $1`, [caseId])
  return { caseId, obligation, context, events }
}
