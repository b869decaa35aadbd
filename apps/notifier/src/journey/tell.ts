// Why: a telling is what settles an obligation. It is said once per delivery, and taken back once: by the provider, and then the next channel
// has its turn; or by us, because it was said wrongly.
import { type Instant, nameUuid } from '@kept-informed/kernel'
import type { MetBy, Telling } from '@kept-informed/obligation'
import { markOf, type Meet } from '../recalls/recall-mark.js'
import { cancelTasks, change, type Journey } from './journey.js'
import type { DeliveryRow, TellingRow } from './rows.js'

export function tell(journey: Journey, delivery: DeliveryRow, { at, metBy }: { at: Instant; metBy: Exclude<MetBy, 'event' | 'person'> }, now: Instant): void {
  if (journey.tellings.some((row) => row.delivery_id === delivery.delivery_id)) return
  const { notification } = journey
  const mark = markOf(notification)
  const about = delivery.obligation_ids.length > 0 ? delivery.obligation_ids : notification.obligation_ids
  const obligationIds = about.filter((id) => mark?.held.includes(id) !== true)
  const telling: Telling = {
    tellingId: delivery.delivery_id, caseId: notification.case_id, victimId: notification.victim_id, recipientId: notification.recipient_id, obligationIds, at, metBy, undoneAt: null,
  }
  cancelTasks(journey, now)
  if (obligationIds.length === 0) {
    // Nobody is told of it: it was taken back before it was known to have arrived.
    note(journey, { ...telling, obligationIds: about, undoneAt: now }, null)
    return change(journey, notification, { ...SAID, state: 'recalled', next_at: null })
  }
  keep(journey, telling, null)
  for (const meet of mark?.meets ?? []) if (obligationIds.includes(meet.with)) tellAlso(journey, telling, meet)
  change(journey, notification, { ...SAID, state: 'told', next_at: untold(journey).length > 0 ? now : null })
}

const SAID = { withheld_because: null, reasons: [], rungs: '[]', look_by: null }

/** What is settled by the same words, from when it was owed. */
function tellAlso(journey: Journey, telling: Telling, { obligationId, from }: Meet): void {
  keep(journey, { ...telling, tellingId: nameUuid('telling', telling.tellingId, obligationId), obligationIds: [obligationId], at: Math.max(telling.at, from) }, telling.tellingId)
}

/** From now on this is settled with one of those that this message says; at once, where that is said already. */
export function meetsAlso(journey: Journey, meet: Meet): void {
  const mark = markOf(journey.notification)
  if (mark === null || mark.meets.some(({ obligationId }) => obligationId === meet.obligationId)) return
  change(journey, journey.notification, { recall: JSON.stringify({ ...mark, meets: [...mark.meets, meet] }) })
  for (const row of standing(journey).filter(({ of_delivery }) => of_delivery === null)) {
    const telling = JSON.parse(row.telling) as Telling
    if (telling.obligationIds.includes(meet.with)) tellAlso(journey, telling, meet)
  }
}

function note(journey: Journey, telling: Telling, ofDelivery: string | null): void {
  const row: TellingRow = { delivery_id: telling.tellingId, notification_id: journey.notification.notification_id, telling: JSON.stringify(telling), undone_at: telling.undoneAt, of_delivery: ofDelivery }
  journey.tellings.push(row)
  journey.changed.add(row)
}

function keep(journey: Journey, telling: Telling, ofDelivery: string | null): void {
  note(journey, telling, ofDelivery)
  journey.told.push({ type: 'victim-told-by-message.v1', telling: withoutOwn(journey, telling) })
}

function undo(journey: Journey, row: TellingRow, now: Instant): void {
  const telling: Telling = { ...(JSON.parse(row.telling) as Telling), undoneAt: now }
  change(journey, row, { telling: JSON.stringify(telling), undone_at: now })
  journey.told.push({ type: 'telling-undone.v1', telling: withoutOwn(journey, telling) })
}

/** What only we owe is nothing to others; that somebody was told is. */
function withoutOwn({ notification }: Journey, telling: Telling): Telling {
  const own = markOf(notification)?.own ?? []
  return { ...telling, obligationIds: telling.obligationIds.filter((id) => !own.includes(id)) }
}

/** The provider took it back, or a letter that was due to arrive will not. */
export function untell(journey: Journey, delivery: DeliveryRow, now: Instant): void {
  journey.tellingsNoLongerDue.push(delivery.delivery_id)
  const rows = standing(journey).filter((row) => (row.of_delivery ?? row.delivery_id) === delivery.delivery_id)
  if (rows.length === 0) return
  for (const row of rows) undo(journey, row, now)
  if (standing(journey).length === 0) change(journey, journey.notification, { state: 'sending' })
}

/** They were told it in words that were wrong: that does not count as having been told, and what else was said with it does. */
export function takeBack(journey: Journey, obligationIds: readonly string[], now: Instant): void {
  for (const row of standing(journey)) {
    const telling = JSON.parse(row.telling) as Telling
    if (!telling.obligationIds.some((id) => obligationIds.includes(id))) continue
    undo(journey, row, now)
    const rest = telling.obligationIds.filter((id) => !obligationIds.includes(id))
    if (rest.length > 0) keep(journey, { ...telling, tellingId: nameUuid('telling', telling.tellingId, ...rest), obligationIds: rest }, row.of_delivery ?? row.delivery_id)
  }
  if (journey.notification.state === 'told' && standing(journey).length === 0) change(journey, journey.notification, { state: 'recalled', next_at: null, look_by: null })
}

const standing = ({ tellings }: Journey): TellingRow[] => tellings.filter(({ undone_at }) => undone_at === null)

/** Of what the notification is about, what no delivery has told, or not for good. */
export function untold(journey: Journey): string[] {
  const told = new Set(standing(journey).flatMap((row) => (JSON.parse(row.telling) as Telling).obligationIds))
  return journey.notification.obligation_ids.filter((id) => !told.has(id))
}
