// Why: a victim's details are one row, sealed under a key of their own. Whoever changes it is alone with it, so that putting, reading,
// sealing for and erasing one person each see what the one before has done.
import type { Instant } from '@kept-informed/kernel'
import type { Database, Query } from '@kept-informed/postgres'
import type { VictimDetails } from '@kept-informed/victim'
import type { Sealing, VictimKey } from './sealing.js'
import { masterIdForNew } from './vault-keys.js'

export type DetailsRow = {
  victim_id: string
  wrapped_key: string | null
  sealed: string | null
  version: number
  erased_at: Instant | null
  hashes: string[]
  age_changes_at: Instant | null
  age_fact: string | null
  /** Marked as erased, and not everything of it is done yet. */
  erasure_due: boolean
}

export type DetailsParts = { database: Database; sealing: Sealing; childDirectFrom: number }

/** One transaction, alone with this person's row; undefined: there is none yet. */
export const alone = <T>(database: Database, victimId: string, work: (q: Query, row: DetailsRow | undefined) => Promise<T>): Promise<T> =>
  database.transaction(async (q) => {
    await q.query(`select pg_advisory_xact_lock(hashtextextended(current_schema() || '/victim/' || $1, 0))`, [victimId])
    const [row] = await q.query<DetailsRow>('select * from victim_details where victim_id = $1 for update', [victimId])
    return work(q, row)
  })

/** By the row, or by the keys: a restored table does not bring back who was erased since. */
export const isErased = (sealing: Sealing, victimId: string, row: Pick<DetailsRow, 'erased_at'> | undefined): boolean => row?.erased_at != null || sealing.isDestroyed(victimId)

type Sealed = Pick<DetailsRow, 'victim_id' | 'wrapped_key' | 'sealed'>

export const keyOf = (sealing: Sealing, { victim_id, wrapped_key }: Pick<Sealed, 'victim_id' | 'wrapped_key'>): VictimKey | null =>
  wrapped_key === null || sealing.isDestroyed(victim_id) ? null : sealing.unwrap(wrapped_key, victim_id)

export const detailsWith = (sealing: Sealing, key: VictimKey | null, { victim_id, sealed }: Sealed): VictimDetails | null =>
  key === null || sealed === null ? null : (JSON.parse(sealing.open(key, victim_id, sealed)) as VictimDetails)

export const openDetails = (sealing: Sealing, row: Sealed): VictimDetails | null => detailsWith(sealing, keyOf(sealing, row), row)

/** The person's key, made when there is none yet; `wrapped` is to be stored in the same transaction. */
export async function keyForWriting(q: Query, sealing: Sealing, victimId: string, row: DetailsRow | undefined): Promise<{ key: VictimKey; wrapped: string }> {
  if (row?.wrapped_key) return { key: sealing.unwrap(row.wrapped_key, victimId), wrapped: row.wrapped_key }
  const key = sealing.newKey()
  return { key, wrapped: sealing.wrap(key, victimId, await masterIdForNew(q)) }
}
