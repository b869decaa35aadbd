// Why: the product's promise "once, in order, nothing lost" is this one statement; here it is held against those who would break it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { FactMessage } from '@kept-informed/kernel'
import { testDatabase } from '@kept-informed/testing'
import fc from 'fast-check'
import { type Database, HopWrite, hopTablesSql, LostRace, type Migration, type MigrationRunner, openDatabase, positionOf } from './index.js'

class Hops1764000000002 implements Migration {
  name = 'Hops1764000000002'
  async up(q: MigrationRunner): Promise<void> {
    for (const sql of hopTablesSql()) await q.query(sql)
    await q.query('create table seen (event_id int not null, case_id text not null)')
    await q.query('create table case_state (case_id text primary key, version int not null, events int not null)')
  }
  async down(): Promise<void> {}
}

type Event = { id: number; caseId: string }
const fact = (event: Event): FactMessage => ({ type: 'seen.v1', caseId: event.caseId, at: 0, data: { id: event.id, note: 'a "quoted" £ \\ word' } })
const events = (count: number): Event[] => Array.from({ length: count }, (_, id) => ({ id, caseId: `case/${id % 7}` }))

/** As a service does it: events kept, case states counted, facts told. */
async function hop(db: Database, all: Event[], from: number, to: number, group = 'rules'): Promise<void> {
  const batch = all.slice(from, to)
  const write = new HopWrite({ group, topic: 'case-events.v1', partition: 0, from, to })
  write.add('kept', `insert into seen select e.id, e.case_id from unnest(${write.param(batch.map((e) => e.id))}::int[], ${write.param(batch.map((e) => e.caseId))}::text[]) e(id, case_id) where ${write.fenced}`)
  write.add(
    'counted',
    `insert into case_state as c select e.case_id, 1, count(*) from unnest(${write.param(batch.map((e) => e.caseId))}::text[]) e(case_id) where ${write.fenced} group by 1 order by 1
     on conflict (case_id) do update set version = c.version + 1, events = c.events + excluded.events`,
  )
  write.publish('obligations.v1', 'urn:kept-informed:rules', batch.map(fact))
  await write.run(db)
}

