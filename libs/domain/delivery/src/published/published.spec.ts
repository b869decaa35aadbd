import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { nameUuid } from '@kept-informed/kernel'
import { newJourney, openTask, snapshotOf, taskFrom } from '../../../../../apps/notifier/src/journey/journey.js'
import type { AttemptRow, DeliveryRow, NotificationRow } from '../../../../../apps/notifier/src/journey/rows.js'
import { taskMessage } from '../../../../../apps/notifier/src/journey/save-journeys.js'
import { tell, untell } from '../../../../../apps/notifier/src/journey/tell.js'
import { NOON, obligation } from '../../../../../apps/notifier/src/testing/example-case.js'
import { messageFaults, publishedContract } from '../../../obligation/src/testing/published.contract.js'
import type { DeliveriesTopicMessage, NotificationMessageType, NotificationSnapshot } from '../deliveries-topic.js'
import { task } from './example-notification.js'
import { DELIVERIES_SENDER, PUBLISHED_DELIVERIES } from './published-deliveries.js'

const folder = join(import.meta.dirname, '..')
const onDisk = { read: (path: string) => readFileSync(join(folder, path), 'utf8'), list: (path: string) => readdirSync(join(folder, path)) }
const topic = { ...onDisk, typesIn: 'deliveries-topic.ts', published: PUBLISHED_DELIVERIES, sender: DELIVERIES_SENDER }

publishedContract(topic)

const owed = obligation('01TW/1234567/26', 'v-1')
const notificationId = nameUuid('notification', owed.obligationId)
const deliveryId = nameUuid('delivery', notificationId, 1)

/** A journey as the notifier has it in its tables. */
function aJourney(state: NotificationRow['state'] = 'sending') {
  const notification: NotificationRow = {
    notification_id: notificationId, shard: 0, case_id: owed.caseId, obligation_ids: [owed.obligationId], victim_id: 'v-1', recipient_id: 'v-1', template_id: owed.ruleId,
    template_version: '', language: 'en', state, withheld_because: null, revision: 0, planned_at: NOON, next_at: NOON,
  }
  const delivery: DeliveryRow = { delivery_id: deliveryId, notification_id: notificationId, n: 1, channel: 'sms', contact_id: 'c-1', fallback_of: null, status: 'delivered', created_at: NOON, status_at: NOON }
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

describe('what must not be said is refused', () => {
  const snapshot = snapshotOf(aJourney())
  const [delivery] = snapshot.deliveries
  const rows: [name: string, change: Record<string, unknown>, fault: string][] = [
    ['the name of a victim', { name: 'Ada' }, '/data/notification/name'],
    ['a number in a delivery', { deliveries: [{ ...delivery, to: '+447700900123' }] }, '/data/notification/deliveries/0/to'],
    ['a wording', { rendered: [{ ...snapshot.rendered[0], text: 'We arrested somebody' }] }, '/data/notification/rendered/0/text'],
    ['a wording in place of its hash', { rendered: [{ ...snapshot.rendered[0], sha256: 'We arrested somebody' }] }, '/data/notification/rendered/0/sha256'],
    ['a channel that we have not', { deliveries: [{ ...delivery, channel: 'fax' }] }, '/data/notification/deliveries/0/channel'],
    ['a state that we have not', { state: 'lost' }, '/data/notification/state'],
    ['a reason of its own', { withheldBecause: 'because' }, '/data/notification/withheldBecause'],
  ]
  it.each(rows)('%s', (_name, change, fault) => {
    expect(messageFaults(topic, about('delivery-answered.v1', { ...snapshot, ...change }))).toEqual([fault])
  })

  it.each<[string, DeliveriesTopicMessage, string]>([
    ['a task whose state its name denies', { ...PUBLISHED_DELIVERIES['task-opened.v1'].example, data: { revision: 1, task: { ...task, state: 'done' } } }, '/data/task/state'],
    ['a reason of a task in free words', { ...PUBLISHED_DELIVERIES['task-opened.v1'].example, data: { revision: 1, task: { ...task, reason: 'Ada has moved to Leeds' } } }, '/data/task/reason'],
    ['an undone telling that says not when', { ...PUBLISHED_DELIVERIES['telling-undone.v1'].example, data: PUBLISHED_DELIVERIES['victim-told-by-message.v1'].example.data }, '/data/telling/undoneAt'],
    ['a child where one was erased', { ...PUBLISHED_DELIVERIES['victim-erased.v1'].example, data: PUBLISHED_DELIVERIES['victim-age-known.v1'].example.data }, '/data/fact/kind'],
  ])('%s', (_name, message, fault) => {
    expect(messageFaults(topic, message)).toContain(fault)
  })
})
