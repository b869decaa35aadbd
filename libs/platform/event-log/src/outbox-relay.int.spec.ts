// Why: what a hop has to tell must reach the log in order and at least once, whichever process dies between saying and forgetting.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, HopWrite, hopTablesSql, type Migration, type MigrationRunner, openDatabase, positionOf } from '@kept-informed/postgres'
import { testDatabase } from '@kept-informed/testing'
import { eventually, Reader } from './event-log.contract.js'
import { type EventLog, embeddedEventLog, LostRace, type NewRecord, OutboxRelay } from './index.js'

class Relay1764000000003 implements Migration {
  name = 'Relay1764000000003'
  async up(q: MigrationRunner): Promise<void> {
    for (const sql of hopTablesSql()) await q.query(sql)
    await q.query('create table seen (value text not null)')
  }
  async down(): Promise<void> {}
}

const silent = (): void => undefined
const source = (record: { value: Buffer | string }): string => (JSON.parse(record.value.toString()) as { id: string }).id

describe('the outbox relay', () => {
  let server: Awaited<ReturnType<typeof testDatabase>>
  let database: Database
  let log: EventLog
  let relays: OutboxRelay[] = []
  beforeAll(async () => {
    server = await testDatabase('relay')
    database = await openDatabase({ url: server.url, schema: 'rules', migrations: [Relay1764000000003] })
    log = await embeddedEventLog({ url: server.url, topicPrefix: 'relay.' })
    await log.ensureTopics(['in', 'out'].map((name) => ({ name, partitions: 4 })))
  })
  beforeEach(() => database.query('truncate watermark, outbox, seen'))
  afterEach(async () => {
    await Promise.all(relays.map((relay) => relay.stop()))
    relays = []
  })
  afterAll(async () => {
    await log.close()
    await database.close()
    await server.drop()
  })

  const relay = (eventLog: Pick<EventLog, 'produce'>, restMs = 0): OutboxRelay => {
    const made = new OutboxRelay({ database, eventLog, group: 'rules', log: silent, restMs })
    relays.push(made)
    made.start()
    return made
  }
  const write = async (partition: number, offsets: number, each = 3): Promise<void> => {
    for (let from = 0; from < offsets; from++) {
      const facts = Array.from({ length: each }, (_, n) => ({ type: 't.v1', caseId: `case ${partition}`, at: 0, data: { from, n } }))
      await new HopWrite({ group: 'rules', topic: 'in', partition, from, to: from + 1 }).publish('out', 'urn:x', facts).run(database)
    }
  }
  const expected = (partition: number, offsets: number, each = 3): string[] => Array.from({ length: offsets * each }, (_, i) => `in/${partition}/${Math.floor(i / each)}/${i % each}`)
  const of = (taken: NewRecord[], partition: number): string[] => taken.map(source).filter((id) => id.startsWith(`in/${partition}/`))

  it('publishes each source in order and leaves the outbox empty', async () => {
    const taken: NewRecord[] = []
    await Promise.all([write(0, 40), write(1, 40)])
    const one = relay({ produce: async (records) => void taken.push(...records) })
    await eventually('idle', () => one.idle())
    expect([of(taken, 0), of(taken, 1)]).toEqual([expected(0, 40), expected(1, 40)])
    expect(taken[0]?.headers).toEqual({ 'content-type': 'application/cloudevents+json' })
  })

  it('repeats, in order, what it published and could not forget', async () => {
    const taken: NewRecord[] = []
    await write(0, 30)
    let sends = 0
    const crash = relay({
      produce: async (records) => {
        taken.push(...records)
        if (sends++ === 0) await database.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`)
      },
    })
    await eventually('idle', () => crash.idle())
    expect(of(taken, 0)).toEqual([...expected(0, 30), ...expected(0, 30)])
  })

  it('lets what is said gather while it rests, and says it together when somebody waits', async () => {
    const rounds: string[][] = []
    const one = relay({ produce: async (records) => void rounds.push(records.map(source)) }, 3_600_000)
    await write(0, 1, 1)
    await eventually('the first is said at once', () => rounds.length === 1)
    await write(1, 2, 1)
    one.poke()
    await sleep(200)
    expect(rounds).toEqual([['in/0/0/0']])
    await eventually('idle', () => (one.hurry(), one.idle()))
    expect(rounds).toEqual([['in/0/0/0'], ['in/1/0/0', 'in/1/1/0']])
  })

  it('goes on when the log was away', async () => {
    const taken: NewRecord[] = []
    await write(0, 5)
    let failures = 0
    const one = relay({
      produce: async (records) => {
        if (failures++ < 3) throw new Error('no broker')
        taken.push(...records)
      },
    })
    await eventually('idle', () => one.idle())
    expect(of(taken, 0)).toEqual(expected(0, 5))
  })

  it('has one holder at a time, and another takes over', async () => {
    const by: string[] = []
    const first = relay({ produce: async () => void by.push('first') })
    await write(0, 1)
    await eventually('the first published', () => by.length === 1)
    const second = relay({ produce: async () => void by.push('second') })
    await write(1, 5)
    await eventually('idle', () => second.idle())
    expect(new Set(by)).toEqual(new Set(['first']))
    await first.stop()
    await write(2, 1)
    await eventually('the second published', () => by.includes('second'), 5_000)
  })

  it('carries a whole hop: from one topic to the next, once and in order, with two readers racing', async () => {
    const values = Array.from({ length: 400 }, (_, n) => ({ topic: 'in', key: `case ${n % 11}`, value: String(n) }))
    const one = relay(log)
    let lost = 0
    const consume = () =>
      log.consume({
        group: 'rules',
        topics: ['in'],
        maxBatch: 20,
        positionOf: (topic, partition) => positionOf(database, 'rules', topic, partition),
        onBatch: async ({ topic, partition, from, to, records }) => {
          const hop = new HopWrite({ group: 'rules', topic, partition, from, to })
          const taken = records.map(({ value }) => value.toString())
          hop.add('kept', `insert into seen select v from unnest(${hop.param(taken)}::text[]) v where ${hop.fenced}`)
          hop.publish('out', 'urn:x', records.map(({ key, value }) => ({ type: 't.v1', caseId: key ?? '', at: 0, data: Number(value.toString()) })))
          await hop.run(database).catch((error: unknown) => {
            if (error instanceof LostRace) lost++
            throw error
          })
          one.poke()
        },
      })
    const readers = await Promise.all([consume(), consume()])
    const downstream = await new Reader().start(log, ['out'], { group: 'notifier' })
    for (let i = 0; i < values.length; i += 40) await log.produce(values.slice(i, i + 40))
    await eventually('all of it downstream', () => downstream.records().length >= values.length)
    const told = downstream.records().map(({ key, value }) => ({ key, data: (JSON.parse(value.toString()) as { data: number }).data }))
    expect(told.map(({ data }) => data).sort((a, b) => a - b)).toEqual(values.map((_, n) => n))
    for (let c = 0; c < 11; c++) expect(told.filter(({ key }) => key === `case ${c}`).map(({ data }) => data)).toEqual(values.flatMap((_, n) => (n % 11 === c ? [n] : [])))
    expect(await database.query('select count(*), count(distinct value) as distinct from seen')).toEqual([{ count: 400, distinct: 400 }])
    expect(lost).toBeGreaterThan(0)
    await Promise.all([...readers, downstream.consumer].map((reader) => reader?.stop()))
  })
})
