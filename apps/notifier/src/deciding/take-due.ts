// Why: what is due is taken row by row, and with it what waits for the same moment: news that leaves as one message must be looked at
// together, however many are looked at in one pass. Urgent news comes first, but the rest has its part of every pass. What is carried by another message only passes on that something has changed.
import { PRIORITIES, type Priority, shareOut } from '@kept-informed/delivery'
import { groupBy, type Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import type { NotificationRow } from '../journey/rows.js'

/**
 * `places`: how many messages each channel that is carried now has room for. What waits for another is left alone; what waits for none is
 * looked at, `most` at the most.
 */
export type Room = { most: number; places: ReadonlyMap<string, number> }

/** How many are due, class by class; as many as could be taken. */
export type DueCounts = { waits: string; priority: Priority; due: number }[]

const countDue = (q: Query, shard: number, now: Instant, { most, places }: Room): Promise<DueCounts> => {
  const classes = classesOf(places)
  return q.query(
    `select w.waits, w.priority, (select count(*)::int from (select 1 from notification where shard = $1 and waits_for = w.waits and priority = w.priority and next_at <= $2 limit $3) n) as due
       from unnest($4::text[], $5::int[]) w(waits, priority)`,
    [shard, now, most, classes.map(({ waits }) => waits), classes.map(({ priority }) => priority)],
  )
}

const NOTHING = ''
const classesOf = (places: ReadonlyMap<string, number>): { waits: string; priority: Priority }[] =>
  [NOTHING, ...places.keys()].flatMap((waits) => PRIORITIES.map((priority) => ({ waits, priority })))

/** Of the rows that wait for a channel as many as it has room for, the most urgent first; the rest of the round for what waits for none. */
export function quotasOf(counts: DueCounts, { most, places }: Room): (DueCounts[number] & { quota: number })[] {
  const left = new Map(places)
  const able = counts.map((one) => {
    const due = one.waits === NOTHING ? one.due : Math.min(one.due, left.get(one.waits) ?? 0)
    if (one.waits !== NOTHING) left.set(one.waits, (left.get(one.waits) ?? 0) - due)
    return { ...one, due }
  })
  const waiting = (priority: Priority): number => able.filter((one) => one.priority === priority).reduce((sum, { due }) => sum + due, 0)
  const shares = shareOut(most, { 0: waiting(0), 1: waiting(1), 2: waiting(2) })
  return able.toSorted((x, y) => Number(x.waits === NOTHING) - Number(y.waits === NOTHING)).flatMap((one) => {
    const kept = one.waits === NOTHING ? 0 : Math.ceil(Math.min(able.find(({ waits, priority }) => waits === NOTHING && priority === one.priority)?.due ?? 0, shares[one.priority] / 4))
    const quota = Math.min(one.due, Math.max(0, shares[one.priority] - kept))
    shares[one.priority] -= quota
    return quota > 0 ? [{ ...one, quota }] : []
  })
}

/** Of these shards, those in which something is due. Asked before anything is locked, in every pass: in one question, however little there is to do. */
export async function shardsWithDue(q: Query, now: Instant, rooms: readonly { shard: number; places: Room['places'] }[]): Promise<ReadonlySet<number>> {
  const classes = rooms.flatMap(({ shard, places }) => classesOf(places).map((one) => ({ shard, ...one })))
  const found = await q.query<{ shard: number }>(
    `select s.shard from unnest($2::int[]) s(shard) where exists (select 1 from unnest($3::int[], $4::text[], $5::int[]) w(shard, waits, priority) where w.shard = s.shard and exists (
              select 1 from notification n where n.shard = w.shard and waits_for = w.waits and n.priority = w.priority and next_at <= $1))
         or exists (select 1 from notification n where n.shard = s.shard and waits_for <> '' and look_by <= $1)`,
    [now, rooms.map(({ shard }) => shard), classes.map(({ shard }) => shard), classes.map(({ waits }) => waits), classes.map(({ priority }) => priority)],
  )
  return new Set(found.map(({ shard }) => shard))
}

/** Rows to decide on, each once; locked. Rows that another transaction holds come in a later pass. */
export async function takeDue(q: Query, shard: number, now: Instant, room: Room): Promise<NotificationRow[]> {
  const [counts, inTurn] = await Promise.all([
    countDue(q, shard, now, room),
    q.query<NotificationRow>(`select * from notification where shard = $1 and waits_for <> '' and look_by <= $2 order by look_by limit $3 for update skip locked`, [shard, now, room.most]),
  ])
  const quotas = quotasOf(counts, room)
  const able = quotas.length === 0 ? [] : await q.query<NotificationRow>(
    `select n.* from unnest($1::text[], $2::int[], $3::int[]) w(waits, priority, quota) cross join lateral (
       select * from notification where shard = $4 and waits_for = w.waits and priority = w.priority and next_at <= $5 order by next_at limit w.quota for update skip locked) n`,
    [quotas.map(({ waits }) => waits), quotas.map(({ priority }) => priority), quotas.map(({ quota }) => quota), shard, now],
  )
  const due = [...able, ...inTurn.filter((row) => !able.some(({ notification_id }) => notification_id === row.notification_id))]
  const [behind, spokenOf] = await Promise.all([thoseBehind(q, shard, due, now), thoseSpokenOf(q, due, now)])
  const later = new Map([...spokenOf, ...behind])
  await lookAgain(q, later)
  const free = due.filter((row) => !later.has(row))
  const carried = free.filter(({ merged_into }) => merged_into !== null)
  const speaking = free.filter(({ merged_into }) => merged_into === null)
  const carriers = await passOn(q, carried, speaking)
  return [...speaking, ...carriers, ...(await waitingBeside(q, speaking, now))]
}

/** Not now, and when again. */
type Later = ReadonlyMap<NotificationRow, Instant>

/** A message to this person in this case is leaving at this moment: the next is looked at when that is over (`wakeThoseBehind`), at the latest when nobody may be calling any more. */
async function thoseBehind(q: Query, shard: number, due: readonly NotificationRow[], now: Instant): Promise<Later> {
  if (due.length === 0) return new Map()
  const open = await q.query<Pick<NotificationRow, 'notification_id' | 'case_id' | 'victim_id'> & { lease_until: Instant }>(
    `select n.notification_id, n.case_id, n.victim_id, a.lease_until from attempt a join notification n on n.notification_id = a.notification_id
      where a.shard = $1 and a.outcome is null and a.lease_until > $2 and n.case_id = any($3) order by a.lease_until`,
    [shard, now, due.map((row) => row.case_id)],
  )
  const overAt = new Map(open.map((row) => [personIn(row), row.lease_until]))
  return new Map(due.flatMap((row) => {
    const at = open.some(({ notification_id }) => notification_id === row.notification_id) ? undefined : overAt.get(personIn(row))
    return at === undefined ? [] : [[row, at]]
  }))
}

/** There is a word about their last message that is not understood yet; it will be in a moment. */
const UNDERSTOOD_WITHIN_MS = 200

/** A try of theirs was held for never taken, and now there is a word about it, not understood yet: nothing goes to them before it is. */
async function thoseSpokenOf(q: Query, due: readonly NotificationRow[], now: Instant): Promise<Later> {
  const waited = due.filter(hasWaited)
  if (waited.length === 0) return new Map()
  const spoken = await q.query<Pick<NotificationRow, 'case_id' | 'victim_id'>>(
    `select n.case_id, n.victim_id from notification n join attempt a on a.notification_id = n.notification_id join receipt r on r.attempt_id = a.attempt_id
      where n.case_id = any($1) and a.outcome = 'unavailable' and r.applied_at is null`,
    [[...new Set(waited.map((row) => row.case_id))]],
  )
  const people = new Set(spoken.map(personIn))
  return new Map(due.filter((row) => people.has(personIn(row))).map((row) => [row, now + UNDERSTOOD_WITHIN_MS]))
}

async function lookAgain(q: Query, later: Later): Promise<void> {
  if (later.size === 0) return
  await q.query('update notification n set next_at = d.at from unnest($1::text[], $2::bigint[]) d(id, at) where n.notification_id = d.id', [[...later.keys()].map((row) => row.notification_id), [...later.values()]])
}

/** One person in one case: their messages leave one after the other. */
export const personIn = ({ case_id, victim_id }: Pick<NotificationRow, 'case_id' | 'victim_id'>): string => JSON.stringify([case_id, victim_id])

/** What woke a carried one is for its carrier; while that is held by another, it stays due. */
async function passOn(q: Query, carried: readonly NotificationRow[], taken: readonly NotificationRow[]): Promise<NotificationRow[]> {
  if (carried.length === 0) return []
  const ids = [...new Set(carried.map(({ merged_into }) => merged_into ?? ''))]
  const carriers = await q.query<NotificationRow>('select * from notification where notification_id = any($1) for update skip locked', [ids])
  const held = new Set(carriers.map(({ notification_id }) => notification_id))
  const passed = carried.filter(({ merged_into }) => held.has(merged_into ?? '')).map(({ notification_id }) => notification_id)
  await q.query('update notification set next_at = null where notification_id = any($1)', [passed])
  return carriers.filter(({ notification_id }) => !taken.some((row) => row.notification_id === notification_id))
}

/** The others of the same person in the same case that are due as well, or wait for a retry like one that is. */
async function waitingBeside(q: Query, taken: readonly NotificationRow[], now: Instant): Promise<NotificationRow[]> {
  const waited = taken.filter(hasWaited)
  if (waited.length === 0) return []
  const people = groupBy(waited, personIn)
  const beside = await q.query<NotificationRow>(
    `select * from notification where case_id = any($1) and victim_id = any($2) and not notification_id = any($3) and merged_into is null
       and (next_at <= $4 or state = 'sending' and next_at is not null) order by notification_id for update skip locked`,
    [waited.map((row) => row.case_id), waited.map((row) => row.victim_id), taken.map((row) => row.notification_id), now],
  )
  return beside.filter((row) => people.has(personIn(row)))
}

/** It was decided on before and has not left: it waits, for a time or for somebody to carry it. */
export const hasWaited = ({ revision, state, merged_into, waits_for }: Pick<NotificationRow, 'revision' | 'state' | 'merged_into' | 'waits_for'>): boolean =>
  merged_into === null && (revision > 0 || waits_for !== '') && (state === 'withheld' || state === 'planned' || state === 'sending' || state === 'failed')
