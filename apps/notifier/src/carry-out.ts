// Why: what was decided is written down in one way for all: whoever may leave gets an attempt and a call, whoever is carried by another
// message is superseded by it, and a decision that threw leaves its notification as it was, for later.
import type { ChannelProvider, OutboundMessage } from '@kept-informed/channels'
import type { Instant } from '@kept-informed/kernel'
import type { Call } from './dispatcher.js'
import { applyPlan, type MessageBody, type Plan, type Sender, type Sending } from './journey/apply-plan.js'
import { rememberChange } from './journey/decision-basis.js'
import { cancelTasks, change, type Journey } from './journey/journey.js'
import type { AttemptRow } from './journey/rows.js'
import { type Circumstances, toldFor } from './load-circumstances.js'
import type { Decided } from './merge-decided.js'
import type { Sealing } from './vault/sealing.js'

export type CarryOutParts = {
  sealing: Sealing
  providers: ChannelProvider[]
  outboundOf: (attempt: Pick<AttemptRow, 'attempt_id' | 'delivery_id'>, provider: Pick<ChannelProvider, 'channel' | 'paper'>, body: MessageBody) => Promise<OutboundMessage>
  sha256: (text: string) => string
  salt: () => string
  /** Longer than a call may take. */
  leaseMs: number
  /** Milliseconds that a call may take at most. */
  callLimitMs: number
}

/** The provider's lane is full: it is looked at again after this long. */
const LANE_FULL_MS = 5_000

/** `free`: room in each provider's lane; one place is taken by a call. */
export function carryOut(parts: CarryOutParts, { journey, circumstances, plan, into }: Decided, free: Map<string, number>, now: Instant): Call[] {
  const { notification } = journey
  if (into !== null) return handOver(journey, plan, into, now)
  if (plan.do === 'send' && !takesPlace(free, providerFor(parts.providers, plan.channel).name)) {
    change(journey, notification, { next_at: now + LANE_FULL_MS })
    return []
  }
  change(journey, notification, { recipient_id: toldFor(circumstances.obligations) ?? notification.recipient_id })
  const sending = applyPlan(journey, plan, now, senderFor(parts, circumstances, notification.recipient_id))
  return sending && plan.do === 'send' ? [callFor(parts, notification.recipient_id, sending, plan)] : []
}

/** Its news leaves with another message: this one has nothing more to do, and nobody for it. */
function handOver(journey: Journey, plan: Plan, into: string, now: Instant): Call[] {
  const { notification } = journey
  const before = { ...notification }
  cancelTasks(journey, now, (task) => task.kind !== 'decide-unknown')
  change(journey, notification, { state: 'superseded', merged_into: into, withheld_because: null, reasons: [], rungs: '[]', next_at: null })
  rememberChange(journey, before, plan.basis, now)
  journey.said.push('notification-superseded.v1')
  return []
}

function takesPlace(free: Map<string, number>, provider: string): boolean {
  const places = free.get(provider) ?? 0
  free.set(provider, places - 1)
  return places > 0
}

function senderFor({ providers, leaseMs, sealing, sha256, salt }: CarryOutParts, { recipient }: Circumstances, recipientId: string): Sender {
  return {
    leaseMs,
    sha256,
    salt,
    providerOf: (channel) => providerFor(providers, channel).name,
    seal: (text) => {
      if (!recipient.key) throw new Error('a message for somebody who has no key')
      return sealing.seal(recipient.key, recipientId, text)
    },
  }
}

function callFor({ providers, outboundOf, callLimitMs }: CarryOutParts, recipientId: string, { attempt }: Sending, plan: Extract<Plan, { do: 'send' }>): Call {
  const { attempt_id: attemptId, notification_id: notificationId, shard } = attempt
  const provider = providerFor(providers, plan.channel)
  return { attemptId, notificationId, recipientId, shard, startBy: attempt.lease_until - callLimitMs, provider, message: () => outboundOf(attempt, provider, plan.message) }
}

function providerFor(providers: ChannelProvider[], channel: ChannelProvider['channel']): ChannelProvider {
  const provider = providers.find((one) => one.channel === channel)
  if (!provider) throw new Error(`no provider for ${channel}`)
  return provider
}
