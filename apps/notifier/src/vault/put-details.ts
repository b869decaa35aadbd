// Why: details are put whole, in one transaction with what they owe the others: the record of who put them, the age that rules must
// know, and waking what waits for this person.
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import type { VictimDetails } from '@kept-informed/victim'
import { ageOf } from './age.js'
import { alone, type DetailsParts, type DetailsRow, isErased, keyForWriting } from './details-row.js'
import { recordUse } from './record-use.js'
import { wakePerson } from './wake-person.js'

export type Put = { put: 'created' | 'replaced'; version: number } | { put: 'erased' } | { put: 'not-matching' }

/** `ifMatch`: versions of which one must be the present one; null: whatever it is. */
export const putDetails = (parts: DetailsParts, victimId: string, details: VictimDetails, given: { ifMatch: 'any' | number[] | null; by: string; now: Instant }): Promise<Put> =>
  alone(parts.database, victimId, async (q, row): Promise<Put> => {
    const { ifMatch, by, now } = given
    if (isErased(parts.sealing, victimId, row)) return { put: 'erased' }
    const present = row?.sealed != null
    if (ifMatch !== null && (!present || (ifMatch !== 'any' && !ifMatch.includes(row.version)))) return { put: 'not-matching' }
    const version = await write(q, parts, { victimId, row, details, now })
    await wakePerson(q, victimId, now)
    await recordUse(q, { victimId, kind: 'put', by, reason: null, at: now })
    return { put: present ? 'replaced' : 'created', version }
  })

type Writing = { victimId: string; row: DetailsRow | undefined; details: VictimDetails; now: Instant }

async function write(q: Query, { sealing, childDirectFrom }: DetailsParts, { victimId, row, details, now }: Writing): Promise<number> {
  const { key, wrapped } = await keyForWriting(q, sealing, victimId, row)
  const version = (row?.version ?? 0) + 1
  const age = ageOf(details.dateOfBirth ?? null, now, childDirectFrom)
  await q.query(
    `insert into victim_details (victim_id, wrapped_key, sealed, version, erased_at, hashes, age_changes_at, age_fact, contacts_expire, name_hashes) values ($1, $2, $3, $4, null, $5, $6, $7, $8, $9)
     on conflict (victim_id) do update set wrapped_key = excluded.wrapped_key, sealed = excluded.sealed, version = excluded.version, hashes = excluded.hashes,
       age_changes_at = excluded.age_changes_at, age_fact = excluded.age_fact, contacts_expire = excluded.contacts_expire, name_hashes = excluded.name_hashes`,
    [victimId, wrapped, sealing.seal(key, victimId, JSON.stringify(details)), version, sealing.hashesOf(details), age?.changesAt ?? null, age ? JSON.stringify(age.fact) : null,
      details.contacts.some(({ safe, expiresOn }) => safe && expiresOn !== undefined), sealing.nameHashesOf(details.name)],
  )
  return version
}
