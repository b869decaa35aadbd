// Why: a victim's details are one row, sealed under a key of their own. Putting, reading and erasing each happen in one transaction
// with what they owe the others: the record of who did it, and waking what waits for this person.
import { DELIVERIES_TOPIC } from '@kept-informed/delivery'
import { type Instant, nameUuid } from '@kept-informed/kernel'
import { type Database, HopWrite, type Query } from '@kept-informed/postgres'
import type { VictimDetails } from '@kept-informed/victim'
import { GROUP, SOURCE } from '../journey/save-journeys.js'
import { shardOf } from '../journey/shard.js'
import { type AgeFact, ageOf } from './age.js'
import type { Sealing } from './sealing.js'

export type DetailsRow = { victim_id: string; wrapped_key: string | null; sealed: string | null; version: number; erased_at: Instant | null; hashes: string[]; age_changes_at: Instant | null; age_fact: string | null }

export type Known = { details: VictimDetails; version: number }
export type Put = { put: 'created' | 'replaced'; version: number } | { put: 'erased' } | { put: 'not-matching' }
export type Got = Known | 'unknown' | 'erased'
/** Who did it and why, as it goes into the record of reads and changes. */
export type Reader = { by: string; why: string }

type Parts = { database: Database; sealing: Sealing; childDirectFrom: number }

const alone = async <T>(database: Database, victimId: string, work: (q: Query, row: DetailsRow | undefined) => Promise<T>): Promise<T> =>
  database.transaction(async (q) => {
    await q.query(`select pg_advisory_xact_lock(hashtextextended(current_schema() || '/victim/' || $1, 0))`, [victimId])
    const [row] = await q.query<DetailsRow>('select * from victim_details where victim_id = $1 for update', [victimId])
    return work(q, row)
  })

/** `ifMatch`: versions of which one must be the present one; null: whatever it is. */
export const putDetails = (parts: Parts, victimId: string, details: VictimDetails, given: { ifMatch: 'any' | number[] | null; reader: Reader; now: Instant }): Promise<Put> =>
  alone(parts.database, victimId, async (q, row): Promise<Put> => {
    const { ifMatch, reader, now } = given
    if (row?.erased_at != null) return { put: 'erased' }
    const present = row?.sealed != null
    if (ifMatch !== null && (!present || (ifMatch !== 'any' && !ifMatch.includes(row.version)))) return { put: 'not-matching' }
    const key = row?.wrapped_key ? parts.sealing.unwrap(row.wrapped_key) : parts.sealing.newKey()
    const version = (row?.version ?? 0) + 1
    const age = ageOf(details.dateOfBirth ?? null, now, parts.childDirectFrom)
    await q.query(
      `insert into victim_details (victim_id, wrapped_key, sealed, version, erased_at, hashes, age_changes_at, age_fact) values ($1, $2, $3, $4, null, $5, $6, $7)
       on conflict (victim_id) do update set wrapped_key = excluded.wrapped_key, sealed = excluded.sealed, version = excluded.version, hashes = excluded.hashes,
         age_changes_at = excluded.age_changes_at, age_fact = excluded.age_fact`,
      [victimId, row?.wrapped_key ?? parts.sealing.wrap(key), parts.sealing.seal(key, victimId, JSON.stringify(details)), version, parts.sealing.hashesOf(details), age?.changesAt ?? null, age ? JSON.stringify(age.fact) : null],
    )
    await wakeAll(q, victimId, now)
    await record(q, victimId, reader, now, 'personal-details-changed.v1')
    return { put: present ? 'replaced' : 'created', version }
  })

/** Reads, and writes down that it was read. */
export const readDetails = (parts: Parts, victimId: string, reader: Reader, now: Instant): Promise<Got> =>
  alone(parts.database, victimId, async (q, row): Promise<Got> => {
    if (row?.erased_at != null) return 'erased'
    const details = row ? openDetails(parts.sealing, row) : null
    if (!row || !details) return 'unknown'
    await q.query('insert into details_read (read_id, victim_id, by_whom, why, at) select $1 || count(*), $2, $3, $4, $5 from details_read where victim_id = $2', [`${nameUuid('read', victimId)}/`, victimId, reader.by, reader.why, now])
    await record(q, victimId, reader, now, 'personal-details-read.v1')
    return { details, version: row.version }
  })

/** Destroys the key. What was sealed with it, here or in a backup, is noise from now on; and the person stays erased. */
export const eraseDetails = (parts: Parts, victimId: string, now: Instant): Promise<void> =>
  alone(parts.database, victimId, async (q, row) => {
    if (row?.erased_at != null) return
    await q.query(
      `insert into victim_details (victim_id, wrapped_key, sealed, version, erased_at, hashes, age_changes_at, age_fact) values ($1, null, null, 1, $2, '{}', null, null)
       on conflict (victim_id) do update set wrapped_key = null, sealed = null, version = victim_details.version + 1, erased_at = excluded.erased_at, hashes = '{}', age_changes_at = null, age_fact = null`,
      [victimId, now],
    )
    await wakeAll(q, victimId, now)
  })

export function openDetails(sealing: Sealing, row: Pick<DetailsRow, 'victim_id' | 'wrapped_key' | 'sealed'>): VictimDetails | null {
  if (row.wrapped_key === null || row.sealed === null) return null
  return JSON.parse(sealing.open(sealing.unwrap(row.wrapped_key), row.victim_id, row.sealed)) as VictimDetails
}

/** Seals a text under the key of this person; null when they are erased. A person whose details never came gets a key too. */
export const sealFor = (parts: Omit<Parts, 'childDirectFrom'>, victimId: string, text: string): Promise<string | null> =>
  alone(parts.database, victimId, async (q, row) => {
    if (row?.erased_at != null) return null
    if (row?.wrapped_key) return parts.sealing.seal(parts.sealing.unwrap(row.wrapped_key), victimId, text)
    const key = parts.sealing.newKey()
    await q.query(
      `insert into victim_details (victim_id, wrapped_key, sealed, version, erased_at, hashes, age_changes_at, age_fact) values ($1, $2, null, 0, null, '{}', null, null)
       on conflict (victim_id) do update set wrapped_key = excluded.wrapped_key`,
      [victimId, parts.sealing.wrap(key)],
    )
    return parts.sealing.seal(key, victimId, text)
  })

async function wakeAll(q: Query, victimId: string, now: Instant): Promise<void> {
  await q.query(`update notification set next_at = $2 where (recipient_id = $1 or victim_id = $1) and state in ('planned', 'withheld', 'sending', 'failed')`, [victimId, now])
  await q.query('update case_victim set facts_due = true where victim_id = $1', [victimId])
}

async function record(q: Query, victimId: string, { by, why }: Reader, at: Instant, type: 'personal-details-read.v1' | 'personal-details-changed.v1'): Promise<void> {
  const cases = await q.query<{ case_id: string }>('select case_id from case_victim where victim_id = $1 order by case_id', [victimId])
  if (cases.length === 0) return
  const hop = new HopWrite({ group: GROUP, pseudo: '~details', shard: shardOf(victimId) })
  hop.publish(DELIVERIES_TOPIC, SOURCE, cases.map(({ case_id }) => ({ type, caseId: case_id, at, data: { victimId, by, why, at } })))
  await hop.run(q)
}

export type { AgeFact }
