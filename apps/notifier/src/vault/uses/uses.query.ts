// Why: the data-protection role answers for every look at somebody's details; it sees who, when, for what, and which were in a restricted case.
import type { Instant } from '@kept-informed/kernel'
import { isoInstant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import { type Page, pageOf } from '@kept-informed/runtime'
import { keyOf } from '../details-row.js'
import type { UseKind } from '../record-use.js'
import type { Sealing } from '../sealing.js'

export type UseFilter = { victimId: string | null; by: string | null; kind: UseKind | null; restricted: 'true' | 'false' | null; limit: number; after: { at: Instant; n: number } | null }

/** `at` RFC 3339; `reason` null: none was stated, or the person was erased since. */
export type UseJson = { useId: string; victimId: string; kind: UseKind; by: string; reason: string | null; restricted: boolean; caseIds: string[]; at: string }

type Row = { n: number; use_id: string; victim_id: string; kind: UseKind; by_whom: string; reason: string | null; restricted: boolean; case_ids: string[]; at: Instant; wrapped_key: string | null }

/** Newest first. */
export async function usesPage(q: Query, sealing: Sealing, filter: UseFilter): Promise<Page<UseJson>> {
  const rows = await q.query<Row>(
    `select u.*, d.wrapped_key from details_use u left join victim_details d using (victim_id)
      where ($1::text is null or u.victim_id = $1) and ($2::text is null or u.by_whom = $2) and ($3::text is null or u.kind = $3) and ($4::boolean is null or u.restricted = $4)
        and ($5::bigint is null or (u.at, u.n) < ($5, $6::bigint))
      order by u.at desc, u.n desc limit $7`,
    [filter.victimId, filter.by, filter.kind, filter.restricted, filter.after?.at ?? null, filter.after?.n ?? null, filter.limit + 1],
  )
  return pageOf(rows, filter.limit, (row) => useJson(sealing, row), (row) => [row.at, row.n])
}

function useJson(sealing: Sealing, row: Row): UseJson {
  const key = row.reason === null ? null : keyOf(sealing, row)
  return {
    useId: row.use_id, victimId: row.victim_id, kind: row.kind, by: row.by_whom, restricted: row.restricted, caseIds: row.case_ids, at: isoInstant(row.at),
    reason: key === null || row.reason === null ? null : sealing.open(key, row.victim_id, row.reason),
  }
}
