// Why: whatever is due is taken, decided on with today's facts, and written, all under the shard's lock; what may leave has its
// attempt committed here and is called afterwards. Planning and the moment of sending are the same decision, taken again each time.
import { splitPlaces } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { GuardStanding } from '@kept-informed/notification'
import { isOpen } from '@kept-informed/obligation'
import type { Database, HopWrite } from '@kept-informed/postgres'
import type { Channel } from '@kept-informed/victim'
import { carryOut, type CarryOutParts, type Offer } from './carry-out.js'
import { type ChannelHealth, channelHealth } from '../dispatch/channel-health.js'
import type { ProviderDesk } from '../dispatch/provider-desk.js'
import type { Call, Dispatcher } from '../dispatch/dispatcher.js'
import type { GuardDesk } from '../guards/guard-desk.js'
import { watchNews } from '../guards/open-guards.js'
import { watchedOf } from '../guards/watched-of.js'
import { withStanding } from '../guards/with-standing.js'
import { addTasks, type Plan } from '../journey/apply-plan.js'
import { inHand, type SilentAt, waitForWord, waitUntilOf } from '../journey/in-hand.js'
import { cancelTasks, change, type Journey, newJourney } from '../journey/journey.js'
import { leftToTell, stillOwed } from '../journey/left-to-tell.js'
import { loadGuards, loadJourneys } from '../journey/load-journeys.js'
import { saveJourneys } from '../journey/save-journeys.js'
import { ALL_SHARDS, inShard } from '../journey/shard.js'
import { keepRecalled } from '../recalls/check-recalled.js'
import { joinCorrections } from '../recalls/join-corrections.js'
import { type Circumstances, loadCircumstances } from './load-circumstances.js'
import { type Decided, happened, mergeDecided } from './merge-decided.js'
import { type Room, shardsWithDue, takeDue } from './take-due.js'

/** Pure: what to do with this notification in these circumstances. */
export type Decide = (journey: Journey, circumstances: Circumstances, now: Instant, /** How the channels do; all well unless said. */ health?: ChannelHealth) => Plan

export type AdvanceParts = CarryOutParts & { database: Database; decide: Decide; dispatcher: Dispatcher; desk: Pick<ProviderDesk, 'reserve' | 'giveBack'>; guards: Pick<GuardDesk, 'limits' | 'opened'>; silentAt: SilentAt; /** Another number each time. */ turn: () => number; onError: (error: unknown, notificationId: string) => void }

const AT_ONCE = 200
const AT_LEAST = 25
/** A notification whose decision threw is left for this long; the others go on. */
const AFTER_ERROR_MS = 300_000

/** How many were looked at. Waits until the dispatcher has room. */
export async function advanceNotifications(parts: AdvanceParts, now: Instant): Promise<number> {
  await parts.dispatcher.room()
  const { states, places, gone } = await parts.desk.reserve(now, parts.dispatcher.freeFor)
  const health = channelHealth(states, places, gone)
  const turn = parts.turn()
  const split = new Map([...places].map(([name, total]) => [name, splitPlaces(total, ALL_SHARDS.length, turn)]))
  const offers = ALL_SHARDS.map((shard): Offer => ({ states, places: new Map([...split].map(([name, parts]) => [name, parts[shard] ?? 0])) }))
  const passes = offers.map((offer, shard): Pass => ({ shard, now, offer, room: roomIn(offer, health.gone), health }))
  try {
    const due = await shardsWithDue(parts.database, now, passes.map(({ shard, room: { places } }) => ({ shard, places })))
    const counts = await Promise.all(passes.filter(({ shard }) => due.has(shard)).map((pass) => advanceShard(parts, pass)))
    return counts.reduce((sum, count) => sum + count, 0)
  } finally {
    await parts.desk.giveBack(new Map([...places.keys()].map((name) => [name, offers.reduce((sum, offer) => sum + (offer.places.get(name) ?? 0), 0)])), now)
  }
}

type Pass = { shard: number; now: Instant; /** This shard's part of it. */ offer: Offer; room: Room; health: ChannelHealth }

async function advanceShard(parts: AdvanceParts, { shard, now, offer, room, health }: Pass): Promise<number> {
  const { database, sealing, dispatcher } = parts
  const decide: Decide = (journey, circumstances, at) => parts.decide(journey, circumstances, at, health)
  const { calls, looked, opened } = await inShard(database, shard, async (q) => {
    const due = await takeDue(q, shard, now, room)
    const [journeys, circumstances] = await Promise.all([loadJourneys(q, due), loadCircumstances(q, sealing, due, now)])
    const { of: standings, opened } = await watchNews(q, [...circumstances.values()].flatMap(watchedOf), now, parts.guards.limits)
    if (opened.length > 0 || [...standings.values()].some(({ is }) => is === 'held')) await loadGuards(q, journeys)
    const { carried, others } = await joinCorrections(q, journeys, circumstances, now)
    const decided = journeys.filter((journey) => !carried.has(journey)).flatMap((journey) => decideOn(parts, journey, circumstances.get(journey.notification.notification_id), { now, decide, standings }))
    const calls = inOrder(mergeDecided(decided, { ...parts, decide }, now)).flatMap((one) => orLater(parts, one.journey, now, () => carryOut(parts, one, offer, now)))
    await saveJourneys(q, shard, [...journeys, ...others], now, (hop) => {
      joinEarlyReceipts(hop, calls, now)
      keepRecalled(hop, recalledNow(decided), now)
    })
    return { calls, looked: due.length, opened }
  })
  if (opened.length > 0) await parts.guards.opened(opened, now)
  dispatcher.submit(calls)
  return looked
}

