// Why: whoever has a name or a reference in hand must get to the case; whoever has no business in a case must not find out by asking that somebody is in it.
// So what is hidden is left out before anything is counted, and of a case found by a name only those who bear it are shown.
import type { CaseContext } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import { saidAloud } from '@kept-informed/victim'
import type { Sealing } from '../vault/sealing.js'

/** As many as one search shows. */
export const MOST_FOUND = 20

/** `more`: there are others; who asks must say more. */
export type FoundCases = { byReference: CaseContext[]; byName: CaseContext[]; more: boolean }

type Row = { context: string; victim_ids: string[] | null }

export async function findCases(q: Query, sealing: Sealing, said: string, hidden: ReadonlySet<string>): Promise<FoundCases> {
  const rows = await q.query<Row>(
    `select c.context, null as victim_ids from case_context c where (c.case_id = $1 or c.context::jsonb->>'crimeReference' = $1) and c.case_id <> all($2) order by c.case_id limit $3`,
    [said, [...hidden], MOST_FOUND + 1],
  )
  const named = saidAloud(said) === '' ? [] : await q.query<Row>(
    `select c.context, array_agg(v.victim_id order by v.victim_id) as victim_ids
       from victim_details d join case_victim v using (victim_id) join case_context c using (case_id)
      where d.sealed is not null and d.name_hashes @> array[$1] and c.case_id <> all($2) group by c.case_id, c.context order by c.case_id limit $3`,
    [sealing.hashOfSaid('name', said), [...hidden], MOST_FOUND + 1],
  )
  const byReference = rows.map(({ context }) => JSON.parse(context) as CaseContext)
  const known = new Set(byReference.map(({ caseId }) => caseId))
  const byName = named.map(withOnlyThose).filter(({ caseId, victims }) => victims.length > 0 && !known.has(caseId))
  return { byReference: byReference.slice(0, MOST_FOUND), byName: byName.slice(0, MOST_FOUND), more: rows.length > MOST_FOUND || named.length > MOST_FOUND }
}

/** Who has left the case is not in it. */
function withOnlyThose({ context, victim_ids }: Row): CaseContext {
  const found = JSON.parse(context) as CaseContext
  return { ...found, victims: found.victims.filter(({ victimId, inCase }) => inCase && victim_ids?.includes(victimId) === true) }
}
