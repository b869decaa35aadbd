// Why: whoever holds a message knows when it came and how; nothing else is told, least of all whose case it is.
import type { Query } from '@kept-informed/postgres'
import type { Channel } from '@kept-informed/victim'
import { idsUnder } from './reference.js'

/** `sentAt`: when it was begun to be sent. */
export type MessageUnderReference = { sentAt: number; channel: Channel }

/** Those that left us, or may have, oldest first. Two notifications with one reference are one in four thousand million. */
export async function messagesUnderReference(q: Query, reference: string): Promise<MessageUnderReference[]> {
  const { first, last } = idsUnder(reference)
  const rows = await q.query<{ created_at: number | string; channel: Channel }>(
    `select distinct d.created_at, d.channel from delivery d join attempt a on a.delivery_id = d.delivery_id
      where d.notification_id >= $1 and d.notification_id <= $2 and (a.outcome is null or a.outcome in ('accepted', 'unknown'))
      order by d.created_at, d.channel`,
    [first, last],
  )
  return rows.map(({ created_at, channel }) => ({ sentAt: Number(created_at), channel }))
}
