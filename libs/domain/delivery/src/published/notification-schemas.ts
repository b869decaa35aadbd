// Why: a notification with the efforts made for it, as others read it on deliveries.v1: which channel and which contact, by id; what
// was said, by hash. A number, an address, a name or a wording has no place in it.
import type { JsonSchema } from '@kept-informed/case-event'
import { type Detail, type Language, type NotificationState, type Rendered, type Task, type TaskKind, type TaskOutcome, type TaskState, WITHHELD_BECAUSE } from '@kept-informed/notification'
import { caseReference, closed, id, instant, listed, many, orNull, sha256, text, uuid, words } from '@kept-informed/obligation/published'
import type { Channel } from '@kept-informed/victim'
import type { NotificationSnapshot } from '../deliveries-topic.js'
import type { Attempt, AttemptOutcome, Delivery, DeliveryStatus } from '../delivery.js'

const channel = words<Channel>({ sms: true, email: true, letter: true })
const ordinal = { type: 'integer', minimum: 1 }

const attempt = closed<Attempt>({
  attemptId: uuid,
  n: ordinal,
  provider: id,
  startedAt: instant,
  outcome: { ...orNull(words<AttemptOutcome>({ accepted: true, refused: true, unavailable: true, unknown: true })), description: 'null while the call is under way' },
  providerReference: orNull(text),
})

const delivery = closed<Delivery>({
  deliveryId: uuid,
  notificationId: uuid,
  channel,
  contactId: id,
  fallbackOf: { ...orNull(uuid), description: 'the delivery that failed before this one' },
  status: words<DeliveryStatus>({
    created: true, sending: true, accepted: true, delivered: true, dispatched: true, returned: true,
    'temporary-failure': true, 'permanent-failure': true, 'technical-failure': true, unknown: true, cancelled: true,
  }),
  attempts: many(attempt),
})

export const notificationSchema: JsonSchema = closed<NotificationSnapshot>({
  notificationId: uuid,
  caseId: caseReference,
  obligationIds: many(uuid),
  victimId: id,
  recipientId: id,
  templateId: id,
  templateVersion: { ...text, description: 'empty until its wording is chosen' },
  language: words<Language>({ en: true, cy: true }),
  state: words<NotificationState>({ planned: true, withheld: true, sending: true, told: true, failed: true, superseded: true, recalled: true }),
  withheldBecause: orNull(listed(WITHHELD_BECAUSE)),
  deliveries: many(delivery),
  rendered: { ...many(closed<Rendered>({ channel, detail: words<Detail>({ neutral: true, full: true }), sha256 })), description: 'what was said, by hash' },
})

export const taskSchema = (state: TaskState): JsonSchema =>
  closed<Task>({
    taskId: uuid,
    caseId: caseReference,
    kind: words<TaskKind>({ call: true, 'call-first': true, 'approve-message': true, 'hand-off': true, 'find-details': true, 'check-contact': true, translate: true, 'decide-unknown': true, act: true }),
    for: { ...id, description: '`officer:<id>`, `unit:<unit>`, or the owner' },
    victimId: id,
    obligationIds: many(uuid),
    notificationId: orNull(uuid),
    dueBy: orNull(instant),
    state: listed([state]),
    outcome: orNull(words<TaskOutcome>({ done: true, approved: true, refused: true })),
    reason: { type: 'string', pattern: '^[a-z0-9-]*$', description: 'a fixed word' },
  })
