// Why: what somebody writes about a person is that person's too: it is sealed under their key, and goes when they are erased.
import { alone, type DetailsParts, isErased, keyForWriting } from './details-row.js'

/** null: they are erased. A person whose details never came gets a key too. */
export const sealFor = ({ database, sealing }: Omit<DetailsParts, 'childDirectFrom'>, victimId: string, text: string): Promise<string | null> =>
  alone(database, victimId, async (q, row) => {
    if (isErased(sealing, victimId, row)) return null
    const { key, wrapped } = await keyForWriting(q, sealing, victimId, row)
    if (wrapped !== row?.wrapped_key) {
      await q.query(
        `insert into victim_details (victim_id, wrapped_key, sealed, version, erased_at, hashes, age_changes_at, age_fact) values ($1, $2, null, 0, null, '{}', null, null)
         on conflict (victim_id) do update set wrapped_key = excluded.wrapped_key`,
        [victimId, wrapped],
      )
    }
    return sealing.seal(key, victimId, text)
  })
