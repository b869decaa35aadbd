// Why: "whom do I owe what, soonest first" is the question of the day for officers and their supervisors.
import type { NotificationSnapshot } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { Task } from '@kept-informed/notification'
import type { ObligationState } from '@kept-informed/obligation'
import type { Database } from '@kept-informed/postgres'
import type { ObligationRow } from './project-facts.js'

export type ObligationFilter = { state?: ObligationState; dueBefore?: Instant; officerId?: string; unit?: string; owedBy?: string; victimId?: string; /** Also what was said of each and what a person must still do. */ withTelling: boolean; /** Cases that are not there for who asks. */ hidden: readonly string[] }
/** Where the page before ended; `dueBy` null sorts last. */
export type AfterObligation = { dueBy: Instant | null; obligationId: string }
export type ListedObligation = { caseId: string; officerId: string | null; unit: string | null; obligation: ObligationRow; notifications?: NotificationSnapshot[]; tasks?: Task[] }

const FAR = '9223372036854775807'
const TELLING = `,
    (select coalesce(jsonb_agg(n.snapshot), '[]') from notification n where n.case_id = o.case_id and n.snapshot->'obligationIds' @> to_jsonb(o.obligation_id)) as notifications,
    (select coalesce(jsonb_agg(t.snapshot), '[]') from task t where t.case_id = o.case_id and t.snapshot->'obligationIds' @> to_jsonb(o.obligation_id) and t.snapshot->>'state' = 'open') as tasks`

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
  if (filter.victimId !== undefined) where.push(`o.victim_id = ${param(filter.victimId)}`)
  if (filter.hidden.length > 0) where.push(`o.case_id <> all(${param(filter.hidden)})`)
  if (after) where.push(`(coalesce(o.due_by, ${FAR}), o.obligation_id) > (${param(after.dueBy ?? FAR)}::bigint, ${param(after.obligationId)}::text)`)
  return database.query<ListedObligation>(
    `select o.case_id as "caseId", c.officer_id as "officerId", c.unit, o.snapshot as obligation${filter.withTelling ? TELLING : ''}
       from obligation o left join case_context c using (case_id)
      where ${where.join(' and ')}
      order by coalesce(o.due_by, ${FAR}), o.obligation_id limit ${param(limit)}`,
    values,
  )
}
