// Why: what was decided is written down in one way for all: whoever may leave gets an attempt and a call, whoever is carried by another
// message is superseded by it, and a decision that threw leaves its notification as it was, for later.
import type { ChannelProvider, OutboundMessage } from '@kept-informed/channels'
import { chooseProvider, priorityOf, type ProviderState } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import { isOpen } from '@kept-informed/obligation'
import type { Call } from '../dispatch/dispatcher.js'
import { watchedOf } from '../guards/watched-of.js'
import { applyPlan, keepTasks, type MessageBody, type Plan, type Sender, type Sending } from '../journey/apply-plan.js'
import { rememberChange } from '../journey/decision-basis.js'
import { attemptsOf, change, type Journey } from '../journey/journey.js'
import type { AttemptRow, NotificationRow } from '../journey/rows.js'
import { supersede } from '../journey/supersede.js'
import { type Circumstances, toldFor } from './load-circumstances.js'
import type { Decided } from './merge-decided.js'
import { personIn } from './take-due.js'
import type { Sealing } from '../vault/sealing.js'

export type CarryOutParts = {
  sealing: Sealing
  providers: ChannelProvider[]
  outboundOf: (attempt: Pick<AttemptRow, 'attempt_id' | 'delivery_id'> & { repeat_of?: string | undefined }, provider: Pick<ChannelProvider, 'channel' | 'paper'>, body: MessageBody) => Promise<OutboundMessage>
  sha256: (text: string) => string
  salt: () => string
  /** 0 up to 1. */
  random: () => number
  /** Longer than a call may take. */
  leaseMs: number
  /** Milliseconds that a call may take at most. */
  callLimitMs: number
}

/** What providers can be given in this pass: a call takes one of its provider's places. */
export type Offer = { states: readonly ProviderState[]; places: Map<string, number> }

/** What found no place in its last moments is looked at again after so long. */
const CROWDED_MS = 60_000

export function carryOut(parts: CarryOutParts, { journey, circumstances, plan, into }: Decided, offer: Offer, now: Instant): Call[] {
  const { notification } = journey
  const urgency: Pick<NotificationRow, 'priority' | 'waits_for'> = { priority: priorityOf(circumstances.obligations.filter(isOpen), now), waits_for: '' }
  if (urgency.priority !== notification.priority || notification.waits_for !== '') change(journey, notification, urgency)
  if (into !== null) return handOver(journey, plan, into, now)
  const provider = plan.do === 'send' ? placeFor(parts, journey, plan, offer, now) : null
  if (plan.do === 'send' && !provider) {
    keepTasks(journey, plan.tasks, now)
    const turnIsPast = plan.handOverBy !== null && plan.handOverBy <= now
    change(journey, notification, { waits_for: plan.channel, look_by: plan.lookAgainAt ?? (turnIsPast ? now + CROWDED_MS : null) })
    return []
  }
  change(journey, notification, { recipient_id: toldFor(circumstances.obligations) ?? notification.recipient_id })
  const sending = applyPlan(journey, plan, now, senderFor(parts, circumstances, { recipientId: notification.recipient_id, provider: provider?.name ?? '' }))
  return sending && plan.do === 'send' && provider ? [callFor(parts, journey, { sending, circumstances, plan, provider })] : []
}

/** Takes a place with one of those who carry this channel; null: none has one. */
function placeFor({ providers, random }: CarryOutParts, journey: Journey, { channel }: Extract<Plan, { do: 'send' }>, { states, places }: Offer, now: Instant): ChannelProvider | null {
  const last = journey.attempts.at(-1)
  const failed = last?.outcome === 'unavailable' ? last.provider : null
  const chosen = chooseProvider(states.filter((state) => state.channel === channel), places, failed, { now, random: random() })
  const provider = providers.find(({ name }) => name === chosen) ?? null
  if (provider) places.set(provider.name, (places.get(provider.name) ?? 0) - 1)
  return provider
}

function handOver(journey: Journey, plan: Plan, into: string, now: Instant): Call[] {
  const before = { ...journey.notification }
  supersede(journey, into, now)
  rememberChange(journey, before, plan.basis, now)
  return []
}

function senderFor({ leaseMs, sealing, sha256, salt }: CarryOutParts, { recipient }: Circumstances, { recipientId, provider }: { recipientId: string; provider: string }): Sender {
  return {
    leaseMs,
    sha256,
    salt,
    provider,
    seal: (text) => {
      if (!recipient.key) throw new Error('a message for somebody who has no key')
      return sealing.seal(recipient.key, recipientId, text)
    },
  }
}

type Leaving = { sending: Sending; circumstances: Circumstances; plan: Extract<Plan, { do: 'send' }>; provider: ChannelProvider }

function callFor({ outboundOf, callLimitMs }: CarryOutParts, journey: Journey, { sending: { attempt }, circumstances, plan, provider }: Leaving): Call {
  const { attempt_id: attemptId, notification_id: notificationId, shard } = attempt
  const { notification } = journey
  const before = attemptsOf(journey, attempt.delivery_id).at(-2)
  const carried = { ...attempt, repeat_of: before?.outcome === 'unknown' ? before.attempt_id : undefined }
  return {
    attemptId, notificationId, recipientId: notification.recipient_id, shard, provider, lane: personIn(notification), priority: notification.priority,
    watched: watchedOf(circumstances),
    startBy: attempt.lease_until - callLimitMs, message: () => outboundOf(carried, provider, plan.message),
  }
}
