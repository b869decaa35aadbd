import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { nameUuid } from '@kept-informed/kernel'
import { newJourney, openTask, snapshotOf, taskFrom } from './journey/journey.js'
import type { AttemptRow, DeliveryRow, NotificationRow } from './journey/rows.js'
import { taskMessage } from './journey/save-journeys.js'
import { tell, untell } from './journey/tell.js'
import { NOON, obligation } from './testing/example-case.js'
import { messageFaults } from '../../../libs/domain/obligation/src/testing/published.contract.js'
import type { DeliveriesTopicMessage, NotificationMessageType, NotificationSnapshot } from '@kept-informed/delivery'
import { task } from '../../../libs/domain/delivery/src/published/example-notification.js'
import { DELIVERIES_SENDER, PUBLISHED_DELIVERIES } from '../../../libs/domain/delivery/src/published/published-deliveries.js'

const schemas = join(import.meta.dirname, '../../../libs/domain/delivery/src')
const topic = { read: (path: string) => readFileSync(join(schemas, path), 'utf8'), list: () => [], typesIn: 'deliveries-topic.ts', published: PUBLISHED_DELIVERIES, sender: DELIVERIES_SENDER }

const owed = obligation('01TW/1234567/26', 'v-1')
const notificationId = nameUuid('notification', owed.obligationId)
const deliveryId = nameUuid('delivery', notificationId, 1)

/** A journey as the notifier has it in its tables. */
function aJourney(state: NotificationRow['state'] = 'sending') {
  const notification: NotificationRow = {
    notification_id: notificationId, shard: 0, case_id: owed.caseId, obligation_ids: [owed.obligationId], victim_id: 'v-1', recipient_id: 'v-1', template_id: owed.ruleId,
    template_version: '', language: 'en', state, withheld_because: null, reasons: [],
    rungs: JSON.stringify([{ channel: 'sms', contactId: 'c-1', leavesAt: NOON, arrivesAt: NOON }]), history: JSON.stringify([{ at: NOON, from: 'outside-safe-hours', to: 'sending', changed: ['time'] }]), basis: '{}', kept_wordings: '{}', merged_into: null, recall: JSON.stringify({ recallId: nameUuid('recall', 1), held: [], corrects: [nameUuid('notification', 'wrong')], own: [], meets: [] }), revision: 0, planned_at: NOON, priority: 1, waits_for: '', next_at: NOON, look_by: null, guard_key: null, happened_at: null, guard_id: null,
  }
  const delivery: DeliveryRow = { delivery_id: deliveryId, notification_id: notificationId, n: 1, channel: 'sms', contact_id: 'c-1', fallback_of: null, obligation_ids: [owed.obligationId], texts: [], status: 'delivered', created_at: NOON, status_at: NOON, hand_over_by: null, wait_until: null }
  const attempt: AttemptRow = {
    attempt_id: nameUuid('attempt', deliveryId, 1), shard: 0, delivery_id: deliveryId, notification_id: notificationId, n: 1, provider: 'twilio', started_at: NOON, lease_until: NOON,
    outcome: 'accepted', provider_reference: 'SM1', code: null, ended_at: NOON, look_at: null,
  }
  const rendered = { delivery_id: deliveryId, notification_id: notificationId, channel: 'sms' as const, detail: 'full' as const, sha256: 'a'.repeat(64) }
  return { ...newJourney(notification), deliveries: [delivery], attempts: [attempt], rendered: [rendered] }
}
const about = (type: NotificationMessageType, notification: NotificationSnapshot): DeliveriesTopicMessage => ({ type, caseId: owed.caseId, at: NOON, data: { revision: 1, notification } })

describe('what the notifier really says holds', () => {
  it.each(['notification-planned.v1', 'notification-withheld.v1', 'notification-told.v1', 'notification-failed.v1', 'notification-superseded.v1', 'notification-recalled.v1', 'delivery-attempted.v1', 'delivery-answered.v1', 'receipt-received.v1'] as const)('%s', (type) => {
    expect(messageFaults(topic, about(type, snapshotOf(aJourney())))).toEqual([])
  })

  it('a telling, and that it came undone', () => {
    const journey = aJourney()
    tell(journey, journey.deliveries[0]!, { at: NOON, metBy: 'sms-receipt' }, NOON)
    untell(journey, journey.deliveries[0]!, NOON + 1)
    const messages = journey.told.map(({ type, telling }): DeliveriesTopicMessage => ({ type, caseId: owed.caseId, at: NOON, data: { telling } }))
    expect(messages.map(({ type }) => type)).toEqual(['victim-told-by-message.v1', 'telling-undone.v1'])
    expect(messages.flatMap((message) => messageFaults(topic, message))).toEqual([])
  })

  it.each([['open', null], ['done', 'approved'], ['cancelled', null]] as const)('a task that is %s', (state, outcome) => {
    const row = { ...openTask(task, NOON), state, outcome, note: 'what the officer wrote stays here' }
    expect(taskFrom(row)).toMatchObject({ taskId: task.taskId, state })
    expect(messageFaults(topic, taskMessage(row, NOON))).toEqual([])
  })
})
