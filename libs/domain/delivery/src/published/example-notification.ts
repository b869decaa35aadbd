// Why: the examples of deliveries.v1 go on with the story of obligations.v1: the victim of a burglary is told of the arrest, by text.
import { nameUuid } from '@kept-informed/kernel'
import type { Task } from '@kept-informed/notification'
import type { Telling } from '@kept-informed/obligation'
import { after, EXAMPLE_CASE, LATEST, owed } from '@kept-informed/obligation/published'
import type { NotificationSnapshot } from '../deliveries-topic.js'
import type { Attempt, Delivery } from '../delivery.js'

const notificationId = nameUuid('notification', owed.obligationId)
const deliveryId = nameUuid('delivery', notificationId, 1)
const secondId = nameUuid('delivery', notificationId, 2)

export const planned: NotificationSnapshot = {
  notificationId, caseId: EXAMPLE_CASE, obligationIds: [owed.obligationId], victimId: 'victim-7', recipientId: 'victim-7',
  templateId: 'suspect-arrested', templateVersion: '', language: 'en', wordings: [], state: 'planned', withheldBecause: null, reasons: [],
  rungs: [
    { channel: 'sms', contactId: 'contact-1', leavesAt: after(1), arrivesAt: after(1) },
    { channel: 'email', contactId: 'contact-2', leavesAt: after(1), arrivesAt: after(1) },
  ],
  history: [], deliveries: [], rendered: [],
}

const calling: Attempt = { attemptId: nameUuid('attempt', deliveryId, 1), n: 1, provider: 'twilio', startedAt: after(2), outcome: null, providerReference: null }
const answered: Attempt = { ...calling, outcome: 'accepted', providerReference: 'SM3f2a9c0d4b5e61728394a5b6c7d8e9f0' }
const bySms: Delivery = { deliveryId, notificationId, channel: 'sms', contactId: 'contact-1', fallbackOf: null, status: 'sending', attempts: [calling] }

export const attempted: NotificationSnapshot = {
  ...planned, state: 'sending', templateVersion: '1', deliveries: [bySms],
  wordings: [{ wordingId: 'suspect-arrested', language: 'en', version: '1' }, { wordingId: 'neutral', language: 'en', version: '1' }],
  rendered: [{ channel: 'sms', detail: 'full', sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae' }],
}
export const taken: NotificationSnapshot = { ...attempted, deliveries: [{ ...bySms, status: 'accepted', attempts: [answered] }] }
export const arrived: NotificationSnapshot = { ...attempted, state: 'told', rungs: [], deliveries: [{ ...bySms, status: 'delivered', attempts: [answered] }] }

const bounced: Delivery = { ...bySms, status: 'permanent-failure', attempts: [answered] }
const byEmail: Delivery = {
  deliveryId: secondId, notificationId, channel: 'email', contactId: 'contact-2', fallbackOf: deliveryId, status: 'permanent-failure',
  attempts: [{ ...calling, attemptId: nameUuid('attempt', secondId, 1), provider: 'smtp', startedAt: after(4), outcome: 'refused' }],
}
/** The second channel did not reach them either. */
export const failed: NotificationSnapshot = {
  ...attempted, state: 'failed', rungs: [], deliveries: [bounced, byEmail], history: [{ at: after(5), from: 'sending', to: 'failed', changed: ['delivery'] }],
}

export const telling: Telling = {
  tellingId: deliveryId, caseId: EXAMPLE_CASE, victimId: 'victim-7', recipientId: 'victim-7', obligationIds: [owed.obligationId], at: after(3), metBy: 'sms-receipt', undoneAt: null,
}

export const task: Task = {
  taskId: nameUuid('task', 'call', notificationId), caseId: EXAMPLE_CASE, kind: 'call', for: 'officer:officer-1', victimId: 'victim-7', obligationIds: [owed.obligationId],
  notificationId, dueBy: LATEST, state: 'open', outcome: null, reason: 'no-safe-contact',
}
