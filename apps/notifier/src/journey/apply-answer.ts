// Why: a provider's answer changes its attempt once, its delivery by the table of `delivery`, and what is to be done next. Whatever
// the answer, the notification is never left without a next step: a time, a receipt to wait for, or a look at what is unknown.
import type { SendOutcome } from '@kept-informed/channels'
import type { Instant } from '@kept-informed/kernel'
import { tryOrGiveUp } from './in-hand.js'
import { type Journey, change } from './journey.js'
import { type Consequences, moveDelivery } from './move-delivery.js'
import type { AttemptRow, DeliveryRow } from './rows.js'

/** How long an unknown outcome is left to its receipt before the provider is asked. */
export const LOOK_AFTER_MS = 60_000

type Rules = Consequences & { now: Instant }

export function applyAnswer(journey: Journey, attemptId: string, answer: SendOutcome, rules: Rules): void {
  const attempt = journey.attempts.find((row) => row.attempt_id === attemptId)
  const delivery = journey.deliveries.find((row) => row.delivery_id === attempt?.delivery_id)
  if (!attempt || !delivery || (attempt.outcome !== null && attempt.outcome !== 'unknown')) return
  if (attempt.outcome === 'unknown' && answer.outcome === 'unknown') return
  const { now } = rules
  // Nobody knew for a while: the pause before the next try has run since this one began.
  const since = attempt.outcome === 'unknown' ? attempt.started_at : now
  const askAfter = rules.askAfterMs(attempt.provider)
  switch (answer.outcome) {
    case 'accepted':
      change(journey, attempt, { outcome: 'accepted', provider_reference: answer.providerReference, ended_at: now, look_at: askAfter === null ? null : now + askAfter })
      moveDelivery(journey, delivery, { status: 'accepted', at: now, code: null, attemptId, later: false }, rules)
      break
    case 'unknown':
      change(journey, attempt, { outcome: 'unknown', code: answer.code, ended_at: now, look_at: attempt.started_at + LOOK_AFTER_MS })
      moveDelivery(journey, delivery, { status: 'unknown', at: now, code: answer.code, attemptId, later: false }, rules)
      break
    case 'refused':
    case 'unavailable':
      change(journey, attempt, { outcome: answer.outcome, code: answer.code, ended_at: now, look_at: null })
      notTaken(journey, { delivery, attempt, since }, answer, rules)
  }
  journey.said.push(journey.notification.state === 'told' ? 'notification-told.v1' : 'delivery-answered.v1')
}

type NotTaken = Extract<SendOutcome, { outcome: 'refused' | 'unavailable' }>

/** What is definitely not taken may be tried again later, and what is refused for good has the next channel's turn at once. */
function notTaken(journey: Journey, { delivery, attempt, since }: { delivery: DeliveryRow; attempt: AttemptRow; since: Instant }, answer: NotTaken, rules: Rules): void {
  const { now, retryAt } = rules
  const permanent = answer.outcome === 'refused' && answer.permanent
  const again = permanent ? null : retryAt({ tries: attempt.n, since, now, retryAfterMs: answer.outcome === 'unavailable' ? answer.retryAfterMs : null })
  const understood = answer.outcome === 'refused' && answer.known !== false
  const status = permanent && understood ? 'permanent-failure' : again === null ? 'technical-failure' : 'temporary-failure'
  moveDelivery(journey, delivery, { status, at: now, code: answer.code, attemptId: attempt.attempt_id, later: false }, rules)
  change(journey, journey.notification, { next_at: again === null ? now : tryOrGiveUp(delivery, again, now) })
}
