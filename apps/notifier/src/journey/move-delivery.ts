// Why: whatever is learnt of a delivery, from the call or from a receipt, comes through here: the status moves by the table of
// `delivery` (late and doubled words change nothing), and what follows from it is decided in one place.
import { contactTrouble, type NotTakenTry, type Receipt, nextStatus, stopsUntil, tellingFrom } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import { attemptsOf, change, deliveryFrom, type Journey } from './journey.js'
import { type SilentAt, tryOrGiveUp, waitForWord, waitUntilOf } from './in-hand.js'
import type { DeliveryRow } from './rows.js'
import { tell, untell } from './tell.js'

/** When to try again; null: not over this channel any more. */
export type RetryAt = (notTaken: NotTakenTry) => Instant | null

export type Consequences = {
  retryAt: RetryAt
  /** When a letter dispatched then counts as arrived: the end of the second working day after. */
  letterArrivesAt: (dispatchedAt: Instant) => Instant
  /** Milliseconds after which a provider that tells nothing by itself is asked how a message stands; null: it tells. */
  askAfterMs: (provider: string) => number | null
  /** When what was taken and not heard of since counts as not told. */
  silentAt: SilentAt
}

export type Word = Receipt & { /** Said later by the provider, not as the answer to the call. */ later: boolean }

const FAILED = new Set(['temporary-failure', 'permanent-failure', 'technical-failure', 'returned'])

/** False: it changed nothing. */
export function moveDelivery(journey: Journey, delivery: DeliveryRow, word: Word, { now, retryAt, letterArrivesAt, silentAt }: Consequences & { now: Instant }): boolean {
  const tries = attemptsOf(journey, delivery.delivery_id)
  if (FAILED.has(word.status) && tries.at(-1)?.attempt_id !== word.attemptId) return false
  const status = nextStatus(delivery.status, word.status)
  if (status === delivery.status) return false
  change(journey, delivery, { status, status_at: word.at })
  waitForWord(journey, delivery, waitUntilOf(delivery, silentAt), now)
  const telling = tellingFrom(deliveryFrom(journey, delivery), word)
  if (telling) tell(journey, delivery, telling, now)
  if (delivery.channel === 'letter' && status === 'dispatched') {
    journey.tellingsDue.push({ delivery_id: delivery.delivery_id, shard: journey.notification.shard, notification_id: delivery.notification_id, due_at: letterArrivesAt(word.at) })
  }
  if (FAILED.has(status)) {
    untell(journey, delivery, now)
    const again = word.later && status === 'temporary-failure' ? retryAt({ tries: tries.length, since: now, now, retryAfterMs: null }) : null
    if (word.later && status === 'temporary-failure' && again === null) change(journey, delivery, { status: 'technical-failure' })
    if (word.later) change(journey, journey.notification, { next_at: again === null ? now : tryOrGiveUp(delivery, again, now) })
  }
  sayOfContact(journey, delivery, word, now)
  return true
}

/** A dead number is dead for every message, and what arrives heals it. */
function sayOfContact({ contactWords, notification }: Journey, { channel, contact_id, status }: DeliveryRow, { code }: Word, now: Instant): void {
  const trouble = contactTrouble(channel, status, code)
  if (trouble === null && status !== 'delivered') return
  contactWords.push({ victim_id: notification.recipient_id, contact_id, trouble, since: now, ends_at: trouble === null ? null : stopsUntil(trouble, now) })
}
