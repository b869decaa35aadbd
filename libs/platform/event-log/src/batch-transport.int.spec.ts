// Why: the one place where Nest and the log meet: whole batches in, errors out as they were thrown.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import 'reflect-metadata'
import { Controller, Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { EventPattern, Payload } from '@nestjs/microservices'
import { testDatabase } from '@kept-informed/testing'
import { eventually } from './event-log.contract.js'
import { type Batch, BatchTransport, embeddedEventLog, type EventLog, LostRace, OnBatch } from './index.js'

const seen: string[] = []
const moved = new Map<string, number>()
let races = 0

@Controller()
class OnCaseEvent {
  @OnBatch('case-events.v1')
  async take(@Payload() batch: Batch): Promise<void> {
    if (races++ === 0) throw new LostRace('somebody was first')
    for (const { value } of batch.records) seen.push(`case ${value.toString()}`)
    moved.set(batch.topic, batch.to)
  }

  @EventPattern('deliveries.v1')
  async told(@Payload() batch: Batch): Promise<void> {
    for (const { value } of batch.records) seen.push(`told ${value.toString()}`)
    moved.set(batch.topic, batch.to)
  }
}

@Module({ controllers: [OnCaseEvent] })
class Rules {}

describe('the batch transport', () => {
  let server: Awaited<ReturnType<typeof testDatabase>>
  let eventLog: EventLog
  const lines: string[] = []
  beforeAll(async () => {
    server = await testDatabase('transport')
    eventLog = await embeddedEventLog({ url: server.url, topicPrefix: '', log: (_level, message) => void lines.push(message) })
    await eventLog.ensureTopics(['case-events.v1', 'deliveries.v1'].map((name) => ({ name, partitions: 1 })))
  })
  afterAll(async () => {
    await eventLog.close()
    await server.drop()
  })

  it('brings batches of every topic with a handler, what may rest by a reader of its own, and a lost race comes through as one', async () => {
    const strategy = new BatchTransport({ eventLog, group: 'rules', resting: { topics: ['deliveries.v1'], restMs: 50 }, positionOf: async (topic) => moved.get(topic) ?? 0 })
    const app = await NestFactory.createMicroservice(Rules, { strategy, logger: false })
    await app.listen()
    expect(strategy.lastFetchAt()).toBeGreaterThan(0)
    await eventLog.produce([{ topic: 'case-events.v1', key: 'a', value: '1' }, { topic: 'deliveries.v1', key: 'a', value: '2' }])
    await eventually('both', () => seen.length === 2)
    expect(seen.sort()).toEqual(['case 1', 'told 2'])
    expect(races).toBe(2)
    expect(lines).toEqual([])
    await app.close()
    expect(strategy.lastFetchAt()).toBeNull()
  })
})
