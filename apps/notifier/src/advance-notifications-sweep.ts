// Why: whatever is due is taken, decided on with today's facts, and written, all under the shard's lock; what may leave has its
// attempt committed here and is called afterwards. Planning and the moment of sending are the same decision, taken again each time.
import type { Instant } from '@kept-informed/kernel'
import { isOpen } from '@kept-informed/obligation'
import type { Database, HopWrite } from '@kept-informed/postgres'
import { carryOut, type CarryOutParts } from './carry-out.js'
import type { Call, Dispatcher } from './dispatcher.js'
import type { Plan } from './journey/apply-plan.js'
import { cancelTasks, change, type Journey, newJourney } from './journey/journey.js'
import { leftToTell } from './journey/left-to-tell.js'
import { loadJourneys } from './journey/load-journeys.js'
import { saveJourneys } from './journey/save-journeys.js'
import { ALL_SHARDS, inShard } from './journey/shard.js'
import { type Circumstances, loadCircumstances } from './load-circumstances.js'
import { type Decided, mergeDecided } from './merge-decided.js'
import { takeDue } from './take-due.js'

/** Pure: what to do with this notification in these circumstances. */
export type Decide = (journey: Journey, circumstances: Circumstances, now: Instant) => Plan

export type AdvanceParts = CarryOutParts & { database: Database; decide: Decide; dispatcher: Dispatcher; onError: (error: unknown, notificationId: string) => void }

const AT_ONCE = 200
const AT_LEAST = 25
/** A notification whose decision threw is left for this long; the others go on. */
const AFTER_ERROR_MS = 300_000

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
    const due = await takeDue(q, shard, now, roomFor(free))
    const journeys = await loadJourneys(q, due)
    const circumstances = await loadCircumstances(q, sealing, journeys)
    const decided = journeys.flatMap((journey) => decideOn(parts, journey, circumstances.get(journey.notification.notification_id), now))
    const calls = mergeDecided(decided, parts, now).flatMap((one) => orLater(parts, one.journey, now, () => carryOut(parts, one, free, now)))
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

/** Nothing when there is nothing to decide. */
function decideOn(parts: AdvanceParts, journey: Journey, circumstances: Circumstances | undefined, now: Instant): Decided[] {
  if (circumstances?.context && circumstances.obligations.length > 0 && !circumstances.obligations.some(isOpen)) cancelTasks(journey, now, (task) => task.kind !== 'decide-unknown')
  const left = leftToTell(journey, circumstances)
  if (left === null) {
    if ((journey.notification.next_at ?? now) <= now) change(journey, journey.notification, { next_at: null })
    return []
  }
  return orLater(parts, journey, now, () => [{ journey, circumstances: left, plan: parts.decide(journey, left, now), into: null }])
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
