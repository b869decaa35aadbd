// Why: a notification, the efforts made for it and the tasks around it change together and are published together. A journey is
// that whole, as read under its shard's lock, with what has been changed since and what is to be said about it.
import type { Attempt, Delivery, NotificationMessageType, NotificationSnapshot, TellingMessage } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { NotificationChange, NotificationGuard, Rung, Task } from '@kept-informed/notification'
import type { Telling } from '@kept-informed/obligation'
import { keptOf, textsOf } from '../wordings/kept-wordings.js'
import type { ContactWord } from '../contacts/contacts-in-trouble.js'
import { markOf } from '../recalls/recall-mark.js'
import type { AttemptRow, DeliveryRow, NotificationRow, RenderedRow, TaskRow, TellingDueRow, TellingRow, WordingRow } from './rows.js'

export type Journey = {
  notification: NotificationRow
  deliveries: DeliveryRow[]
  attempts: AttemptRow[]
  rendered: RenderedRow[]
  tellings: TellingRow[]
  tasks: TaskRow[]
  /** The guard that holds or held its news; null: none ever did. */
  guard: NotificationGuard | null
  /** Rows of this journey that are new or changed since it was read. */
  changed: Set<object>
  wordings: WordingRow[]
  tellingsDue: TellingDueRow[]
  tellingsNoLongerDue: string[]
  said: NotificationMessageType[]
  /** What deliveries said of the contacts themselves. */
  contactWords: ContactWord[]
  told: { type: TellingMessage['type']; telling: Telling }[]
}

export const newJourney = (notification: NotificationRow): Journey => ({
  notification, deliveries: [], attempts: [], rendered: [], tellings: [], tasks: [], guard: null, changed: new Set(),
  wordings: [], tellingsDue: [], tellingsNoLongerDue: [], said: [], contactWords: [], told: [],
})

/** Changes a row in place and remembers that it must be written. */
export function change<Row extends object>(journey: Journey, row: Row, to: Partial<Row>): void {
  Object.assign(row, to)
  journey.changed.add(row)
}

export const attemptsOf = (journey: Journey, deliveryId: string): AttemptRow[] => journey.attempts.filter((attempt) => attempt.delivery_id === deliveryId)

const attemptFrom = (row: AttemptRow): Attempt => ({
  attemptId: row.attempt_id, n: row.n, provider: row.provider, startedAt: row.started_at, outcome: row.outcome, providerReference: row.provider_reference,
})

export const deliveryFrom = (journey: Journey, row: DeliveryRow): Delivery => ({
  deliveryId: row.delivery_id, notificationId: row.notification_id, channel: row.channel, contactId: row.contact_id,
  fallbackOf: row.fallback_of, status: row.status, attempts: attemptsOf(journey, row.delivery_id).map(attemptFrom),
})

export const deliveriesOf = (journey: Journey): Delivery[] => journey.deliveries.map((row) => deliveryFrom(journey, row))

export function snapshotOf(journey: Journey): NotificationSnapshot {
  const row = journey.notification
  const mark = markOf(row)
  return {
    notificationId: row.notification_id, caseId: row.case_id, obligationIds: row.obligation_ids.filter((id) => mark?.own.includes(id) !== true), victimId: row.victim_id, recipientId: row.recipient_id,
    templateId: row.template_id, templateVersion: row.template_version, language: row.language, wordings: textsOf(keptOf(row)), state: row.state, withheldBecause: row.withheld_because,
    reasons: row.reasons, rungs: JSON.parse(row.rungs) as Rung[], history: JSON.parse(row.history) as NotificationChange[],
    ...(mark && { recall: { recallId: mark.recallId, corrects: mark.corrects } }),
    deliveries: deliveriesOf(journey),
    rendered: journey.rendered.map(({ channel, detail, sha256 }) => ({ channel, detail, sha256 })),
    ...(journey.guard && { guard: journey.guard }),
  }
}

export const taskFrom = (row: TaskRow): Task => ({
  taskId: row.task_id, caseId: row.case_id, kind: row.kind, for: row.for_whom, victimId: row.victim_id, obligationIds: row.obligation_ids,
  notificationId: row.notification_id, dueBy: row.due_by, state: row.state, outcome: row.outcome, reason: row.reason,
})

export const openTask = (task: Task, now: Instant): TaskRow => ({
  task_id: task.taskId, case_id: task.caseId, kind: task.kind, for_whom: task.for, victim_id: task.victimId, obligation_ids: task.obligationIds,
  notification_id: task.notificationId, due_by: task.dueBy, state: 'open', outcome: null, reason: task.reason, revision: 0, opened_at: now, ended_at: null, note: null,
})

/** Ends the open tasks that have lost their reason. */
export function cancelTasks(journey: Journey, now: Instant, which: (task: TaskRow) => boolean = () => true): void {
  for (const task of journey.tasks) if (task.state === 'open' && which(task)) change(journey, task, { state: 'cancelled', ended_at: now })
}
