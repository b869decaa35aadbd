// Why: the local run stands on this log; it must keep what it took through anything.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@kept-informed/testing'
import { eventLogContract, eventually, Reader } from './event-log.contract.js'
import { embeddedEventLog } from './index.js'

describe('the embedded log', () => {
  let server: Awaited<ReturnType<typeof testDatabase>>
  beforeAll(async () => {
    server = await testDatabase('embedded_log')
  })
  afterAll(() => server.drop())

  eventLogContract((topicPrefix) => embeddedEventLog({ url: server.url, topicPrefix, log: () => undefined }))

  it('gives offsets without gaps or repeats to writers of several processes', async () => {
    const logs = await Promise.all([1, 2, 3].map(() => embeddedEventLog({ url: server.url, topicPrefix: 'several.' })))
    await logs[0]?.ensureTopics([{ name: 't', partitions: 3 }])
    await Promise.all(logs.flatMap((log, i) => Array.from({ length: 20 }, (_, n) => log.produce(Array.from({ length: 5 }, (_, m) => ({ topic: 't', key: `k${(m + n) % 7}`, value: `${i}/${n}/${m}` }))))))
    const ends = (await logs[0]?.endOffsets('t')) ?? []
    expect(ends.reduce((sum, end) => sum + end, 0)).toBe(300)
    const reader = logs[1] && (await new Reader().start(logs[1], ['t'], { group: 'g', maxBatch: 30 }))
    await eventually('all', () => reader?.records().length === 300)
    for (const partition of [0, 1, 2]) expect(reader?.records().filter((one) => one.partition === partition).map(({ offset }) => offset)).toEqual(Array.from({ length: ends[partition] ?? 0 }, (_, i) => i))
    await Promise.all(logs.map((log) => log.close()))
  })

  it('survives being opened anew', async () => {
    const before = await embeddedEventLog({ url: server.url, topicPrefix: 'anew.' })
    await before.ensureTopics([{ name: 't', partitions: 1 }])
    await before.produce([{ topic: 't', key: 'k', value: 'kept' }])
    await before.close()
    const after = await embeddedEventLog({ url: server.url, topicPrefix: 'anew.' })
    const reader = await new Reader().start(after, ['t'], { group: 'g' })
    await eventually('the record', () => reader.values().length === 1)
    await after.close()
    expect(reader.values()).toEqual(['kept'])
  })
})
