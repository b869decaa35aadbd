// Why: two people decide on what is held by what they see here: how much of what, against what is usual, to whom, in which words. Ids only.
import type { Instant } from '@kept-informed/kernel'
import type { GuardWord } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'

export type GuardRow = { n: number; guard_id: string; guard_key: string; hour: Instant | null; counted: number; most: number; usual: number; opened_at: Instant; ended_at: Instant | null; ended_as: 'released' | 'refused' | null }
export type GuardWordRow = { guard_id: string; word: GuardWord; by_whom: string; at: Instant; reason: string }
export type Guard = GuardRow & { words: GuardWordRow[] }

/** Those that are open first, then the newest first. `after`: [open as 1 or 0, n]. */
export async function guardsPage(q: Query, { limit, after }: { limit: number; after: [number, number] | null }): Promise<Guard[]> {
  const rows = await q.query<GuardRow>(
    `select * from guard where $1::int is null or ((ended_at is null)::int, n) < ($1, $2::bigint) order by (ended_at is null) desc, n desc limit $3`,
    [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
  return withWords(q, rows)
}

export const findGuard = async (q: Query, guardId: string): Promise<Guard | undefined> => (await withWords(q, await q.query<GuardRow>('select * from guard where guard_id = $1', [guardId])))[0]

async function withWords(q: Query, rows: readonly GuardRow[]): Promise<Guard[]> {
  const words = await q.query<GuardWordRow>('select guard_id, word, by_whom, at, reason from guard_word where guard_id = any($1) order by n', [rows.map(({ guard_id }) => guard_id)])
  return rows.map((row) => ({ ...row, words: words.filter(({ guard_id }) => guard_id === row.guard_id) }))
}

/** What it holds; once a word was said, and for ever after it has ended: what the word is about. Of cases that are not there for who looks, nothing. */
const CONCERNED = `guard_key = $1 and (guard_id = $2 or guard_id is null and exists (select 1 from guard where guard_id = $2 and ended_at is null)) and case_id <> all($3)`
/** `hidden`: cases that are not there for who looks. */
export type SeenGuard = { guard: GuardRow; hidden: readonly string[] }
const of = ({ guard: { guard_key, guard_id }, hidden }: SeenGuard): unknown[] => [guard_key, guard_id, hidden]

export type Spread = { messages: number; cases: number; victims: number; happened_from: Instant | null; happened_until: Instant | null; heard_from: Instant | null; heard_until: Instant | null }

export async function spreadOf(q: Query, seen: SeenGuard): Promise<Spread> {
  const [row] = await q.query<Spread>(
    `select count(*)::int as messages, count(distinct case_id)::int as cases, count(distinct victim_id)::int as victims,
       min(happened_at) as happened_from, max(happened_at) as happened_until, min(planned_at) as heard_from, max(planned_at) as heard_until from notification where ${CONCERNED}`,
    of(seen),
  )
  return row ?? { messages: 0, cases: 0, victims: 0, happened_from: null, happened_until: null, heard_from: null, heard_until: null }
}

export const statesOf = (q: Query, seen: SeenGuard): Promise<{ state: string; n: number }[]> =>
  q.query(`select state, count(*)::int as n from notification where ${CONCERNED} group by 1 order by 1`, of(seen))

/** By the texts that they go by, the most used first; `kept_wordings` is `{}` of what nobody has decided on yet. */
export const wordedAs = (q: Query, seen: SeenGuard): Promise<{ template_id: string; kept_wordings: string; n: number }[]> =>
  q.query(`select template_id, kept_wordings, count(*)::int as n from notification where ${CONCERNED} group by 1, 2 order by 3 desc, 2`, of(seen))

export type ConcernedRow = { notification_id: string; case_id: string; victim_id: string; recipient_id: string; state: string; happened_at: Instant; planned_at: Instant }

export const concernedPage = (q: Query, seen: SeenGuard, { limit, after }: { limit: number; after: [number, string] | null }): Promise<ConcernedRow[]> =>
  q.query(
    `select notification_id, case_id, victim_id, recipient_id, state, happened_at, planned_at from notification
      where ${CONCERNED} and ($4::bigint is null or (planned_at, notification_id) > ($4, $5::text)) order by planned_at, notification_id limit $6`,
    [...of(seen), after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
