// Why: who is kept informed in time, right by right, is counted where the facts are; what a person is reached by no count but those that evidence
// lawfully has: the age group, the entitlement, the kind of crime.
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'

export const OUTCOMES = ['inTime', 'late', 'missed', 'excused'] as const
export type OutcomeCounts = Record<(typeof OUTCOMES)[number], number>
/** `right` null: of no numbered right. Of a breakdown `by` and `group` are set. */
export type TimelinessRow = OutcomeCounts & { right: number | null; by: Breakdown | null; group: string | null; /** Of what was met late. */ medianLateHours: number | null }
export const BREAKDOWNS = ['age', 'entitlement', 'offence'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]
export type TimelinessFilter = { from: Instant; to: Instant; unit: string | null; force: string | null; owedBy: string | null; hidden: readonly string[] }

const FAR = '9223372036854775807'

/** Of what was due from `from` until before `to`, which must not be after `now`; what was cancelled was not owed. */
export function countTimeliness(database: Query, { from, to, unit, force, owedBy, hidden }: TimelinessFilter): Promise<TimelinessRow[]> {
  return database.query<TimelinessRow>(
    `with due as (
       select (o.snapshot ->> 'right')::int as "right", o.state, coalesce((o.snapshot ->> 'late')::boolean, false) as late, o.met_at - o.due_by as behind,
              case when (v.victim ->> 'under18')::boolean then 'under-18' else 'adult' end as age, o.snapshot ->> 'entitlement' as entitlement, coalesce(c.context ->> 'offenceCategory', 'other') as offence
         from obligation o
         left join case_context c using (case_id)
         left join lateral (select victim from jsonb_array_elements(c.context -> 'victims') victim where victim ->> 'victimId' = o.victim_id limit 1) v on true
        where coalesce(o.due_by, ${FAR}) >= $1 and coalesce(o.due_by, ${FAR}) < $2 and not o.unfounded and o.state <> 'cancelled'
          and ($3::text is null or c.unit = $3) and ($4::text is null or c.context ->> 'force' = $4) and ($5::text is null or o.owed_by = $5) and o.case_id <> all($6))
     select "right", case when grouping(age) = 0 then 'age' when grouping(entitlement) = 0 then 'entitlement' when grouping(offence) = 0 then 'offence' end as by, coalesce(age, entitlement, offence) as "group",
            (count(*) filter (where state = 'met' and not late))::int as "inTime", (count(*) filter (where state = 'met' and late))::int as late,
            (count(*) filter (where state in ('owed', 'overdue')))::int as missed, (count(*) filter (where state = 'excused'))::int as excused,
            round((percentile_cont(0.5) within group (order by behind) filter (where state = 'met' and late) / 3600000)::numeric, 1)::float8 as "medianLateHours"
       from due group by grouping sets (("right"), ("right", age), ("right", entitlement), ("right", offence)) order by "right" nulls last, 2 nulls first, 3`,
    [from, to, unit, force, owedBy, hidden],
  )
}
