// Why: a pass says who it is for; whether she may still look, and how much, is asked again at each use: what was safe when she came in may not be now.
import type { Instant } from '@kept-informed/kernel'
import type { Sight } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'
import { loadOwnStanding, type Own, type OwnParts } from './load-own-standing.js'
import { hashOfPass, PASS_AT_MOST_MS, PASS_MS } from './prove-code.js'

export type PassHolder = Own & { victimId: string; signInId: string; sight: Sight }

const MINUTE = 60_000
type Row = { sign_in_id: string; victim_id: string; contact_id: string; pass_begun_at: Instant; pass_until: Instant }

/** null: no such pass, over, or she may not look any more. */
export async function passHolder(q: Query, parts: OwnParts, pass: string, now: Instant): Promise<PassHolder | null> {
  const [row] = await q.query<Row>('select sign_in_id, victim_id, contact_id, pass_begun_at, pass_until from sign_in where pass_hash = $1', [hashOfPass(pass)])
  if (!row || now >= row.pass_until || now >= row.pass_begun_at + PASS_AT_MOST_MS) return null
  const own = await loadOwnStanding(q, parts, row.victim_id, now)
  const proven = own?.standing.contacts.find(({ contact }) => contact.contactId === row.contact_id)
  if (!own || !proven) return null
  if (now + PASS_MS - row.pass_until >= MINUTE) await q.query('update sign_in set pass_until = $2 where sign_in_id = $1 and pass_until < $2', [row.sign_in_id, now + PASS_MS])
  return { ...own, victimId: row.victim_id, signInId: row.sign_in_id, sight: proven.sight }
}

export const endPass = async (q: Query, pass: string): Promise<void> => void (await q.query('update sign_in set pass_until = 0 where pass_hash = $1', [hashOfPass(pass)]))
