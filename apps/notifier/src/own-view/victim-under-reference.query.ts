// Why: whoever was sent the message that a reference stands in may ask to be let in; nobody else can be meant.
import type { Query } from '@kept-informed/postgres'
import { idsUnder } from '../references/reference.js'

/** null: no message of ours, or, one in four thousand million, of two people. */
export async function victimUnderReference(q: Query, reference: string): Promise<string | null> {
  const { first, last } = idsUnder(reference)
  const rows = await q.query<{ recipient_id: string }>(
    `select distinct n.recipient_id from notification n join delivery d using (notification_id) join attempt a using (delivery_id)
      where n.notification_id >= $1 and n.notification_id <= $2 and (a.outcome is null or a.outcome in ('accepted', 'unknown')) limit 2`,
    [first, last],
  )
  return rows.length === 1 ? (rows[0]?.recipient_id ?? null) : null
}
