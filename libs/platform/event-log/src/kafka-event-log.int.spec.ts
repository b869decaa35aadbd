// Why: what only a real broker can show: its codecs, its retention, its groups.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { testKafka, topicPrefix } from '@kept-informed/testing'
import kafkajs, { type Admin } from 'kafkajs'
import { eventLogContract, eventually, Reader } from './event-log.contract.js'
import { type EventLog, kafkaEventLog, makeTopics, readTopics } from './index.js'

jest.setTimeout(30_000)

const kafka = testKafka()
if (kafka) describe('the log on Kafka', () => onKafka(kafka.brokers))
else it.todo('the log on Kafka: not run, there is no broker')

function onKafka(brokers: string[]): void {
  const prefix = topicPrefix()
  const lines: string[] = []
  const open = (): EventLog => kafkaEventLog({ brokers, topicPrefix: prefix, clientId: 'spec', log: (_level, message, fields) => void lines.push(`${message} ${JSON.stringify(fields)}`) })
  let log: EventLog
  let admin: Admin
  beforeAll(async () => {
    log = open()
    admin = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING }).admin()
    await admin.connect()
  })
  afterAll(async () => {
    await log.close()
    await admin.disconnect()
  })
  const numbers = (topic: string, count: number) => Array.from({ length: count }, (_, n) => ({ topic, key: 'k', value: `{"n":${n},"words":"${'again and again '.repeat(20)}"}` }))

  eventLogContract(async (contractPrefix) => kafkaEventLog({ brokers, topicPrefix: contractPrefix, clientId: 'contract', log: () => undefined }))

  it.each(['gzip', 'snappy', 'lz4', 'zstd'])('reads batches that Java compressed with %s', async (codec) => {
    await log.ensureTopics([{ name: codec, partitions: 1, config: { 'compression.type': codec } }])
    const sent = numbers(codec, 2_000)
    await log.produce(sent)
    const reader = await new Reader().start(log, [codec], { group: codec })
    await eventually('all', () => reader.records().length === sent.length)
    expect(reader.values()).toEqual(sent.map(({ value }) => value))
    await reader.consumer?.stop()
  })

  it('goes on after records that retention took, and only after looking for them', async () => {
    await log.ensureTopics([{ name: 'short', partitions: 1 }])
    await log.produce(numbers('short', 10))
    await admin.fetchTopicOffsets(`${prefix}short`)
    await admin.deleteTopicRecords({ topic: `${prefix}short`, partitions: [{ partition: 0, offset: '6' }] })
    const reader = await new Reader().start(log, ['short'], { group: 'short' })
    await eventually('the rest', () => reader.records().length === 4)
    expect(reader.batches[0]).toMatchObject({ from: 0, to: 10 })
    await reader.consumer?.stop()
  })

  it('does not take an unhandled record for handled when the topic was made anew below our position', async () => {
    await log.ensureTopics([{ name: 'anew', partitions: 1 }])
    const reader = new Reader()
    reader.watermark.set('anew/0', 50)
    await log.produce(numbers('anew', 3))
    await reader.start(log, ['anew'], { group: 'anew' })
    await eventually('the complaint', () => lines.some((line) => line.includes('was the topic made anew')))
    expect(reader.records()).toEqual([])
    await reader.consumer?.stop()
  })

  it('says so when a consumer has stopped for good, here by a codec that nobody knows', async () => {
    await log.ensureTopics([{ name: 'unknown-codec', partitions: 1, config: { 'compression.type': 'zstd' } }])
    await log.produce(numbers('unknown-codec', 3))
    const crashed: Error[] = []
    const doomed = kafkaEventLog({ brokers, topicPrefix: prefix, clientId: 'doomed', log: () => undefined, onCrash: (error) => void crashed.push(error) })
    const { ZSTD } = kafkajs.CompressionTypes
    const known: unknown = kafkajs.CompressionCodecs[ZSTD]
    kafkajs.CompressionCodecs[ZSTD] = () => {
      throw new kafkajs.KafkaJSNonRetriableError('unknown')
    }
    try {
      await new Reader().start(doomed, ['unknown-codec'], { group: 'doomed' })
      await eventually('the crash', () => crashed.length > 0)
    } finally {
      Object.assign(kafkajs.CompressionCodecs, { [ZSTD]: known })
      await doomed.close()
    }
    expect(crashed).toHaveLength(1)
  })

  it('shares a group’s partitions between readers and hands them over when one leaves', async () => {
    await log.ensureTopics([{ name: 'shared', partitions: 4 }])
    const [one, two] = [new Reader(), new Reader()]
    Object.assign(two, { watermark: one.watermark })
    await one.start(log, ['shared'], { group: 'shared' })
    await two.start(log, ['shared'], { group: 'shared' })
    const send = (round: number) => log.produce(Array.from({ length: 40 }, (_, n) => ({ topic: 'shared', key: `k${n}`, value: `${round}/${n}` })))
    await send(1)
    await eventually('round one', () => one.records().length + two.records().length === 40)
    await one.consumer?.stop()
    await send(2)
    await eventually('round two', () => one.records().length + two.records().length === 80)
    expect(new Set([...one.values(), ...two.values()]).size).toBe(80)
    await two.consumer?.stop()
  })

  it('makes the topics of deploy/topics.yaml as they are written there', async () => {
    await makeTopics(log, await readTopics('deploy/topics.yaml'))
    const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: `${prefix}case-events.v1` }] })
    const config = Object.fromEntries(resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]) ?? [])
    expect(config).toMatchObject({ 'message.timestamp.type': 'LogAppendTime', 'retention.ms': '-1', 'compression.type': 'producer' })
    expect(await log.endOffsets('deliveries.v1.dead-letter')).toEqual(Array(8).fill(0))
  })
}
