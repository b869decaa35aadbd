// Why: what is to come is read from what came: crimes by unit and day, and the obligations that arose.
import type { CrimesOfDay, DutiesOfDay } from '@kept-informed/forecast'
import type { Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { ServiceProvider } from '@kept-informed/victims-code'

const DAY_OF = (column: string): string => `(to_timestamp(${column} / 1000) at time zone 'Europe/London')::date`

/** Tasks that are no part of doing it: what another owes, and a call that a message does not wait for for ever. */
const NOT_A_STEP = `('hand-off', 'call-first')`

/** When the first record of all reached us; null: none did. It never changes once it is known. */
export async function readFirstReceived(database: Database): Promise<Instant | null> {
  const [row] = await database.query<{ first: Instant | null }>('select min(received_at) as first from case_event')
  return row?.first ?? null
}

/** Crimes by the day on which they were reported. */
export const readCrimes = (database: Database, from: Instant, to: Instant): Promise<CrimesOfDay[]> =>
  database.query<CrimesOfDay>(
    `with counted as (
       select c.unit, ${DAY_OF('e.occurred_at')} as day, count(*)::int as crimes
         from case_event e join case_context c using (case_id)
        where e.type = 'crime-reported' and not e.retracted and e.occurred_at >= $1 and e.occurred_at < $2 group by 1, 2)
     select unit, to_char(day, 'YYYY-MM-DD') as day, crimes from counted`,
    [from, to],
  )

/** Obligations by the day on which their clock started. `byPerson`: acts, and those for which a person had a task. */
export const readDutiesArisen = (database: Database, actsFor: readonly ServiceProvider[], from: Instant, to: Instant): Promise<DutiesOfDay[]> =>
  database.query<DutiesOfDay>(
    `with step as (select distinct jsonb_array_elements_text(obligation_ids) as obligation_id from task where kind not in ${NOT_A_STEP}),
     counted as (
       select c.unit, o.rule_id, o.kind, ${DAY_OF('o.clock_started_at')} as day, count(*)::int as arose,
              count(*) filter (where o.kind = 'act' or s.obligation_id is not null)::int as by_person
         from obligation o join case_context c using (case_id) left join step s using (obligation_id)
        where o.clock_started_at >= $1 and o.clock_started_at < $2 and o.owed_by = any($3) and not o.unfounded group by 1, 2, 3, 4)
     select unit, rule_id as "ruleId", kind, to_char(day, 'YYYY-MM-DD') as day, arose, by_person as "byPerson" from counted`,
    [from, to, actsFor],
  )
