// Why: how fast a unit's people work, and whether they take up late work first, is seen in what they did: obligations that a person met, or
// that a person's task set free; and in what lay there late when each day began.
import { type DayOfWork, measurePace, type Pace } from '@kept-informed/forecast'
import type { Database } from '@kept-informed/postgres'
import type { ServiceProvider } from '@kept-informed/victims-code'
import type { LookedBack } from './looked-back.js'
import { STEPS } from './prospects-of.js'

/** Of units that did anything in that time, or let anything lie; another has none to read. Each obligation counts once. Empty before a pace is known. */
export async function readPaces(database: Database, actsFor: readonly ServiceProvider[], lookedBack: LookedBack): Promise<Map<string | null, Pace>> {
  const { starts } = lookedBack
  if (starts.length === 0) return new Map()
  const [done, waiting] = await Promise.all([readDone(database, actsFor, lookedBack), readLateWaiting(database, actsFor, lookedBack)])
  const worked = new Map<string | null, DayOfWork[]>()
  const dayOf = (unit: string | null, day: number): DayOfWork => {
    const days = worked.get(unit) ?? starts.map(() => ({ done: 0, lateDone: 0, lateWaiting: 0 }))
    worked.set(unit, days)
    const found = days[day - 1]
    if (!found) throw new Error(`there is no working day ${day} of ${starts.length}`)
    return found
  }
  for (const { unit, day, count, late } of done) Object.assign(dayOf(unit, day), { done: count, lateDone: late, lateWaiting: late })
  for (const { unit, day, count } of waiting) {
    const of = dayOf(unit, day)
    // What was done late lay there late, though no task may have said so.
    of.lateWaiting = Math.max(of.lateDone, count)
  }
  return new Map(
    [...worked].flatMap(([unit, days]): [string | null, Pace][] => {
      const pace = measurePace(days)
      return pace ? [[unit, pace]] : []
    }),
  )
}

/** `day`: which of the working days, from 1; work of a day that is none counts for the one before. `late`: of it, what was late when that day began. */
function readDone(database: Database, actsFor: readonly ServiceProvider[], { from, to, starts }: LookedBack) {
  return database.query<{ unit: string | null; day: number; count: number; late: number }>(
    `with done as (
       select obligation_id, greatest(1, width_bucket(min(at), $3::bigint[])) as day from (
         select obligation_id, met_at as at from obligation where met_by in ('person', 'event') and met_at >= $1 and met_at < $2
         union all
         select jsonb_array_elements_text(obligation_ids), ended_at from task where state = 'done' and ended_at >= $1 and ended_at < $2 and kind <> 'hand-off') both_kinds
        group by obligation_id)
     select c.unit, day, count(*)::int as count, (count(*) filter (where o.due_by < ($3::bigint[])[day]))::int as late
       from done join obligation o using (obligation_id) join case_context c using (case_id)
      where o.owed_by = any($4) group by c.unit, day`,
    [from, to, starts, actsFor],
  )
}

/** How much late work waited for a person when each day began: acts, and what a task stood open for. Of what ended before it was kept when, nothing is known. */
function readLateWaiting(database: Database, actsFor: readonly ServiceProvider[], { from, to, starts }: LookedBack) {
  return database.query<{ unit: string | null; day: number; count: number }>(
    `with waiting as (
       select obligation_id, clock_started_at as since, null::bigint as until from obligation where kind = 'act' and state in ('owed', 'overdue') and due_by < $2
       union all
       select obligation_id, clock_started_at, coalesce((snapshot ->> 'endedAt')::bigint, met_at) from obligation
        where kind = 'act' and state in ('met', 'cancelled', 'excused') and coalesce((snapshot ->> 'endedAt')::bigint, met_at) >= $1 and due_by < $2
       union all
       select jsonb_array_elements_text(obligation_ids), coalesce(opened_at, 0), ended_at from task where kind = any($5) and (state = 'open' or ended_at >= $1)),
     late as (
       select w.obligation_id, w.since, w.until, o.due_by, c.unit,
              case when o.state in ('owed', 'overdue') then null else coalesce((o.snapshot ->> 'endedAt')::bigint, o.met_at, 0) end as ended
         from waiting w join obligation o using (obligation_id) join case_context c using (case_id)
        where o.due_by < $2 and o.owed_by = any($4) and not o.unfounded)
     select unit, day::int, count(distinct obligation_id)::int as count
       from late join unnest($3::bigint[]) with ordinality as d(start, day)
         on due_by < start and since <= start and (until is null or until >= start) and (ended is null or ended >= start)
      group by unit, day`,
    [from, to, starts, actsFor, STEPS],
  )
}
