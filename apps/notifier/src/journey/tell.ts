// Why: a telling is what settles an obligation. It is said once per delivery, and taken back once when the provider takes it back;
// after that the next channel has its turn.
import type { Instant } from '@kept-informed/kernel'
import type { MetBy, Telling } from '@kept-informed/obligation'
import { cancelTasks, change, type Journey } from './journey.js'
import type { DeliveryRow, TellingRow } from './rows.js'

export function tell(journey: Journey, delivery: DeliveryRow, { at, metBy }: { at: Instant; metBy: Exclude<MetBy, 'event' | 'person'> }, now: Instant): void {
  if (journey.tellings.some((row) => row.delivery_id === delivery.delivery_id)) return
  const { notification } = journey
  const telling: Telling = {
    tellingId: delivery.delivery_id, caseId: notification.case_id, victimId: notification.victim_id, recipientId: notification.recipient_id,
    obligationIds: delivery.obligation_ids.length > 0 ? delivery.obligation_ids : notification.obligation_ids, at, metBy, undoneAt: null,
  }
  const row: TellingRow = { delivery_id: delivery.delivery_id, notification_id: notification.notification_id, telling: JSON.stringify(telling), undone_at: null }
  journey.tellings.push(row)
  journey.changed.add(row)
  journey.told.push({ type: 'victim-told-by-message.v1', telling })
  change(journey, notification, { state: 'told', withheld_because: null, reasons: [], rungs: '[]', look_by: null, next_at: untold(journey).length > 0 ? now : null })
  cancelTasks(journey, now)
}

/** The provider took it back, or a letter that was due to arrive will not. */
export function untell(journey: Journey, delivery: DeliveryRow, now: Instant): void {
  journey.tellingsNoLongerDue.push(delivery.delivery_id)
  const row = journey.tellings.find((one) => one.delivery_id === delivery.delivery_id)
  if (!row || row.undone_at !== null) return
  const telling: Telling = { ...(JSON.parse(row.telling) as Telling), undoneAt: now }
  change(journey, row, { telling: JSON.stringify(telling), undone_at: now })
  journey.told.push({ type: 'telling-undone.v1', telling })
  if (journey.tellings.every((one) => one.undone_at !== null)) change(journey, journey.notification, { state: 'sending' })
}

/** Of what the notification is about, what no delivery has told, or not for good. */
export function untold({ notification, tellings }: Journey): string[] {
  const told = new Set(tellings.filter((row) => row.undone_at === null).flatMap((row) => (JSON.parse(row.telling) as Telling).obligationIds))
  return notification.obligation_ids.filter((id) => !told.has(id))
}
