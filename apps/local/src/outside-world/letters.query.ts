// Why: the letter tray shows what only the print house knows: letters waiting, on their way, and back again.
import type { Clock, Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'
import { toKey } from './fate.js'

export type LetterState = 'waiting for collection' | 'collected' | 'spoiled' | 'dispatched' | 'returned'
export type TrayLetter = {
  deliveryId: string; lines: string[]; postcode: string; pages: number; plainEnvelope: boolean
  /** As it can be read off the paper. */
  text: string; state: LetterState; since: Instant; next: { what: string; at: Instant } | null
}

type Row = {
  delivery_id: string; to_lines: string[]; postcode: string; pages: number; plain_envelope: boolean; body: string | null
  handed_at: Instant; collected_at: Instant; dispatched_at: Instant; returned_at: Instant | null
}

/** The newest 100, newest first. */
export async function trayLetters(db: Query, clock: Clock, to: string | null): Promise<TrayLetter[]> {
  const rows = await db.query<Row>('select * from letter where ($1::text is null or to_key = $1) order by seq desc limit 100', [to === null ? null : toKey(to)])
  const now = clock.now()
  return rows.map((row) => ({
    deliveryId: row.delivery_id, lines: row.to_lines, postcode: row.postcode, pages: row.pages, plainEnvelope: row.plain_envelope, text: row.body ?? '', ...stateOf(row, now),
  }))
}

function stateOf(row: Row, now: Instant): Pick<TrayLetter, 'state' | 'since' | 'next'> {
  if (row.returned_at !== null && row.returned_at <= now) return { state: 'returned', since: row.returned_at, next: null }
  if (row.dispatched_at <= now) return { state: 'dispatched', since: row.dispatched_at, next: null }
  if (row.collected_at > now) return { state: 'waiting for collection', since: row.handed_at, next: { what: 'collected', at: row.collected_at } }
  if (row.dispatched_at === Number.MAX_SAFE_INTEGER) return { state: 'spoiled', since: row.collected_at, next: null }
  return { state: 'collected', since: row.collected_at, next: { what: 'dispatched', at: row.dispatched_at } }
}
