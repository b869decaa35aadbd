// Why: "whom do I owe what, soonest first" is the question of the day for officers and their supervisors.
import type { Instant } from '@kept-informed/kernel'
import type { ObligationState } from '@kept-informed/obligation'
import type { Database } from '@kept-informed/postgres'
import type { ObligationRow } from './project-facts.js'

export type ObligationFilter = { state?: ObligationState; dueBefore?: Instant; officerId?: string; unit?: string; owedBy?: string }
/** Where the page before ended; `dueBy` null sorts last. */
export type AfterObligation = { dueBy: Instant | null; obligationId: string }
export type ListedObligation = { caseId: string; officerId: string | null; unit: string | null; obligation: ObligationRow }

const FAR = '9223372036854775807'

export async function readObligations(database: Database, filter: ObligationFilter, limit: number, after: AfterObligation | null): Promise<ListedObligation[]> {
  const values: unknown[] = []
  const param = (value: unknown): string => `$${values.push(value)}`
  // What no fact supports any more is in the chain, and owed to nobody.
  const where = [`not o.snapshot @> '{"unfounded": true}'`]
  if (filter.state) where.push(`o.state = ${param(filter.state)}`)
  if (filter.owedBy !== undefined) where.push(`o.owed_by = ${param(filter.owedBy)}`)
  if (filter.dueBefore !== undefined) where.push(`o.due_by < ${param(filter.dueBefore)}`)
  if (filter.officerId !== undefined) where.push(`c.officer_id = ${param(filter.officerId)}`)
  if (filter.unit !== undefined) where.push(`c.unit = ${param(filter.unit)}`)
  if (after) where.push(`(coalesce(o.due_by, ${FAR}), o.obligation_id) > (${param(after.dueBy ?? FAR)}::bigint, ${param(after.obligationId)}::text)`)
  return database.query<ListedObligation>(
    `select o.case_id as "caseId", c.officer_id as "officerId", c.unit, o.snapshot as obligation
       from obligation o left join case_context c using (case_id)
      where ${where.join(' and ')}
      order by coalesce(o.due_by, ${FAR}), o.obligation_id limit ${param(limit)}`,
    values,
  )
}
