// Why: readers of obligations.v1 and deliveries.v1 find here every message there is and the members that its data always has.
// Snapshots carry a revision: keep the highest of each thing, and neither order nor repetition can harm.

const id = { type: 'string' }
const instant = { type: 'integer', description: 'milliseconds since 1970-01-01T00:00:00Z' }
const snapshot = (name: string, identity: Record<string, object>) => ({
  revision: { type: 'integer', description: 'of the case; keep the highest' },
  [name]: { type: 'object', required: Object.keys(identity), properties: identity },
})
const obligation = snapshot('obligation', { obligationId: id, caseId: id, victimId: id, recipientId: id, ruleId: id, state: { enum: ['owed', 'overdue', 'met', 'cancelled', 'excused'] } })
const recordedEvent = snapshot('event', { source: id, id, type: id, occurredAt: instant, receivedAt: instant, retracted: { type: 'boolean' } })
const notification = snapshot('notification', { notificationId: id, state: { enum: ['planned', 'withheld', 'sending', 'told', 'failed', 'superseded', 'recalled'] }, deliveries: { type: 'array' } })
const task = snapshot('task', { taskId: id, kind: id, state: { enum: ['open', 'done', 'cancelled'] } })
const telling = { telling: { type: 'object', required: ['tellingId', 'victimId', 'obligationIds'], properties: { tellingId: id, victimId: id, obligationIds: { type: 'array', items: id } } } }
const person = { fact: { type: 'object', required: ['kind', 'victimId'], properties: { kind: { enum: ['erased', 'child'] }, victimId: id } } }
const details = { victimId: id, by: id, why: { type: 'string' }, at: instant }

const each = (names: string[], data: Record<string, object>): [string, Record<string, object>][] => names.map((name) => [name, data])

/** Message type → the members of `data`, by topic. */
export const FACT_MESSAGES: Record<string, [string, Record<string, object>][]> = {
  'obligations.v1': [
    ...each(['obligation-owed.v1', 'obligation-changed.v1', 'obligation-became-overdue.v1', 'obligation-met.v1', 'obligation-reopened.v1', 'obligation-cancelled.v1', 'obligation-excused.v1'], obligation),
    ...each(['case-event-recorded.v1', 'case-event-retracted.v1'], recordedEvent),
    ...each(['case-context-changed.v1'], snapshot('context', { caseId: id })),
  ],
  'deliveries.v1': [
    ...each(['notification-planned.v1', 'notification-withheld.v1', 'notification-told.v1', 'notification-failed.v1', 'notification-superseded.v1', 'notification-recalled.v1'], notification),
    ...each(['delivery-attempted.v1', 'delivery-answered.v1', 'receipt-received.v1'], notification),
    ...each(['task-opened.v1', 'task-completed.v1', 'task-cancelled.v1'], task),
    ...each(['victim-told-by-message.v1', 'telling-undone.v1'], telling),
    ...each(['victim-erased.v1', 'victim-age-known.v1'], person),
    ...each(['personal-details-read.v1', 'personal-details-changed.v1'], details),
  ],
}
