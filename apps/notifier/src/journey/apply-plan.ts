// Why: the decision is pure; this writes it down: states, tasks opened and closed, and, when a message may leave, the delivery and
// attempt rows that are committed before anybody is called.
import type { OutboundMessage } from '@kept-informed/channels'
import { type Instant, nameUuid } from '@kept-informed/kernel'
import type { NotificationMessageType } from '@kept-informed/delivery'
import type { Detail, Language, NotificationState, Rung, Task, WithheldBecause } from '@kept-informed/notification'
import type { Channel } from '@kept-informed/victim'
import type { KeptWordings } from '../wordings/kept-wordings.js'
import { type DecisionBasis, rememberChange } from './decision-basis.js'
import { attemptsOf, cancelTasks, change, type Journey, openTask } from './journey.js'
import type { AttemptRow, DeliveryRow, NotificationRow, TaskRow } from './rows.js'

/**
 * What to do with a notification now. `tasks`: all that should be open for it; others of its tasks are cancelled. `rungs`: what can be
 * tried. `lookAgainAt`: when time alone may change this. `basis`: on what it was decided. `kept`: the wordings that it goes by until one is taken back.
 */
export type Plan = { tasks: Task[]; rungs: Rung[]; lookAgainAt: Instant | null; basis: DecisionBasis; kept: KeptWordings } & (
  | ToSend
  | { do: 'withhold'; reasons: [WithheldBecause, ...WithheldBecause[]] }
  | { do: 'wait' }
  /** What has left is waited for; `tasks` come to those that are open. */
  | { do: 'await-word'; handOverBy: Instant | null }
  | { do: 'end'; state: Extract<NotificationState, 'failed' | 'recalled' | 'superseded'> }
)

type ToSend = {
  do: 'send'
  /** What the message is about. */
  obligationIds: string[]
  /** It may be one message with others. */
  joins: boolean
  channel: Channel
  contactId: string
  detail: Detail
  language: Language
  templateId: string
  templateVersion: string
  /** What it is made of, such as `suspect-arrested/en/1`. */
  texts: string[]
  message: MessageBody
  /** When the next way has its turn, unless this one has told; null: no day presses. */
  handOverBy: Instant | null
}

/** Everything of a message but who carries it; letters are set from it at the last moment. */
export type MessageBody = { to: Extract<OutboundMessage, { channel: 'sms' }>['to'] | Extract<OutboundMessage, { channel: 'letter' }>['to'] } & Record<string, unknown>

export type Sending = { delivery: DeliveryRow; attempt: AttemptRow }

/** `salt`: another each time. Without it, whoever knows the words and the hash could try out phone numbers until one fits. */
export type Sender = { /** Its name; of what does not leave, none. */ provider: string; leaseMs: number; seal: (text: string) => string; salt: () => string; sha256: (text: string) => string }

/** The attempt to make, when there is one. */
export function applyPlan(journey: Journey, plan: Exclude<Plan, { do: 'await-word' }>, now: Instant, sender: Sender): Sending | null {
  keepTasks(journey, plan.tasks, now)
  const { notification } = journey
  const before = { ...notification }
  change(journey, notification, { look_by: plan.lookAgainAt, rungs: JSON.stringify(plan.rungs), kept_wordings: JSON.stringify(plan.kept), reasons: plan.do === 'withhold' ? plan.reasons : [], withheld_because: plan.do === 'withhold' ? plan.reasons[0] : null })
  const sending = plan.do === 'send' ? beginAttempt(journey, plan, now, sender) : rest(journey, plan)
  const remembered = rememberChange(journey, before, plan.basis, now)
  if (plan.do !== 'send' && (remembered || before.revision === 0 || !saysTheSame(before, notification))) journey.said.push(SAID_OF[notification.state])
  return sending
}

const SAID_OF: Record<NotificationState, NotificationMessageType> = {
  planned: 'notification-planned.v1', withheld: 'notification-withheld.v1', sending: 'notification-planned.v1', told: 'notification-told.v1',
  failed: 'notification-failed.v1', recalled: 'notification-recalled.v1', superseded: 'notification-superseded.v1',
}

const saysTheSame = (one: NotificationRow, other: NotificationRow): boolean => one.state === other.state && one.rungs === other.rungs && one.reasons.join() === other.reasons.join()

function rest(journey: Journey, plan: Exclude<Plan, { do: 'send' | 'await-word' }>): null {
  const waiting = journey.deliveries.length > 0 ? 'sending' : 'planned'
  const state = plan.do === 'withhold' ? 'withheld' : plan.do === 'end' ? plan.state : waiting
  change(journey, journey.notification, { state, next_at: plan.lookAgainAt })
  return null
}

