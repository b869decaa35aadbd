// Why: the whole of what deliveries.v1 may carry, type by type; a new type does not compile until it has its schema and its example.
import { type FactMessage, nameUuid } from '@kept-informed/kernel'
import type { Task } from '@kept-informed/notification'
import type { Telling } from '@kept-informed/obligation'
import { after, closed, EXAMPLE_CASE, exactly, instant, type PublishedMessage, type PublishedTopic, revision, type Sender } from '@kept-informed/obligation/published'
import type { DeliveriesTopicMessage, DetailsMessage, DetailsWhy, NotificationMessage, NotificationMessageType, NotificationSnapshot, PersonMessage, TaskMessage, TellingMessage } from '../deliveries-topic.js'
import { arrived, attempted, failed, planned, taken, task, telling } from './example-notification.js'
import { notificationSchema, taskSchema } from './notification-schemas.js'
import { ageSchema, detailsSchema, erasedSchema, nudgeSchema, tellingSchema } from './person-schemas.js'

export const DELIVERIES_SENDER: Sender = { source: 'urn:kept-informed:notifier', from: '~dispatch/3/88' }

type Published<Message extends FactMessage, Type extends Message['type']> = PublishedMessage<FactMessage<Type, Message['data']>>
const caseId = EXAMPLE_CASE

const about = <Type extends NotificationMessageType>(type: Type, minutes: number, at: number, notification: NotificationSnapshot): Published<NotificationMessage, Type> => ({
  data: closed<NotificationMessage['data']>({ revision, notification: notificationSchema }),
  example: { type, caseId, at: after(minutes), data: { revision: at, notification } },
})
const toDo = <Type extends TaskMessage['type']>(type: Type, minutes: number, at: number, { state, ...rest }: Task): Published<TaskMessage, Type> => ({
  data: closed<TaskMessage['data']>({ revision, task: taskSchema(state) }),
  example: { type, caseId, at: after(minutes), data: { revision: at, task: { ...rest, state } } },
})
const told = <Type extends TellingMessage['type']>(type: Type, minutes: number, one: Telling): Published<TellingMessage, Type> => ({
  data: closed<TellingMessage['data']>({ telling: tellingSchema(one.undoneAt === null ? exactly(null) : instant) }),
  example: { type, caseId, at: after(minutes), data: { telling: one } },
})
const known = <Type extends PersonMessage['type']>(type: Type, minutes: number, fact: PersonMessage['data']['fact']): Published<PersonMessage, Type> => ({
  data: closed<PersonMessage['data']>({ fact: fact.kind === 'erased' ? erasedSchema : ageSchema }),
  example: { type, caseId, at: after(minutes), data: { fact } },
})
const seen = <Type extends DetailsMessage['type']>(type: Type, minutes: number, why: DetailsWhy): Published<DetailsMessage, Type> => ({
  data: detailsSchema,
  example: { type, caseId, at: after(minutes), data: { victimId: 'victim-7', by: 'officer-1', why, at: after(minutes) } },
})

export const PUBLISHED_DELIVERIES: PublishedTopic<DeliveriesTopicMessage> = {
  'notification-planned.v1': about('notification-planned.v1', 1, 1, planned),
  'notification-withheld.v1': about('notification-withheld.v1', 1, 1, { ...planned, state: 'withheld', withheldBecause: 'no-safe-contact', reasons: ['no-safe-contact'], rungs: [] }),
  'notification-told.v1': about('notification-told.v1', 3, 5, arrived),
  'notification-failed.v1': about('notification-failed.v1', 5, 8, failed),
  'notification-superseded.v1': about('notification-superseded.v1', 60, 2, { ...planned, state: 'superseded', rungs: [] }),
  'notification-recalled.v1': about('notification-recalled.v1', 60, 2, { ...planned, state: 'recalled', rungs: [] }),
  'delivery-attempted.v1': about('delivery-attempted.v1', 2, 2, attempted),
  'delivery-answered.v1': about('delivery-answered.v1', 2, 3, taken),
  'receipt-received.v1': about('receipt-received.v1', 3, 4, arrived),
  'task-opened.v1': toDo('task-opened.v1', 1, 1, task),
  'task-completed.v1': toDo('task-completed.v1', 90, 2, { ...task, state: 'done', outcome: 'done' }),
  'task-cancelled.v1': toDo('task-cancelled.v1', 60, 2, { ...task, state: 'cancelled' }),
  'victim-told-by-message.v1': told('victim-told-by-message.v1', 3, telling),
  'telling-undone.v1': told('telling-undone.v1', 70, { ...telling, undoneAt: after(70) }),
  'victim-erased.v1': known('victim-erased.v1', 90, { kind: 'erased', victimId: 'victim-7', at: after(90) }),
  'victim-age-known.v1': known('victim-age-known.v1', 1, { kind: 'child', victimId: 'victim-7', at: after(1), under18: true, toldDirectly: false }),
  'personal-details-read.v1': seen('personal-details-read.v1', 30, 'reason-stated'),
  'restricted-details-read.v1': seen('restricted-details-read.v1', 30, 'reason-stated'),
  'personal-details-changed.v1': seen('personal-details-changed.v1', 30, 'put'),
  'officer-nudged.v1': {
    data: nudgeSchema,
    example: { type: 'officer-nudged.v1', caseId, at: after(30), data: { nudgeId: nameUuid('nudge', 'officer-1', '1'), officerId: 'officer-1', by: null, at: after(30) } },
  },
}
