// Why: before what nobody knows is sent again, what its provider has said since is asked for: of this very message, and of any later one.
import { COMES_THROUGH_FOR_MS, LATER_BY_MS } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import type { AttemptRow } from '../journey/rows.js'
import { speakerOf } from './meaning-of.js'

/** Of these tries, those about which a word is stored that is not understood yet. */
export async function spokenOf(q: Query, attempts: readonly Pick<AttemptRow, 'attempt_id'>[]): Promise<ReadonlySet<string>> {
  const rows = await q.query<{ attempt_id: string }>('select attempt_id from receipt where attempt_id = any($1) and applied_at is null', [attempts.map((attempt) => attempt.attempt_id)])
  return new Set(rows.map((row) => row.attempt_id))
}

/** Of these tries, those whose provider has for a while been telling of what came after them. */
export async function caughtUpWith(q: Query, attempts: readonly Pick<AttemptRow, 'attempt_id' | 'provider' | 'started_at' | 'ended_at'>[], now: Instant): Promise<ReadonlySet<string>> {
  if (attempts.length === 0) return new Set()
  const rows = await q.query<{ attempt_id: string }>(
    `select t.attempt_id from unnest($1::text[], $2::text[], $3::bigint[]) t(attempt_id, speaker, later)
      where exists (select 1 from receipt r where r.provider = t.speaker and r.received_at between t.later and $4 and r.at >= t.later)`,
    [
      attempts.map((attempt) => attempt.attempt_id), attempts.map(({ provider }) => speakerOf(provider)),
      attempts.map(({ started_at, ended_at }) => (ended_at ?? started_at) + LATER_BY_MS), now - COMES_THROUGH_FOR_MS,
    ],
  )
  return new Set(rows.map((row) => row.attempt_id))
}
