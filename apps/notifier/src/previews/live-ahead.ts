// Why: what she would get, and when, is found by living ahead: the same decision at each instant at which it would be taken, the same
// merging, the same words, until each message has left or waits for a person. Nothing is written. Pure but for the journeys given.
import { type Instant, NonRetryable } from '@kept-informed/kernel'
import type { Task } from '@kept-informed/notification'
import type { Decide } from '../deciding/advance-notifications-sweep.js'
import { keepTasks, type Plan } from '../journey/apply-plan.js'
import { change, type Journey, openTask } from '../journey/journey.js'
import type { Circumstances } from '../deciding/load-circumstances.js'
import { type Decided, mergeDecided } from '../deciding/merge-decided.js'
import { hasWaited } from '../deciding/take-due.js'

type Sending = Extract<Plan, { do: 'send' }>

/** `nextAt`: when it would be looked at; null: not until something changes. */
export type Ahead = { journey: Journey; circumstances: Circumstances; nextAt: Instant | null }
export type Outlook = Pick<Ahead, 'journey' | 'circumstances'> & {
  /** What would be decided at the first look. */
  first: Plan
  /** Tasks that this look would open. */
  opens: Task[]
  /** null: it never leaves by itself. `onApproval`: it leaves at that instant if an officer approves it at once, later if later. */
  leaves: { at: Instant; sending: Sending; onApproval: boolean } | null
  /** The notification that carries its news; null: none does. */
  into: string | null
}

type Living = Ahead & { outlook: Outlook | null; approved: boolean }
type Parts = { decide: Decide; onError: (error: unknown, notificationId: string) => void }

const MOST_LOOKS = 1_000

/** `aheads`: of one case. Changes their journeys; those that are never looked at are left out. */
export function liveAhead(aheads: readonly Ahead[], parts: Parts, now: Instant): Outlook[] {
  const living = aheads.map((one): Living => ({ ...one, outlook: null, approved: false }))
  for (let looks = 0; ; looks++) {
    const next = living.flatMap(({ nextAt }) => nextAt ?? [])
    if (next.length === 0) return living.flatMap(({ outlook }) => outlook ?? [])
    if (looks === MOST_LOOKS) throw new NonRetryable('a message is looked at without end')
    lookAt(living, parts, Math.max(now, Math.min(...next)))
  }
}

function lookAt(living: readonly Living[], parts: Parts, at: Instant): void {
  const decided = takenAt(living, at).flatMap(({ journey, circumstances, nextAt }): Decided[] => {
    change(journey, journey.notification, { next_at: nextAt })
    const plan = parts.decide(journey, circumstances, at)
    return plan.do === 'await-word' ? [] : [{ journey, circumstances, plan, into: null }]
  })
  for (const one of mergeDecided(decided, parts, at)) carryOn(living.find(({ journey }) => journey === one.journey), one, at)
}

/** What is due, and with it what waits for a retry beside it, as a pass takes them. */
function takenAt(living: readonly Living[], at: Instant): Living[] {
  const isDue = ({ nextAt }: Living): boolean => nextAt !== null && nextAt <= at
  const waits = (victimId: string): boolean => living.some((one) => isDue(one) && hasWaited(one.journey.notification) && one.journey.notification.victim_id === victimId)
  return living.filter((one) => isDue(one) || (one.nextAt !== null && one.journey.notification.state === 'sending' && waits(one.journey.notification.victim_id)))
}

function carryOn(one: Living | undefined, { journey, circumstances, plan, into }: Decided, at: Instant): void {
  if (!one) return
  const isOpen = (task: Task): boolean => journey.tasks.some(({ task_id, state }) => task_id === task.taskId && state !== 'cancelled')
  one.outlook ??= { journey, circumstances, first: plan, opens: plan.tasks.filter((task) => !isOpen(task)), leaves: null, into: null }
  one.nextAt = null
  if (into !== null) one.outlook.into = into
  else if (plan.do === 'send') Object.assign(one.outlook, { circumstances, leaves: { at, sending: plan, onApproval: one.approved } })
  else if (plan.do === 'withhold') wait(one, plan, at)
}

/** As a pass would leave it; and where only an officer's word is missing, with that word. */
function wait(one: Living, { reasons, lookAgainAt, tasks }: Extract<Plan, { do: 'withhold' }>, at: Instant): void {
  const { journey } = one
  change(journey, journey.notification, { state: 'withheld', withheld_because: reasons[0], revision: Math.max(1, journey.notification.revision) })
  keepTasks(journey, tasks, at)
  const approval = reasons[0] === 'needs-approval' ? tasks.find(({ kind }) => kind === 'approve-message') : undefined
  if (approval && !one.approved) {
    journey.tasks = [...journey.tasks.filter(({ task_id }) => task_id !== approval.taskId), { ...openTask(approval, at), state: 'done', outcome: 'approved' }]
    Object.assign(one, { approved: true, nextAt: at })
  } else one.nextAt = lookAgainAt
}
