// Why: a delivery is the effort to get one notification to its recipient over one channel. Tries are rows of their own and a
// provider's later words are receipts: no history is ever overwritten. A letter is dispatched, never delivered.
import type { Instant } from '@kept-informed/kernel'
import type { Channel } from '@kept-informed/victim'

export type DeliveryStatus =
  | 'created' | 'sending' | 'accepted' | 'delivered' | 'dispatched' | 'returned'
  | 'temporary-failure' | 'permanent-failure' | 'technical-failure' | 'unknown' | 'cancelled'

/** The provider's immediate answer. `unknown`: it may have been taken. */
export type AttemptOutcome = 'accepted' | 'refused' | 'unavailable' | 'unknown'

export type Attempt = {
  attemptId: string
  n: number
  provider: string
  startedAt: Instant
  /** null while the call is under way. */
  outcome: AttemptOutcome | null
  providerReference: string | null
}

export type Delivery = {
  deliveryId: string
  notificationId: string
  channel: Channel
  contactId: string
  /** The delivery that failed before this one. */
  fallbackOf: string | null
  status: DeliveryStatus
  attempts: Attempt[]
}

/** A provider's later word, in our words. `about` says which attempt; `at` is the provider's time, or ours when it gives none. */
export type Receipt = { attemptId: string; status: Exclude<DeliveryStatus, 'created' | 'sending' | 'cancelled'>; code: string | null; at: Instant }