/** Those and no others are open from now on, but for what a person decides about what is unknown. */
export function keepTasks(journey: Journey, wanted: readonly Task[], now: Instant): void {
  const wantedIds = new Set(wanted.map((task) => task.taskId))
  cancelTasks(journey, now, (row) => row.kind !== 'decide-unknown' && !wantedIds.has(row.task_id))
  addTasks(journey, wanted, now)
}

export function addTasks(journey: Journey, wanted: readonly Task[], now: Instant): void {
  for (const task of wanted) {
    const row = journey.tasks.find((one) => one.task_id === task.taskId)
    if (row?.state === 'cancelled') change(journey, row, { state: 'open', outcome: null, ended_at: null, due_by: task.dueBy })
    if (row?.state === 'open') keepCurrent(journey, row, task)
    if (row) continue
    const opened = openTask(task, now)
    journey.tasks.push(opened)
    journey.changed.add(opened)
  }
}

/** The day may move, the officer may change, more news may join: an open task says what is so now. */
function keepCurrent(journey: Journey, row: TaskRow, { dueBy, for: forWhom, obligationIds, reason }: Task): void {
  const same = row.due_by === dueBy && row.for_whom === forWhom && row.reason === reason && row.obligation_ids.join() === obligationIds.join()
  if (!same) change(journey, row, { due_by: dueBy, for_whom: forWhom, obligation_ids: obligationIds, reason })
}

function beginAttempt(journey: Journey, plan: Extract<Plan, { do: 'send' }>, now: Instant, sender: Sender): Sending {
  const { notification } = journey
  const delivery = deliveryFor(journey, plan, now)
  const n = attemptsOf(journey, delivery.delivery_id).length + 1
  const attempt: AttemptRow = {
    attempt_id: nameUuid('attempt', delivery.delivery_id, n), shard: notification.shard, delivery_id: delivery.delivery_id, notification_id: notification.notification_id, n,
    provider: sender.provider, started_at: now, lease_until: now + sender.leaseMs, outcome: null, provider_reference: null, code: null, ended_at: null, look_at: null,
  }
  journey.attempts.push(attempt)
  journey.changed.add(attempt)
  const wording = JSON.stringify({ ...plan.message, salt: sender.salt() })
  const rendered = { delivery_id: delivery.delivery_id, notification_id: notification.notification_id, channel: plan.channel, detail: plan.detail, sha256: sender.sha256(wording) }
  journey.rendered = [...journey.rendered.filter((row) => row.delivery_id !== delivery.delivery_id), rendered]
  journey.wordings.push({ ...rendered, victim_id: notification.recipient_id, sealed: sender.seal(wording) })
  change(journey, notification, { state: 'sending', next_at: null, template_id: plan.templateId, template_version: plan.templateVersion, language: plan.language })
  journey.said.push('delivery-attempted.v1')
  return { delivery, attempt }
}

/** A delivery that may be tried again is, when it is about the same; else the next one, which says what it follows. */
function deliveryFor(journey: Journey, plan: Extract<Plan, { do: 'send' }>, now: Instant): DeliveryRow {
  const last = journey.deliveries.at(-1)
  if (last?.status === 'temporary-failure' && last.channel === plan.channel && last.contact_id === plan.contactId && aboutTheSame(journey, last, plan.obligationIds)) {
    change(journey, last, { status: 'sending', status_at: now, hand_over_by: plan.handOverBy, texts: [...new Set([...last.texts, ...plan.texts])] })
    return last
  }
  const notificationId = journey.notification.notification_id
  const delivery: DeliveryRow = {
    delivery_id: nameUuid('delivery', notificationId, journey.deliveries.length + 1), notification_id: notificationId, n: journey.deliveries.length + 1, channel: plan.channel, contact_id: plan.contactId,
    fallback_of: last?.delivery_id ?? null, obligation_ids: plan.obligationIds, texts: plan.texts, status: 'sending', created_at: now, status_at: now,
    hand_over_by: plan.handOverBy, wait_until: null,
  }
  journey.deliveries.push(delivery)
  journey.changed.add(delivery)
  return delivery
}

const aboutTheSame = ({ notification }: Journey, { obligation_ids }: DeliveryRow, obligationIds: string[]): boolean =>
  [...(obligation_ids.length > 0 ? obligation_ids : notification.obligation_ids)].sort().join() === [...obligationIds].sort().join()
