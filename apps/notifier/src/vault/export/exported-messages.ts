// Why: what was said is kept sealed exactly as it was said; opened here, it answers "what did you send, where, and did it arrive?".
import { groupBy, isoInstant } from '@kept-informed/kernel'
import type { AttemptRow, DeliveryRow, NotificationRow, WordingRow } from '../../journey/rows.js'
import { bodyIn } from '../../dispatch/outbound-message.js'
import type { Opening } from './exported-records.js'
import type { ExportedMessage, ExportedNotification } from './person-export.js'

type Said = WordingRow & Pick<DeliveryRow, 'contact_id' | 'status' | 'status_at' | 'created_at'> & Pick<NotificationRow, 'case_id'>

export async function exportedMessages({ q, victimId, open }: Opening): Promise<ExportedMessage[]> {
  const rows = await q.query<Said>(
    `select w.*, d.contact_id, d.status, d.status_at, d.created_at, n.case_id from wording w join delivery d using (delivery_id) join notification n on n.notification_id = w.notification_id
      where w.victim_id = $1 order by d.created_at, w.delivery_id`,
    [victimId],
  )
  const attempts = groupBy(await q.query<AttemptRow>('select * from attempt where delivery_id = any($1) order by n', [rows.map((row) => row.delivery_id)]), (row) => row.delivery_id)
  return rows.map((row) => ({
    caseId: row.case_id, notificationId: row.notification_id, deliveryId: row.delivery_id, channel: row.channel, contactId: row.contact_id, status: row.status, statusAt: isoInstant(row.status_at),
    said: bodyIn(open(row.sealed) ?? '{}'),
    attempts: (attempts.get(row.delivery_id) ?? []).map(({ started_at, provider, outcome }) => ({ startedAt: isoInstant(started_at), provider, outcome })),
  }))
}

export async function exportedNotifications({ q, victimId }: Opening): Promise<ExportedNotification[]> {
  const rows = await q.query<NotificationRow>('select * from notification where victim_id = $1 or recipient_id = $1 order by planned_at, notification_id', [victimId])
  return rows.map((row) => ({
    notificationId: row.notification_id, caseId: row.case_id, about: row.template_id, recipientId: row.recipient_id, state: row.state, withheldBecause: row.withheld_because, plannedAt: isoInstant(row.planned_at),
  }))
}
