// Why: a callback of GOV.UK Notify names our reference and says how a message ended. It also repeats the recipient, which is not kept.
// Source: GOV.UK Notify, API documentation, "Delivery receipts".
import { type Clock, type Fault, parseInstant, type Result } from '@kept-informed/kernel'
import { isUuid } from './read-receipt.js'
import type { ReceivedWord } from './receipt-store.js'

/** A reference that is none of ours (somebody sent by hand from the same service) is a fault at `/reference`. */
export function readNotifyReceipt(body: unknown, clock: Clock): Result<ReceivedWord> {
  const given = typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {}
  const { id, reference, status, notification_type: type, completed_at: completedAt } = given
  const faults: Fault[] = []
  if (typeof reference !== 'string' || !isUuid(reference)) faults.push({ pointer: '/reference', detail: 'must be the reference that we gave, a UUID' })
  if (typeof status !== 'string' || status === '' || status.length > 64) faults.push({ pointer: '/status', detail: 'must be a word' })
  if (faults.length > 0 || typeof reference !== 'string' || typeof status !== 'string') return { ok: false, faults }
  const ours = reference.toLowerCase()
  return {
    ok: true,
    value: {
      provider: 'govuk-notify', attemptId: type === 'letter' ? null : ours, deliveryId: type === 'letter' ? ours : null, word: status, code: null,
      providerReference: typeof id === 'string' ? id.slice(0, 255) : null, at: typeof completedAt === 'string' ? (parseInstant(completedAt) ?? null) : null, receivedAt: clock.now(),
    },
  }
}
