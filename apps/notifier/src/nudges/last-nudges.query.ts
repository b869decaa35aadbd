// Why: who is set over somebody sees whether they were nudged already, and whether they can be.
import { type Instant, isoInstant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import type { NudgeEnd } from './nudge-parts.js'

/** `at` null: never. `endedAs` null: it is still to leave. `hasAddress`: whether the directory has an email address of theirs. */
export type LastNudge = { officerId: string; hasAddress: boolean; at: string | null; endedAs: NudgeEnd | null }

export async function lastNudgesOf(q: Query, officerIds: readonly string[]): Promise<LastNudge[]> {
  const rows = await q.query<{ officer_id: string; has_address: boolean; at_time: Instant | null; ended_as: NudgeEnd | null }>(
    `select o.officer_id, o.entry::jsonb->>'email' is not null as has_address, n.at_time, n.ended_as
       from officer o left join lateral (select at_time, ended_as from nudge where officer_id = o.officer_id and ended_as is distinct from 'nothing-waits' order by at_time desc limit 1) n on true
      where o.officer_id = any($1) order by o.officer_id`,
    [officerIds],
  )
  return rows.map((row) => ({ officerId: row.officer_id, hasAddress: row.has_address, at: row.at_time === null ? null : isoInstant(row.at_time), endedAs: row.ended_as }))
}
