// Why: an unknown outcome may be a message in somebody's hand. Its receipt may settle it; else the provider is asked, again and again
// for a while. A provider that then certainly does not have it never took it: it is tried again. Where nobody can tell, what the law demands
// goes once more, as a repeat, and the rest is left to a person; nothing is sent again on a guess. An attempt whose caller died is unknown too.
import type { ChannelProvider, OutboundMessage, Reconciliation } from '@kept-informed/channels'
import { type AskedOfUnknown, concludeUnknown, unknownPolicy } from '@kept-informed/delivery'
import { type Clock, type Instant, nameUuid } from '@kept-informed/kernel'
import { isOpen, type Obligation } from '@kept-informed/obligation'
import type { Database, Query } from '@kept-informed/postgres'
import { applyAnswer } from '../journey/apply-answer.js'
import { attemptsOf, change, type Journey, openTask } from '../journey/journey.js'
import { journeysById } from '../journey/load-journeys.js'
import { type Consequences, moveDelivery } from '../journey/move-delivery.js'
import type { AttemptRow } from '../journey/rows.js'
import { saveJourneys } from '../journey/save-journeys.js'
import { ALL_SHARDS, inShard } from '../journey/shard.js'
import type { TaskAddress } from '../journey/task-address.js'
import { caughtUpWith, spokenOf } from '../receipts/words-of-providers.js'

const AT_ONCE = 100
const LOOK_EVERY_MS = 60_000

export type ReconcileParts = {
  database: Database
  clock: Clock
  consequences: Consequences
  providers: ChannelProvider[]
  /** The message of an attempt again, as it was sent; null when the victim was erased since. */
  messageOf: (attempt: AttemptRow) => Promise<OutboundMessage | null>
  taskAddress: TaskAddress
}

