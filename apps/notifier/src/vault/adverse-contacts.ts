// Why: a message must never reach a suspect. Whom to keep it from is known by keyed hashes alone: enough to match, useless to read.
import type { Instant } from '@kept-informed/kernel'
import type { Database, Query } from '@kept-informed/postgres'

export type AdverseHash = { kind: 'phone' | 'email' | 'postal'; hash: string }

/** Replaces what is known for the case, and wakes what waits there. */
export const putAdverseContacts = (database: Database, caseId: string, hashes: AdverseHash[], now: Instant): Promise<void> =>
  database.transaction(async (q) => {
    await q.query('delete from adverse_contact where case_id = $1', [caseId])
    await q.query('insert into adverse_contact select $1, * from unnest($2::text[], $3::text[]) on conflict do nothing', [caseId, hashes.map(({ kind }) => kind), hashes.map(({ hash }) => hash)])
    await q.query(`update notification set next_at = $2 where case_id = $1 and state in ('planned', 'withheld')`, [caseId, now])
  })

/** Hashes by case. */
export async function adverseHashes(q: Query, caseIds: string[]): Promise<Map<string, Set<string>>> {
  const byCase = new Map<string, Set<string>>()
  for (const row of await q.query<{ case_id: string; hash: string }>('select case_id, hash from adverse_contact where case_id = any($1)', [caseIds])) {
    const known = byCase.get(row.case_id) ?? new Set()
    byCase.set(row.case_id, known.add(row.hash))
  }
  return byCase
}
