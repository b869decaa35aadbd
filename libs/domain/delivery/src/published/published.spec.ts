import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { messageFaults, publishedContract } from '../../../obligation/src/testing/published.contract.js'
import type { DeliveriesTopicMessage } from '../deliveries-topic.js'
import { task } from './example-notification.js'
import { DELIVERIES_SENDER, PUBLISHED_DELIVERIES } from './published-deliveries.js'

const folder = join(import.meta.dirname, '..')
const onDisk = { read: (path: string) => readFileSync(join(folder, path), 'utf8'), list: (path: string) => readdirSync(join(folder, path)) }
const topic = { ...onDisk, typesIn: 'deliveries-topic.ts', published: PUBLISHED_DELIVERIES, sender: DELIVERIES_SENDER }

publishedContract(topic)

describe('what must not be said is refused', () => {
  const { example } = PUBLISHED_DELIVERIES['delivery-answered.v1']
  const snapshot = example.data.notification
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
    expect(messageFaults(topic, { ...example, data: { revision: 1, notification: { ...snapshot, ...change } } })).toEqual([fault])
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
