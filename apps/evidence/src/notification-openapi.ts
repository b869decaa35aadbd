// Why: what was said, and what was recalled of it, as other teams read it in the timeline.
import { NOTIFICATION_STATES, WITHHELD_BECAUSE } from '@kept-informed/notification'
import { instant, nullable, object } from './openapi-terms.js'

const text = { type: 'string' }
const texts = { type: 'array', items: text }

const ATTEMPT = object({
  attemptId: text, n: { type: 'integer' }, provider: text, startedAt: instant, providerReference: nullable('string'),
  outcome: { enum: ['accepted', 'refused', 'unavailable', 'unknown', null], description: 'Null while the call is under way' },
})

const DELIVERY = object({
  deliveryId: text, channel: { enum: ['sms', 'email', 'letter'] }, contactId: text, fallbackOf: nullable('string', { description: 'The delivery that failed before this one' }), status: text,
  attempts: { type: 'array', items: ATTEMPT },
})

export const NOTIFICATION = object({
  notificationId: text, obligationIds: { ...texts, description: 'Empty: it corrects what was recalled, which no rule owes' }, victimId: text, recipientId: text,
  templateId: text, templateVersion: text, language: { enum: ['en', 'cy'] }, state: { enum: NOTIFICATION_STATES }, withheldBecause: { enum: [...WITHHELD_BECAUSE, null] },
  recall: { ...object({ recallId: text, corrects: { ...texts, description: 'The messages that it corrects, by id; empty: it was itself recalled' } }), description: 'Only where it was recalled, or corrects messages that were' },
  deliveries: { type: 'array', items: DELIVERY },
}, ['recall'])
