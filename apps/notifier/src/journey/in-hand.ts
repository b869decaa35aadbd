// Why: while a word about a message may still come nothing else is tried; but no word for too long is one too. What has failed for now is
// given up when the next way must begin.
import type { Instant } from '@kept-informed/kernel'
import { LEAST_WAIT_MS } from '@kept-informed/notification'
import { change, type Journey } from './journey.js'
import type { DeliveryRow } from './rows.js'

const IN_HAND = new Set(['created', 'sending', 'accepted', 'unknown', 'dispatched'])

/** The delivery whose word is waited for. */
export const inHand = (journey: Journey, now: Instant): DeliveryRow | undefined =>
  journey.deliveries.find((delivery) => IN_HAND.has(delivery.status) && !hasBeenTold(journey, delivery.delivery_id) && !isSilent(journey, delivery, now))

/** Also where it was taken back since: by the provider, and then it has failed; or by us, and then nobody waits for it. */
const hasBeenTold = ({ tellings }: Journey, deliveryId: string): boolean => tellings.some((row) => row.delivery_id === deliveryId)

/** Taken, or perhaps taken, and not heard of in its time. What a person is asked about waits for them. */
export const isSilent = ({ tasks }: Journey, { status, wait_until }: DeliveryRow, now: Instant): boolean =>
  wait_until !== null && wait_until <= now && (status === 'accepted' || (status === 'unknown' && !tasks.some(({ kind, state }) => kind === 'decide-unknown' && state === 'open')))

/** When what fails for now is not tried again over that contact; null: never for want of time. */
export const givenUpAt = ({ hand_over_by, created_at }: DeliveryRow): Instant | null => (hand_over_by === null ? null : Math.max(hand_over_by, created_at + LEAST_WAIT_MS))

export function isGivenUp(delivery: DeliveryRow, now: Instant): boolean {
  const at = givenUpAt(delivery)
  return delivery.status === 'temporary-failure' && at !== null && at <= now
}

/** When that try is to be made, or given up. */
export const tryOrGiveUp = (delivery: DeliveryRow, again: Instant, now: Instant): Instant => Math.max(now, Math.min(again, givenUpAt(delivery) ?? again))

/** Its word is waited for until then (null: as long as it takes). Whoever had it woken sooner is not forgotten. */
export function waitForWord(journey: Journey, delivery: DeliveryRow, waitUntil: Instant | null, now: Instant): void {
  if (delivery.wait_until !== waitUntil) change(journey, delivery, { wait_until: waitUntil })
  const { notification } = journey
  const looks = [waitUntil, notification.look_by].flatMap((at) => (at !== null && at > now ? [at] : []))
  const next = [...looks, ...(notification.next_at === null ? [] : [notification.next_at])]
  if (next.length > 0 && Math.min(...next) !== notification.next_at) change(journey, notification, { next_at: Math.min(...next) })
}

/** `silentAt`: when what was taken then counts as silent. */
export function waitUntilOf({ channel, status, status_at, hand_over_by }: DeliveryRow, silentAt: SilentAt): Instant | null {
  if (status === 'accepted') return silentAt({ channel, at: status_at, handOverBy: hand_over_by })
  return status === 'unknown' && hand_over_by !== null ? Math.max(hand_over_by, status_at + LEAST_WAIT_MS) : null
}

export type SilentAt = (taken: { channel: DeliveryRow['channel']; at: Instant; handOverBy: Instant | null }) => Instant
