// Why: whether there is more of one kind of news from one source than is usual is asked of the messages themselves, right when one of them is
// about to leave: whatever is committed by then counts, whoever heard it.
import type { Instant } from '@kept-informed/kernel'
import { type GuardCount, heardSince, limitFrom, type Recent, RECENT_MS, USUAL_FROM_MS, USUAL_UNTIL_MS, usualFrom } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'

/** `floor`: so many in an hour are never too many. `lookMs`: how long news that comes alone is looked at before it leaves. */
export type GuardLimits = { floor: number; lookMs: number }

/** `usual`: in a full hour; `most`: that goes without a word; `counted`: that nobody has spoken about. */
export type TooMany = GuardCount & { counted: number; most: number; usual: number }
export type Counted = GuardCount & { recent: Recent; tooMany: TooMany | null }

const HOUR_MS = 3_600_000
const ALWAYS = Number.MAX_SAFE_INTEGER
/** More of it than this makes no look longer. */
const MOST_RECENT = 200

type Window = { column: 'planned_at' | 'happened_at'; from: Instant; until: Instant }
const windowOf = ({ hour }: GuardCount, now: Instant): Window =>
  hour === null ? { column: 'planned_at', from: heardSince(now) + 1, until: ALWAYS } : { column: 'happened_at', from: hour, until: hour + HOUR_MS }

export async function countNews(q: Query, counts: readonly GuardCount[], now: Instant, { floor }: GuardLimits): Promise<Counted[]> {
  const few = await Promise.all((['planned_at', 'happened_at'] as const).map((column) => countUpTo(q, counts.filter((one) => windowOf(one, now).column === column), column, { now, upTo: floor + 1 })))
  const counted: Counted[] = []
  for (const { recent, n, ...one } of few.flat()) counted.push({ ...one, recent, tooMany: n > floor ? await againstUsual(q, one, now, floor) : null })
  return counted
}

type Row = { key: string; n: number; recent: number; last: Instant | null; at: number }

/** No further than it matters. */
async function countUpTo(q: Query, counts: readonly GuardCount[], column: Window['column'], { now, upTo }: { now: Instant; upTo: number }): Promise<(GuardCount & { n: number; recent: Recent })[]> {
  if (counts.length === 0) return []
  const windows = counts.map((one) => windowOf(one, now))
  const within = `guard_key = w.key and guard_id is null and ${column} >= w.from_at and ${column} < w.until_at`
  const rows = await q.query<Row>(
    `select w.at, c.n, r.recent, r.last from unnest($1::int[], $2::text[], $3::bigint[], $4::bigint[]) w(at, key, from_at, until_at)
       cross join lateral (select count(*)::int as n from (select 1 from notification where ${within} limit $5) one) c
       cross join lateral (select count(*)::int as recent, max(planned_at) as last from (select planned_at from notification where ${within} and planned_at > $6 limit $7) one) r`,
    [counts.map((_, at) => at), counts.map(({ key }) => key), windows.map(({ from }) => from), windows.map(({ until }) => until), upTo, now - RECENT_MS, MOST_RECENT],
  )
  return rows.flatMap(({ at, n, recent, last }) => {
    const count = counts[at]
    return count ? [{ ...count, n, recent: { count: recent, lastAt: last ?? 0 } }] : []
  })
}

/** What was refused was never usual. */
async function againstUsual(q: Query, count: GuardCount, now: Instant, floor: number): Promise<TooMany | null> {
  const { column, from, until } = windowOf(count, now)
  const base = count.hour ?? now
  const peaks = await q.query<{ peak: number }>(
    `select max(n)::int as peak from (
       select n.${column} / 86400000 as day, n.${column} / 3600000 as hour, count(*) as n from notification n left join guard g on g.guard_id = n.guard_id
        where n.guard_key = $1 and n.${column} >= $2 and n.${column} < $3 and g.ended_as is distinct from 'refused' group by 1, 2) hours
      group by day`,
    [count.key, base - USUAL_FROM_MS, base - USUAL_UNTIL_MS],
  )
  const usual = usualFrom(peaks.map(({ peak }) => peak))
  const most = limitFrom(usual, floor)
  const [row] = await q.query<{ n: number }>(`select count(*)::int as n from notification where guard_key = $1 and guard_id is null and ${column} >= $2 and ${column} < $3`, [count.key, from, until])
  const counted = row?.n ?? 0
  return counted > most ? { ...count, counted, most, usual } : null
}
