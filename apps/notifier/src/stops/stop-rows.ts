// Why: a stop counts from the moment that it is written, in every process; whoever it concerns is looked at again, and again when it ends.
import type { Instant } from '@kept-informed/kernel'
import type { Stop, StopKind } from '@kept-informed/notification'
import type { Database, Query } from '@kept-informed/postgres'

/** As kept; `lifted` null: nobody ended it before its time. */
export type KeptStop = Stop & { reason: string; by: string; lifted: { at: Instant; by: string; reason: string } | null }

type Row = { n: number; stop_id: string; kind: StopKind; value: string | null; reason: string; by_whom: string; from_at: Instant; until_at: Instant; lifted_at: Instant | null; lifted_by: string | null; lift_reason: string | null }

/** Who looks at stops, and which cases are not there for them: a stop of one is theirs to see only if they made it. */
export type StopSight = { by: string; hidden: readonly string[] }

const isSeen = ({ kind, value, by }: KeptStop, sight: StopSight): boolean => kind !== 'case' || value === null || by === sight.by || !sight.hidden.includes(value)

const COLUMNS = 's.*, l.at as lifted_at, l.by_whom as lifted_by, l.reason as lift_reason from stop s left join stop_lift l using (stop_id)'

/** Those that stand at that moment: there are few. */
export async function standingStops(q: Query, now: Instant): Promise<Stop[]> {
  const rows = await q.query<Row>(`select ${COLUMNS} where s.until_at > $1 and l.at is null order by s.n`, [now])
  return rows.map(({ stop_id, kind, value, from_at, until_at }) => ({ stopId: stop_id, kind, value, from: from_at, until: until_at }))
}

/** Newest first; `after`: the place that a token names. */
export async function stopsPage(q: Query, sight: StopSight, { standing, now, limit, after }: { standing: boolean; now: Instant; limit: number; after: number | null }): Promise<(KeptStop & { place: number })[]> {
  const rows = await q.query<Row>(
    `select ${COLUMNS} where (not $1 or (s.until_at > $2 and l.at is null)) and ($3::bigint is null or s.n < $3) and (s.kind <> 'case' or s.by_whom = $5 or s.value <> all($6)) order by s.n desc limit $4`,
    [standing, now, after, limit + 1, sight.by, sight.hidden],
  )
  return rows.map((row) => ({ ...keptFrom(row), place: row.n }))
}

export async function findStop(q: Query, stopId: string, sight: StopSight): Promise<KeptStop | null> {
  const [row] = await q.query<Row>(`select ${COLUMNS} where s.stop_id = $1`, [stopId])
  const stop = row ? keptFrom(row) : null
  return stop && isSeen(stop, sight) ? stop : null
}

const keptFrom = (row: Row): KeptStop => ({
  stopId: row.stop_id, kind: row.kind, value: row.value, from: row.from_at, until: row.until_at, reason: row.reason, by: row.by_whom,
  lifted: row.lifted_at === null ? null : { at: row.lifted_at, by: row.lifted_by ?? '', reason: row.lift_reason ?? '' },
})

export const addStop = (database: Database, { stopId, kind, value, reason, by, from, until }: Omit<KeptStop, 'lifted'>): Promise<void> =>
  database.transaction(async (q) => {
    await q.query('insert into stop (stop_id, kind, value, reason, by_whom, from_at, until_at) values ($1, $2, $3, $4, $5, $6, $7)', [stopId, kind, value, reason, by, from, until])
    // Which of them it stops is decided with all that is known; a case is the one kind that is cheap to tell.
    await q.query(`update notification set next_at = $1 where state in ('planned', 'withheld') and ($2 <> 'case' or case_id = $3)`, [from, kind, value])
  })

/** False: it was ended before, or had ended by itself. */
export const liftStop = (database: Database, { stopId, reason, by, at }: { stopId: string; reason: string; by: string; at: Instant }): Promise<boolean> =>
  database.transaction(async (q) => {
    const [lifted] = await q.query(
      'insert into stop_lift (stop_id, reason, by_whom, at) select stop_id, $2, $3, $4 from stop where stop_id = $1 and until_at > $4 on conflict do nothing returning 1', [stopId, reason, by, at],
    )
    if (!lifted) return false
    await q.query(`update notification set next_at = $1 where state = 'withheld' and reasons && '{stopped}'`, [at])
    return true
  })
