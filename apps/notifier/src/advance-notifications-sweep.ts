// Why: whatever is due is taken, decided on with today's facts, and written, all under the shard's lock; what may leave has its
// attempt committed here and is called afterwards. Planning and the moment of sending are the same decision, taken again each time.
import type { ChannelProvider, OutboundMessage } from '@kept-informed/channels'
import type { Instant } from '@kept-informed/kernel'
import { isOpen } from '@kept-informed/obligation'
import type { Database, HopWrite } from '@kept-informed/postgres'
import type { Call, Dispatcher } from './dispatcher.js'
import { applyPlan, type MessageBody, type Plan, type Sender, type Sending } from './journey/apply-plan.js'
import { cancelTasks, change, type Journey, newJourney } from './journey/journey.js'
import { loadJourneys } from './journey/load-journeys.js'
import type { AttemptRow, NotificationRow } from './journey/rows.js'
import { saveJourneys } from './journey/save-journeys.js'
import { ALL_SHARDS, inShard } from './journey/shard.js'
import { type Circumstances, loadCircumstances } from './load-circumstances.js'
import type { Sealing } from './vault/sealing.js'

/** Pure: what to do with this notification in these circumstances. */
export type Decide = (journey: Journey, circumstances: Circumstances, now: Instant) => Plan

export type AdvanceParts = {
  database: Database
  sealing: Sealing
  decide: Decide
  dispatcher: Dispatcher
  providers: ChannelProvider[]
  outboundOf: (attempt: Pick<AttemptRow, 'attempt_id' | 'delivery_id'>, channel: ChannelProvider['channel'], body: MessageBody) => Promise<OutboundMessage>
  sha256: (text: string) => string
  salt: () => string
  /** Longer than a call may take. */
  leaseMs: number
  /** Milliseconds that a call may take at most. */
  callLimitMs: number
  onError: (error: unknown, notificationId: string) => void
}

const AT_ONCE = 200
const AT_LEAST = 25
/** A notification whose decision threw is left for this long; the others go on. */
const AFTER_ERROR_MS = 300_000
/** The provider's lane is full: it is looked at again after this long. */
const LANE_FULL_MS = 5_000
/** Somebody has it in hand: its own word (answer, receipt, reconciliation) comes first. */
const IN_HAND = new Set(['created', 'sending', 'accepted', 'unknown', 'dispatched', 'delivered'])

/** How many were looked at. Waits until the dispatcher has room. */
export async function advanceNotifications(parts: AdvanceParts, now: Instant): Promise<number> {
  await parts.dispatcher.room()
  const free = parts.providers.map(({ name }) => [name, Math.ceil(parts.dispatcher.freeFor(name) / ALL_SHARDS.length)] as const)
  const counts = await Promise.all(ALL_SHARDS.map((shard) => advanceShard(parts, { shard, now, free: new Map(free) })))
  return counts.reduce((sum, count) => sum + count, 0)
}

type Pass = { shard: number; now: Instant; /** Room in each provider's lane that is this shard's. */ free: Map<string, number> }

async function advanceShard(parts: AdvanceParts, { shard, now, free }: Pass): Promise<number> {
  const { database, sealing, dispatcher } = parts
  const [any] = await database.query('select 1 from notification where shard = $1 and next_at <= $2 limit 1', [shard, now])
  if (!any) return 0
  const { calls, looked } = await inShard(database, shard, async (q) => {
    const due = await q.query<NotificationRow>('select * from notification where shard = $1 and next_at <= $2 order by next_at limit $3 for update skip locked', [shard, now, roomFor(free)])
    const journeys = await loadJourneys(q, due)
    const circumstances = await loadCircumstances(q, sealing, journeys)
    const calls = journeys.flatMap((journey) => advance(parts, { journey, circumstances: circumstances.get(journey.notification.notification_id), free, now }))
    await saveJourneys(q, shard, journeys, now, (hop) => joinEarlyReceipts(hop, calls, now))
    return { calls, looked: due.length }
  })
  dispatcher.submit(calls)
  return looked
}

/** A receipt that was here before its attempt was committed is looked at again. */
function joinEarlyReceipts(hop: HopWrite, calls: Call[], now: Instant): void {
  if (calls.length === 0) return
  hop.add('join_receipts', `update receipt set look_at = ${hop.param(now)} where attempt_id = any(${hop.param(calls.map(({ attemptId }) => attemptId))}::text[]) and applied_at is null and ${hop.fenced}`)
}

/** As many as the fullest lane can take, so that none is taken in vain; a few when it is full, for the other lanes. */
const roomFor = (free: Map<string, number>): number => Math.max(AT_LEAST, Math.min(AT_ONCE, ...free.values()))

type Advancing = Omit<Pass, 'shard'> & { journey: Journey; circumstances: Circumstances | undefined }

function advance(parts: AdvanceParts, { journey, circumstances, free, now }: Advancing): Call[] {
  const { notification } = journey
  const before = { ...notification }
  const waitsForContext = !circumstances?.context || circumstances.obligations.length === 0
  if (!waitsForContext && !circumstances.obligations.some(isOpen)) cancelTasks(journey, now, (task) => task.kind !== 'decide-unknown')
  if (waitsForContext || journey.deliveries.some((delivery) => IN_HAND.has(delivery.status))) {
    change(journey, notification, { next_at: null })
    return []
  }
  try {
    const plan = parts.decide(journey, circumstances, now)
    if (plan.do === 'send' && !takesPlace(free, providerFor(parts.providers, plan.channel).name)) {
      change(journey, notification, { next_at: now + LANE_FULL_MS })
      return []
    }
    change(journey, notification, { recipient_id: circumstances.obligations[0]?.recipientId ?? notification.recipient_id })
    const sending = applyPlan(journey, plan, now, senderFor(parts, circumstances, notification))
    return sending && plan.do === 'send' ? [callFor(parts, notification.recipient_id, sending, plan)] : []
  } catch (error) {
    parts.onError(error, notification.notification_id)
    Object.assign(journey, newJourney(notification))
    change(journey, notification, { ...before, next_at: now + AFTER_ERROR_MS })
    return []
  }
}

function takesPlace(free: Map<string, number>, provider: string): boolean {
  const places = free.get(provider) ?? 0
  free.set(provider, places - 1)
  return places > 0
}

function senderFor({ providers, leaseMs, sealing, sha256, salt }: AdvanceParts, { recipient }: Circumstances, { recipient_id }: NotificationRow): Sender {
  return {
    leaseMs,
    sha256,
    salt,
    providerOf: (channel) => providerFor(providers, channel).name,
    seal: (text) => {
      if (!recipient.key) throw new Error('a message for somebody who has no key')
      return sealing.seal(recipient.key, recipient_id, text)
    },
  }
}

function callFor({ providers, outboundOf, callLimitMs }: AdvanceParts, recipientId: string, { attempt }: Sending, plan: Extract<Plan, { do: 'send' }>): Call {
  const { attempt_id: attemptId, notification_id: notificationId, shard } = attempt
  return { attemptId, notificationId, recipientId, shard, startBy: attempt.lease_until - callLimitMs, provider: providerFor(providers, plan.channel), message: () => outboundOf(attempt, plan.channel, plan.message) }
}

function providerFor(providers: ChannelProvider[], channel: ChannelProvider['channel']): ChannelProvider {
  const provider = providers.find((one) => one.channel === channel)
  if (!provider) throw new Error(`no provider for ${channel}`)
  return provider
}