describe('the fenced hop', () => {
  let server: Awaited<ReturnType<typeof testDatabase>>
  let db: Database
  beforeAll(async () => {
    server = await testDatabase('hop')
    db = await openDatabase({ url: server.url, schema: 'rules', migrations: [Hops1764000000002], maxConnections: 8 })
  })
  beforeEach(() => db.query('truncate watermark, outbox, seen, case_state'))
  afterAll(async () => {
    await db.close()
    await server.drop()
  })

  it('writes effects, outbox and watermark together', async () => {
    expect(await positionOf(db, 'rules', 'case-events.v1', 0)).toBe(0)
    await hop(db, events(10), 0, 3)
    expect(await positionOf(db, 'rules', 'case-events.v1', 0)).toBe(3)
    expect(await db.query('select event_id from seen order by 1')).toEqual([{ event_id: 0 }, { event_id: 1 }, { event_id: 2 }])
    const [row] = await db.query<{ value: Buffer }>('select topic_from, part_from, offset_from, n, topic, key, headers, value from outbox where n = 1')
    expect(row).toMatchObject({ topic_from: 'case-events.v1', part_from: 0, offset_from: 0, n: 1, topic: 'obligations.v1', key: 'case/1', headers: { 'content-type': 'application/cloudevents+json' } })
    expect(JSON.parse(row?.value.toString() ?? '')).toEqual({
      specversion: '1.0', id: 'case-events.v1/0/0/1', source: 'urn:kept-informed:rules', type: 'seen.v1', subject: 'case/1', time: '1970-01-01T00:00:00.000Z',
      datacontenttype: 'application/json', data: { id: 1, note: 'a "quoted" £ \\ word' },
    })
  })

  it.each([
    ['the same batch again', 0, 3],
    ['a batch that begins too early', 1, 5],
    ['a batch that begins too late', 7, 9],
  ])('loses, and writes nothing, for %s', async (_name, from, to) => {
    await hop(db, events(10), 0, 3)
    await expect(hop(db, events(10), from, to)).rejects.toThrow(LostRace)
    expect(await db.query('select count(*) from seen')).toEqual([{ count: 3 }])
    expect(await positionOf(db, 'rules', 'case-events.v1', 0)).toBe(3)
  })

  it('four readers of the same partition: every event once, in order, and the lost races are just lost', async () => {
    const all = events(600)
    let lost = 0
    const reader = async (size: number): Promise<void> => {
      for (;;) {
        const from = await positionOf(db, 'rules', 'case-events.v1', 0)
        if (from >= all.length) return
        try {
          await hop(db, all, from, Math.min(all.length, from + size))
        } catch (error) {
          if (!(error instanceof LostRace)) throw error
          lost++
        }
      }
    }
    await Promise.all([5, 7, 11, 13].map(reader))
    expect(await db.query('select count(*), count(distinct event_id) as distinct from seen')).toEqual([{ count: 600, distinct: 600 }])
    const told = await db.query<{ value: Buffer }>('select value from outbox order by offset_from, n')
    expect(told.map(({ value }) => (JSON.parse(value.toString()) as { data: Event }).data.id)).toEqual(all.map(({ id }) => id))
    expect(lost).toBeGreaterThan(0)
  })

  it('any split of the partition into batches gives the same rows', async () => {
    const all = events(40)
    const outcome = async (): Promise<unknown[]> => [
      await db.query('select event_id, case_id from seen order by 1'),
      await db.query('select case_id, events from case_state order by 1'),
      (await db.query<{ value: Buffer }>('select value from outbox order by offset_from, n')).map(({ value }) => (JSON.parse(value.toString()) as { data: unknown }).data),
    ]
    await hop(db, all, 0, 40)
    const whole = await outcome()
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 39 })), async (cuts) => {
        await db.query('truncate watermark, outbox, seen, case_state')
        const at = [0, ...cuts.sort((a, b) => a - b), 40]
        for (const [i, to] of at.slice(1).entries()) await hop(db, all, at[i] ?? 0, to)
        expect(await outcome()).toEqual(whole)
      }),
      { numRuns: 25 },
    )
  })

  describe('with a version that must not have moved', () => {
    const touch = (topic: string, version: number) => {
      const write = new HopWrite({ group: 'rules', topic, partition: 0, from: 0, to: 1 })
      write.add('state', `update case_state set version = version + 1 where case_id = 'a' and version = ${write.param(version)} and ${write.fenced} returning 1`, { rows: 1 })
      write.publish('obligations.v1', 'urn:x', [fact({ id: 1, caseId: 'a' })])
      return write.run(db)
    }
    beforeEach(() => db.query(`insert into case_state values ('a', 1, 0)`))

    it('writes when it has not', async () => {
      await touch('t', 1)
      expect(await db.query('select version from case_state')).toEqual([{ version: 2 }])
    })

    it('undoes all of the hop when it has: the watermark too', async () => {
      await expect(touch('t', 9)).rejects.toThrow(LostRace)
      expect(await db.query('select version from case_state')).toEqual([{ version: 1 }])
      expect(await db.query('select 1 from outbox')).toEqual([])
      expect(await positionOf(db, 'rules', 't', 0)).toBe(0)
    })

    it('lets one of several sources win when they touch the case at the same moment', async () => {
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, i) => touch(`t${i}`, 1)))
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).name] : []))).toEqual(Array(7).fill('LostRace'))
      expect(await db.query('select count(*) from watermark')).toEqual([{ count: 1 }])
    })
  })

  describe('for what has no record as its source', () => {
    const dispatch = (shard: number) => new HopWrite({ group: 'notifier', pseudo: '~dispatch', shard }).publish('deliveries.v1', 'urn:n', [fact({ id: shard, caseId: 'b' }), fact({ id: shard, caseId: 'c' })]).run(db)

    it('takes the next offset of its own row, whoever else does at once', async () => {
      const taken = await Promise.all(Array.from({ length: 20 }, () => dispatch(3)))
      expect(taken.map(({ offset }) => offset).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i))
      const rows = await db.query<{ offset_from: number; n: number; value: Buffer }>('select offset_from, n, value from outbox order by offset_from, n')
      expect(rows.map(({ value }) => (JSON.parse(value.toString()) as { id: string }).id)).toEqual(rows.map(({ offset_from, n }) => `~dispatch/3/${offset_from}/${n}`))
    })

    it('gives it back when the hop is undone', async () => {
      const write = new HopWrite({ group: 'notifier', pseudo: '~dispatch', shard: 1 })
      write.add('none', `update case_state set version = 0 where case_id = 'nobody' and ${write.fenced} returning 1`, { rows: 1 })
      await expect(write.run(db)).rejects.toThrow(LostRace)
      expect(await dispatch(1)).toEqual({ offset: 0 })
    })
  })

  it('forwards records byte for byte beside what it publishes', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 92])
    const write = new HopWrite({ group: 'g', topic: 't', partition: 0, from: 0, to: 1 })
    write.publish('a', 'urn:x', [fact({ id: 0, caseId: 'c' })]).forward([{ topic: 'dead', key: null, headers: { reason: 'not-json' }, value: bytes }, { topic: 'dead', key: 'k', headers: {}, value: 'text' }])
    await write.run(db)
    const rows = await db.query<{ n: number; topic: string; key: string | null; headers: object; value: Buffer }>('select n, topic, key, headers, value from outbox order by n')
    expect(rows.slice(1)).toEqual([
      { n: 1, topic: 'dead', key: null, headers: { reason: 'not-json' }, value: bytes },
      { n: 2, topic: 'dead', key: 'k', headers: {}, value: Buffer.from('text') },
    ])
  })

  it.each([
    ['a statement without the fence', (w: HopWrite) => w.add('x', 'insert into seen values (1)'), 'not fenced'],
    ['two parts of one name', (w: HopWrite) => w.add('x', `delete from seen where ${w.fenced}`).add('x', `delete from seen where ${w.fenced}`), 'two parts'],
    ['a name of its own', (w: HopWrite) => w.add('fence', `delete from seen where ${w.fenced}`), 'not a name'],
  ])('refuses %s', (_name, build, words) => {
    expect(() => build(new HopWrite({ group: 'g', pseudo: '~x', shard: 0 }))).toThrow(words)
  })
})
