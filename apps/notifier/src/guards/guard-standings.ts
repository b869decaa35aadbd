// Why: how the guard stands to messages is read for a whole batch at once, and only for those with sensitive news in them; the rest costs nothing.
import type { Instant } from '@kept-informed/kernel'
import { countsOf, FREE, type GuardCount, guardKeyOf, type GuardStanding, lookEndsAt, type Recent } from '@kept-informed/notification'
import type { Obligation } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import { notificationIdOf } from '../journey/planned-row.js'
import { type Counted, countNews, type GuardLimits, type TooMany } from './count-news.js'

/** By the id of the notification that was planned for each piece of news; of what is not watched there is nothing. */
export type Standings = { of: ReadonlyMap<string, GuardStanding>; tooMany: TooMany[] }

type Row = { notification_id: string; guard_key: string; happened_at: Instant; planned_at: Instant; ended_as: 'released' | 'refused' | null; held_since: Instant | null }

/** Reads only. */
export async function guardStandings(q: Query, notificationIds: readonly string[], now: Instant, limits: GuardLimits): Promise<Standings> {
  if (notificationIds.length === 0) return { of: new Map(), tooMany: [] }
  const rows = await q.query<Row>(
    `select n.notification_id, n.guard_key, n.happened_at, n.planned_at, spoken.ended_as, coalesce(spoken.opened_at, standing.opened_at) as held_since
       from notification n left join guard spoken on spoken.guard_id = n.guard_id left join guard standing on standing.guard_key = n.guard_key and standing.ended_at is null
      where n.notification_id = any($1) and n.guard_key is not null`,
    [notificationIds],
  )
  const unjudged = rows.filter(({ held_since }) => held_since === null)
  const counted = await countNews(q, distinct(unjudged.flatMap((row) => countsOf(row.guard_key, row.happened_at))), now, limits)
  const tooMany = counted.flatMap((one) => one.tooMany ?? [])
  const held = new Set(tooMany.map(({ key }) => key))
  const recents = new Map(counted.map((one) => [nameOf(one), one.recent]))
  return { tooMany, of: new Map(rows.map((row) => [row.notification_id, standingOf(row, { held, recents, now, lookMs: limits.lookMs })])) }
}

/** As if what is foreseen of these were planned now: a guard that is open already would hold it. */
export async function standingsAhead(q: Query, obligations: readonly Obligation[], now: Instant, limits: GuardLimits): Promise<ReadonlyMap<string, GuardStanding>> {
  const watched = obligations.flatMap((one): [id: string, key: string][] => {
    const key = guardKeyOf(one)
    return key === null ? [] : [[notificationIdOf(one.obligationId), key]]
  })
  if (watched.length === 0) return new Map()
  const open = await q.query<{ guard_key: string; opened_at: Instant }>('select guard_key, opened_at from guard where ended_at is null and guard_key = any($1)', [watched.map(([, key]) => key)])
  const since = new Map(open.map(({ guard_key, opened_at }) => [guard_key, opened_at]))
  const foreseen = watched.flatMap(([id, key]): [string, GuardStanding][] => (since.has(key) ? [[id, { is: 'held', since: since.get(key) ?? now }]] : []))
  return new Map([...foreseen, ...(await guardStandings(q, watched.map(([id]) => id), now, limits)).of])
}

const nameOf = ({ key, hour }: GuardCount): string => JSON.stringify([key, hour])
const distinct = (counts: readonly GuardCount[]): GuardCount[] => [...new Map(counts.map((one) => [nameOf(one), one])).values()]

type Known = { held: ReadonlySet<string>; recents: ReadonlyMap<string, Counted['recent']>; now: Instant; lookMs: number }

function standingOf({ guard_key, happened_at, planned_at, ended_as, held_since }: Row, { held, recents, now, lookMs }: Known): GuardStanding {
  if (ended_as !== null) return ended_as === 'released' ? FREE : { is: 'refused' }
  if (held_since !== null) return { is: 'held', since: held_since }
  if (held.has(guard_key)) return { is: 'held', since: now }
  const looks = countsOf(guard_key, happened_at).map((one): Instant => lookEndsAt(planned_at, recents.get(nameOf(one)) ?? ALONE, lookMs))
  const until = Math.max(...looks)
  return until > now ? { is: 'looked-at', until } : FREE
}

const ALONE: Recent = { count: 1, lastAt: 0 }
