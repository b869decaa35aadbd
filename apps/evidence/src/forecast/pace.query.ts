// Why: how fast a unit's people work is seen in what they did: obligations that a person met, or that a person's task set free.
import type { Pace } from '@kept-informed/forecast'
import type { Database } from '@kept-informed/postgres'
import type { ServiceProvider } from '@kept-informed/victims-code'
import type { LookedBack } from './looked-back.js'

/** Of units that did anything in that time; one that did nothing has none to read. Each obligation counts once. */
export async function readPaces(database: Database, actsFor: readonly ServiceProvider[], { from, to, workingDays }: LookedBack): Promise<Map<string | null, Pace>> {
  if (workingDays === 0) return new Map()
  const rows = await database.query<{ unit: string | null; done: number }>(
    `with done as (
       select obligation_id from obligation where met_by in ('person', 'event') and met_at >= $1 and met_at < $2
       union
       select jsonb_array_elements_text(obligation_ids) from task where state = 'done' and ended_at >= $1 and ended_at < $2 and kind <> 'hand-off')
     select c.unit, count(*)::int as done from done join obligation o using (obligation_id) join case_context c using (case_id)
      where o.owed_by = any($3) group by c.unit`,
    [from, to, actsFor],
  )
  return new Map(rows.map(({ unit, done }) => [unit, { perWorkingDay: done / workingDays, overWorkingDays: workingDays }]))
}