/** What was not found by its recall, because it was not there then. */
const recalledNow = (decided: readonly Decided[]): { recallId: string; notificationId: string; shard: number }[] =>
  decided.flatMap(({ journey: { notification }, circumstances: { recalledBy } }) =>
    recalledBy === null || notification.recall !== null ? [] : [{ recallId: recalledBy, notificationId: notification.notification_id, shard: notification.shard }])

/** A receipt that was here before its attempt was committed is looked at again. */
function joinEarlyReceipts(hop: HopWrite, calls: Call[], now: Instant): void {
  if (calls.length === 0) return
  hop.add('join_receipts', `update receipt set look_at = ${hop.param(now)} where attempt_id = any(${hop.param(calls.map(({ attemptId }) => attemptId))}::text[]) and applied_at is null and ${hop.fenced}`)
}

/** A few though there is no place for them, for what need not be sent. What waits for a channel that is gone goes another way. */
function roomIn({ states, places }: Offer, gone: ReadonlySet<Channel>): Room {
  const channels = new Map<string, number>()
  for (const { provider, channel } of states) channels.set(channel, (channels.get(channel) ?? 0) + (places.get(provider) ?? 0))
  const most = Math.max(AT_LEAST, Math.min(AT_ONCE, ...[...channels.values()].filter((free) => free > 0)))
  for (const channel of gone) channels.set(channel, AT_ONCE)
  return { most, places: new Map([...channels].filter(([, free]) => free > 0)) }
}

/** What happened first is said first. */
const inOrder = (decided: Decided[]): Decided[] => decided.toSorted((a, b) => happened(a) - happened(b))

type Deciding = { now: Instant; decide: Decide; standings: ReadonlyMap<string, GuardStanding> }

/** Nothing when there is nothing to decide. */
function decideOn(parts: AdvanceParts, journey: Journey, circumstances: Circumstances | undefined, { now, decide, standings }: Deciding): Decided[] {
  if (circumstances?.context && circumstances.obligations.length > 0 && !circumstances.obligations.some(isOpen)) cancelTasks(journey, now, (task) => task.kind !== 'decide-unknown')
  const left = leftToTell(journey, circumstances, now)
  return orLater(parts, journey, now, () => {
    if (left === null) {
      goOnWaiting(parts, journey, circumstances, { now, decide })
      return []
    }
    const watched = withStanding(left, standings)
    if (watched.guard.is === 'looked-at') {
      change(journey, journey.notification, { next_at: watched.guard.until })
      return []
    }
    const plan = decide(journey, watched, now)
    return plan.do === 'await-word' ? [] : [{ journey, circumstances: watched, plan, into: null }]
  })
}

/** Until when depends on what is known today. */
function goOnWaiting({ silentAt }: AdvanceParts, journey: Journey, circumstances: Circumstances | undefined, { now, decide }: { now: Instant; decide: Decide }): void {
  const { notification } = journey
  const [delivery, owed] = [inHand(journey, now), stillOwed(journey, circumstances)]
  const plan = delivery && owed?.obligations.some(isOpen) ? decide(journey, owed, now) : null
  if ((notification.next_at ?? now) <= now) change(journey, notification, { next_at: null })
  if (delivery && plan?.do === 'await-word') {
    addTasks(journey, plan.tasks, now)
    if (notification.look_by !== plan.lookAgainAt) change(journey, notification, { look_by: plan.lookAgainAt })
    if (delivery.hand_over_by !== plan.handOverBy) change(journey, delivery, { hand_over_by: plan.handOverBy })
    waitForWord(journey, delivery, waitUntilOf(delivery, silentAt), now)
  }
}

/** What throws leaves the notification as it was, for later; the others go on. */
function orLater<T>({ onError }: AdvanceParts, journey: Journey, now: Instant, work: () => T[]): T[] {
  const before = { ...journey.notification }
  try {
    return work()
  } catch (error) {
    onError(error, before.notification_id)
    const { notification } = journey
    Object.assign(journey, newJourney(notification))
    change(journey, notification, { ...before, next_at: now + AFTER_ERROR_MS })
    return []
  }
}
