// Why: an erasure is a promise kept in this order: the person is marked, so that nothing is read or begun any more; what was just
// leaving is waited for; letters that lie in the folder are taken back; and their half of the keys is destroyed, so that no copy of
// these tables, however old, opens again. Whatever interrupts it, it is gone on with.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock, Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { ErasureKeys } from '@kept-informed/vault'
import { forgetOwnView } from '../own-view/forget-own-view.js'
import { alone } from './details-row.js'
import { recordUse } from './record-use.js'
import { wakePerson } from './wake-person.js'

export type ErasureParts = {
  database: Database
  clock: Clock
  erasureKeys: ErasureKeys
  /** Takes back what lies in the print folder for this person. */
  withdrawLetters: (victimId: string, now: Instant) => Promise<void>
}

const LOOK_EVERY_MS = 25
const AT_ONCE = 20

/** From its commit on nothing of this person is readable here, and no call to a provider is begun. A second time changes nothing. */
export const markErased = (database: Database, victimId: string, { by, now }: { by: string; now: Instant }): Promise<void> =>
  alone(database, victimId, async (q, row) => {
    if (row?.erased_at != null) return
    await q.query(
      `insert into victim_details (victim_id, wrapped_key, sealed, version, erased_at, hashes, age_changes_at, age_fact, erasure_due) values ($1, null, null, 1, $2, '{}', null, null, true)
       on conflict (victim_id) do update set wrapped_key = null, sealed = null, version = victim_details.version + 1, erased_at = excluded.erased_at, hashes = '{}', name_hashes = '{}', age_changes_at = null,
         age_fact = null, erasure_due = true`,
      [victimId, now],
    )
    await forgetOwnView(q, victimId)
    await wakePerson(q, victimId, now)
    await recordUse(q, { victimId, kind: 'erase', by, reason: null, at: now })
  })

/** Waits for what is leaving, `patienceMs` real milliseconds at most. False: something still is; nothing was destroyed yet. */
export async function finishErasure(parts: ErasureParts, victimId: string, patienceMs: number): Promise<boolean> {
  const { database, clock, erasureKeys, withdrawLetters } = parts
  const until = performance.now() + patienceMs
  while (await isLeaving(database, victimId, clock.now())) {
    if (performance.now() >= until) return false
    await sleep(LOOK_EVERY_MS)
  }
  await withdrawLetters(victimId, clock.now())
  await database.transaction(async (q) => {
    await q.query(`select pg_advisory_xact_lock(hashtextextended(current_schema() || '/erasure-keys', 0))`)
    await erasureKeys.destroy([victimId])
    await q.query('update victim_details set erasure_due = false where victim_id = $1', [victimId])
  })
  return true
}

/** Erasures that were begun and not finished, by a process that died or a provider that hung; how many are finished now. */
export async function finishErasures(parts: ErasureParts): Promise<number> {
  const due = await parts.database.query<{ victim_id: string }>('select victim_id from victim_details where erasure_due order by victim_id limit $1', [AT_ONCE])
  let finished = 0
  for (const { victim_id } of due) finished += (await finishErasure(parts, victim_id, 0)) ? 1 : 0
  return finished
}

/** A call to a provider whose answer is not recorded. Who was to make it checks for erasure first; one whose lease is over is made by nobody. */
async function isLeaving(database: Database, victimId: string, now: Instant): Promise<boolean> {
  const rows = await database.query(
    `select 1 from wording w join attempt a using (notification_id) where w.victim_id = $1 and a.delivery_id = w.delivery_id and a.outcome is null and a.lease_until > $2
     union all select 1 from sign_in_code where victim_id = $1 and outcome is null and lease_until > $2 limit 1`,
    [victimId, now],
  )
  return rows.length > 0
}
