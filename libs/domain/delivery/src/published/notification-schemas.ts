// Why: a notification with the efforts made for it, as others read it on deliveries.v1: which channel and which contact, by id; what
// was said, by hash. A number, an address, a name or a wording has no place in it.
import type { JsonSchema } from '@kept-informed/case-event'
import {
  DECISION_PARTS, type Detail, type Language, NOTIFICATION_STATES, type NotificationChange, type NotificationGuard, type Rendered, type Rung, type Task, type TaskKind, type TaskOutcome, type TaskState, WITHHELD_BECAUSE, type WordingUsed,
} from '@kept-informed/notification'
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

const rung = closed<Rung>({
  channel,
  contactId: id,
  leavesAt: { ...instant, description: 'the first instant at which it may leave, as things stand' },
  arrivesAt: { ...instant, description: 'when it counts as arrived if nothing fails' },
})

const outcome = listed([...WITHHELD_BECAUSE, ...NOTIFICATION_STATES])
const change = closed<NotificationChange>({ at: instant, from: outcome, to: outcome, changed: many(listed(DECISION_PARTS)) })

export const notificationSchema: JsonSchema = closed<NotificationSnapshot>({
  notificationId: uuid,
  caseId: caseReference,
  obligationIds: many(uuid),
  victimId: id,
  recipientId: id,
  templateId: id,
  templateVersion: { ...text, description: 'empty until its wording is chosen' },
  language: words<Language>({ en: true, cy: true }),
  wordings: { ...many(closed<WordingUsed>({ wordingId: id, language: words<Language>({ en: true, cy: true }), version: text })), description: 'every text that it goes by: of each news in it, the one without case facts, and the English after a letter in Welsh; empty until chosen' },
  state: listed(NOTIFICATION_STATES),
  withheldBecause: orNull(listed(WITHHELD_BECAUSE)),
  reasons: { ...many(listed(WITHHELD_BECAUSE)), description: 'all that fit, the one that wins first; empty unless it is withheld' },
  rungs: { ...many(rung), description: 'what can still be tried, best first; empty when nothing can' },
  history: { ...many(change), description: 'what was decided otherwise than before, and what had changed in between' },
  deliveries: many(delivery),
  rendered: { ...many(closed<Rendered>({ channel, detail: words<Detail>({ neutral: true, full: true }), sha256 })), description: 'what was said, by hash' },
}, {
  guard: {
    ...closed<NotificationGuard>({ guardId: uuid, state: words<NotificationGuard['state']>({ open: true, released: true, refused: true }), by: many(id) }),
    description: 'the guard that held it as part of a flood, and whose word ended that; absent: none ever did',
  },
  recall: { ...closed<NonNullable<NotificationSnapshot['recall']>>({ recallId: uuid, corrects: { ...many(uuid), description: 'the messages that it corrects; empty for one that was itself recalled' } }), description: 'only where it was recalled, or corrects messages that were' },
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
