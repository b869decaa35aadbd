// Why: which systems have sent case events is a handful among millions of rows: the index is asked for the next one each time, and not read through.
import type { Query } from '@kept-informed/postgres'

const MOST = 500

/** By name, 500 at most. */
export async function eventSources(q: Query): Promise<string[]> {
  const rows = await q.query<{ source: string }>(
    `with recursive known as (
       (select source from case_event order by source limit 1)
       union all
       select (select e.source from case_event e where e.source > known.source order by e.source limit 1) from known where known.source is not null)
     select source from known where source is not null limit $1`,
    [MOST],
  )
  return rows.map(({ source }) => source)
}