/** How many attempts were looked at. */
export async function reconcileUnknown(parts: ReconcileParts): Promise<number> {
  const counts = await Promise.all(ALL_SHARDS.map(async (shard) => (await closeAbandoned(parts, shard)) + (await askProviders(parts, shard))))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Committed before the call, and its caller never recorded an outcome within the lease. */
async function closeAbandoned({ database, clock, consequences }: ReconcileParts, shard: number): Promise<number> {
  const now = clock.now()
  const sql = 'select * from attempt where shard = $1 and outcome is null and lease_until <= $2 order by lease_until limit $3'
  const open = await database.query<AttemptRow>(sql, [shard, now, AT_ONCE])
  if (open.length === 0) return 0
  return inShard(database, shard, async (q) => {
    const journeys = await journeysOf(q, open)
    for (const { attempt_id } of open) journeys.forEach((journey) => applyAnswer(journey, attempt_id, { outcome: 'unknown', code: 'caller-gone' }, { ...consequences, now }))
    await saveJourneys(q, shard, journeys, now)
    return open.length
  })
}

async function askProviders(parts: ReconcileParts, shard: number): Promise<number> {
  const { database, clock, messageOf, providers } = parts
  const due = await database.query<AttemptRow>(
    `update attempt set look_at = $2::bigint + $4 where attempt_id in (
       select attempt_id from attempt where shard = $1 and look_at <= $2 and outcome = 'unknown' order by look_at limit $3 for update skip locked) returning *`,
    [shard, clock.now(), AT_ONCE, LOOK_EVERY_MS],
  )
  if (due.length === 0) return 0
  const answers = await Promise.all(due.map(async (attempt): Promise<Asked> => {
    const provider = providers.find(({ name }) => name === attempt.provider)
    const message = provider ? await messageOf(attempt) : null
    return { attempt, answer: provider && message ? await provider.reconcile(message, attempt.started_at) : { found: 'cannot-tell' } }
  }))
  await inShard(database, shard, (q) => recordAsked(q, shard, answers, { ...parts, now: clock.now() }))
  return due.length
}

type Asked = { attempt: AttemptRow; answer: Reconciliation }

async function recordAsked(q: Query, shard: number, asked: Asked[], { consequences, now, taskAddress }: ReconcileParts & { now: Instant }): Promise<void> {
  const attempts = asked.map(({ attempt }) => attempt)
  const journeys = await journeysOf(q, attempts)
  const [known, spoken] = [await referencesOf(q, asked), await spokenOf(q, attempts)]
  const caughtUp = await caughtUpWith(q, asked.flatMap(({ attempt, answer }) => (answer.found === 'not-told' ? [attempt] : [])), now)
  for (const { attempt, answer } of asked) {
    const { attempt_id: attemptId, started_at, ended_at } = attempt
    const journey = journeys.find((one) => one.notification.notification_id === attempt.notification_id)
    if (journey?.attempts.find((one) => one.attempt_id === attemptId)?.outcome !== 'unknown' || spoken.has(attemptId)) continue
    if (answer.found === true && !known.has(answer.providerReference)) {
      known.add(answer.providerReference)
      applyAnswer(journey, attemptId, { outcome: 'accepted', providerReference: answer.providerReference }, { ...consequences, now })
      continue
    }
    const conclusion = concludeUnknown(wordFor(answer), { waitedMs: now - (ended_at ?? started_at), caughtUp: caughtUp.has(attemptId) })
    if (conclusion === 'never-taken') applyAnswer(journey, attemptId, { outcome: 'unavailable', code: 'not-found', retryAfterMs: null }, { ...consequences, now })
    else if (conclusion === 'nobody-can-tell') await byPolicy(q, journey, attemptId, { consequences, now, taskAddress })
  }
  await saveJourneys(q, shard, journeys, now)
}

/** What is found and belongs to another try is as good as not found. */
function wordFor(answer: Reconciliation): AskedOfUnknown {
  if (answer.found === 'cannot-tell') return answer.later ? 'unreached' : 'cannot-tell'
  return answer.found === 'not-told' ? 'not-told' : 'not-found'
}

/** Of what was found, those that another attempt has: two messages may read alike. */
async function referencesOf(q: Query, asked: Asked[]): Promise<Set<string>> {
  const found = asked.flatMap(({ answer }) => (answer.found === true ? [answer.providerReference] : []))
  if (found.length === 0) return new Set()
  const rows = await q.query<{ provider_reference: string }>('select provider_reference from attempt where provider_reference = any($1)', [found])
  return new Set(rows.map((row) => row.provider_reference))
}

async function byPolicy(q: Query, journey: Journey, attemptId: string, { consequences, now, taskAddress }: Pick<ReconcileParts, 'consequences' | 'taskAddress'> & { now: Instant }): Promise<void> {
  const attempt = journey.attempts.find((one) => one.attempt_id === attemptId)
  const delivery = journey.deliveries.find((one) => one.delivery_id === attempt?.delivery_id)
  if (!attempt || !delivery) return
  const owed = await q.query<{ snapshot: string }>('select snapshot from obligation where obligation_id = any($1)', [journey.notification.obligation_ids])
  const policy = unknownPolicy({
    obligations: owed.map(({ snapshot }) => JSON.parse(snapshot) as Obligation).filter(isOpen),
    approved: journey.tasks.some(({ kind }) => kind === 'approve-message' || kind === 'call-first'),
    attempts: attemptsOf(journey, delivery.delivery_id),
  })
  if (policy === 'person') return handToPerson(q, journey, attemptId, { now, taskAddress })
  // Its outcome stays unknown: that is what the next attempt is a repeat of.
  change(journey, attempt, { look_at: null })
  moveDelivery(journey, delivery, { status: 'temporary-failure', at: now, code: 'repeat', attemptId, later: false }, { ...consequences, now })
  change(journey, journey.notification, { next_at: now })
  journey.said.push('delivery-answered.v1')
}

async function handToPerson(q: Query, journey: Journey, attemptId: string, { now, taskAddress }: { now: Instant; taskAddress: TaskAddress }): Promise<void> {
  const attempt = journey.attempts.find((one) => one.attempt_id === attemptId)
  if (!attempt) return
  change(journey, attempt, { look_at: null })
  const taskId = nameUuid('task', 'decide-unknown', attemptId)
  if (journey.tasks.some((task) => task.task_id === taskId)) return
  const { case_id: caseId, victim_id: victimId, obligation_ids: obligationIds, notification_id: notificationId } = journey.notification
  const task = openTask({ taskId, caseId, kind: 'decide-unknown', victimId, obligationIds, notificationId, state: 'open', outcome: null, reason: 'outcome-unknown', ...(await taskAddress(q, journey.notification)) }, now)
  journey.tasks.push(task)
  journey.changed.add(task)
}

const journeysOf = (q: Query, attempts: AttemptRow[]): Promise<Journey[]> => journeysById(q, [...new Set(attempts.map((attempt) => attempt.notification_id))])
