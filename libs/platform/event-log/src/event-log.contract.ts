// Why: services must not know which log they are on. Whatever is an EventLog passes these, against real parts.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { topicPrefix } from '@kept-informed/testing'
import { realNow } from './real-now.js'
import { type Batch, type Consumer, type EventLog, LostRace, type NewRecord, partitionFor } from './index.js'

const PARTITIONS = 4
const record = (topic: string, key: string, value: string): NewRecord => ({ topic, key, value, headers: { n: value } })

/** Until `holds`, or an error that names what did not come about. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>, within = 20_000): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 20) {
    if (waited > within) throw new Error(`not within ${within} ms: ${what}`)
    await sleep(20)
  }
}

/** A reader with a watermark of its own in memory, moved by compare-and-set as a database would. */
export class Reader {
  readonly batches: Batch[] = []
  readonly watermark = new Map<string, number>()
  before: (batch: Batch) => Promise<void> = async () => undefined
  consumer?: Consumer

  async start(log: EventLog, topics: string[], options: { group: string; maxBatch?: number; restMs?: number }): Promise<this> {
    this.consumer = await log.consume({
      ...options,
      topics,
      positionOf: async (topic, partition) => this.watermark.get(`${topic}/${partition}`) ?? 0,
      onBatch: async (batch) => {
        await this.before(batch)
        const place = `${batch.topic}/${batch.partition}`
        if ((this.watermark.get(place) ?? 0) !== batch.from) throw new LostRace(place)
        this.watermark.set(place, batch.to)
        this.batches.push(batch)
      },
    })
    return this
  }

  records = () => this.batches.flatMap(({ records }) => records)
  values = () => this.records().map(({ value }) => value.toString())
}

export function eventLogContract(open: (prefix: string) => Promise<EventLog>): void {
  describe('as an event log', () => {
    let log: EventLog
    let count = 0
    const topic = async (): Promise<string> => {
      const name = `t${count++}`
      await log.ensureTopics([{ name, partitions: PARTITIONS }])
      return name
    }
    const reading = async (name: string, options: Partial<{ group: string; maxBatch: number; restMs: number }> = {}, reader = new Reader()): Promise<Reader> =>
      reader.start(log, [name], { group: 'readers', ...options })
    beforeAll(async () => {
      log = await open(topicPrefix())
    })
    afterAll(() => log.close())

    it('brings every record once, in order within its key, on the partition of its key', async () => {
      const name = await topic()
      const reader = await reading(name)
      const sent = Array.from({ length: 300 }, (_, n) => record(name, `01TW/${n % 17}/26`, String(n)))
      for (let i = 0; i < sent.length; i += 60) await log.produce(sent.slice(i, i + 60))
      await eventually('all records', () => reader.records().length === sent.length)
      for (const { partition, key, headers, value, arrivedAt, topic: on } of reader.records()) {
        expect({ partition, on, n: headers['n'] }).toEqual({ partition: partitionFor(key ?? '', PARTITIONS), on: name, n: value.toString() })
        expect(Math.abs(arrivedAt - realNow())).toBeLessThan(60_000)
      }
      for (const key of new Set(sent.map((one) => one.key))) {
        expect(reader.records().filter((one) => one.key === key).map(({ value }) => value.toString())).toEqual(sent.filter((one) => one.key === key).map(({ value }) => value))
      }
      const ends = await log.endOffsets(name)
      expect(ends).toHaveLength(PARTITIONS)
      expect(ends.map((end, partition) => end - (reader.watermark.get(`${name}/${partition}`) ?? 0))).toEqual([0, 0, 0, 0])
      await reader.consumer?.stop()
    })

    it('hands over batches that join at their ends and hold no more than asked', async () => {
      const name = await topic()
      await log.produce(Array.from({ length: 100 }, (_, n) => record(name, 'one', String(n))))
      const reader = await reading(name, { maxBatch: 7 })
      await eventually('all records', () => reader.records().length === 100)
      expect(Math.max(...reader.batches.map(({ records }) => records.length))).toBe(7)
      for (const [i, batch] of reader.batches.entries()) {
        expect(batch.from).toBe(reader.batches[i - 1]?.to ?? 0)
        expect(batch.records.every(({ offset }) => offset >= batch.from && offset < batch.to)).toBe(true)
      }
      await reader.consumer?.stop()
    })

    it('begins where the reader’s own watermark stands, not where the group was', async () => {
      const name = await topic()
      await log.produce(Array.from({ length: 20 }, (_, n) => record(name, 'one', String(n))))
      const first = await reading(name)
      await eventually('all records', () => first.records().length === 20)
      await sleep(1_200)
      await first.consumer?.stop()
      const restored = new Reader()
      restored.watermark.set(`${name}/${partitionFor('one', PARTITIONS)}`, 12)
      await reading(name, {}, restored)
      await eventually('those from 12 on again', () => restored.values().includes('19'))
      expect(restored.values()).toEqual(['12', '13', '14', '15', '16', '17', '18', '19'])
      await restored.consumer?.stop()
    })

    it('reads its position again after a lost race and never doubles or skips', async () => {
      const name = await topic()
      const place = `${name}/${partitionFor('one', PARTITIONS)}`
      const reader = new Reader()
      let rival = 0
      reader.before = async ({ from }) => {
        if (from >= 30 || rival++ > 2) return
        reader.watermark.set(place, from + 5)
      }
      await log.produce(Array.from({ length: 50 }, (_, n) => record(name, 'one', String(n))))
      await reading(name, { maxBatch: 10 }, reader)
      await eventually('the last record', () => reader.values().includes('49'))
      expect(reader.values()).toEqual(Array.from({ length: 35 }, (_, n) => String(n + 15)))
      await reader.consumer?.stop()
    })

    it('brings a batch again until it is handled, while other partitions go on', async () => {
      const name = await topic()
      const [bad, good] = [partitionFor('bad', PARTITIONS), partitionFor('good!', PARTITIONS)]
      expect(bad).not.toBe(good)
      const reader = new Reader()
      let failures = 0
      reader.before = async ({ partition }) => {
        if (partition === bad && failures++ < 4) throw new Error('the database is away')
      }
      await reading(name, {}, reader)
      await log.produce([record(name, 'bad', 'x'), record(name, 'good!', 'y')])
      await eventually('both', () => reader.records().length === 2)
      expect(reader.values()).toEqual(['y', 'x'])
      expect(failures).toBe(5)
      await reader.consumer?.stop()
    })

    it('carries garbage byte for byte and is not stopped by it', async () => {
      const name = await topic()
      const garbage = Buffer.from(Array.from({ length: 256 }, (_, i) => i))
      await log.produce([
        { topic: name, key: '', value: garbage },
        { topic: name, key: null, value: '', headers: {} },
        { topic: name, key: 'after', value: '{"not": json', headers: { 'ce_id': 'ü £' } },
      ])
      const reader = await reading(name)
      await eventually('all of it', () => reader.records().length === 3)
      expect(reader.records().some(({ value, key }) => value.equals(garbage) && key === '')).toBe(true)
      expect(reader.records().some(({ value, key }) => value.length === 0 && key === null)).toBe(true)
      expect(reader.records().find(({ key }) => key === 'after')?.headers).toEqual({ 'ce_id': 'ü £' })
      await reader.consumer?.stop()
    })

    it('lets what comes gather while it rests, and goes on when somebody waits; what comes first does not wait', async () => {
      const name = await topic()
      const reader = await reading(name, { restMs: 3_600_000 })
      await log.produce([record(name, 'one', 'first')])
      await eventually('the first', () => reader.values().length === 1)
      await log.produce([record(name, 'one', 'second')])
      await log.produce([record(name, 'one', 'third')])
      await sleep(200)
      expect(reader.values()).toEqual(['first'])
      await eventually('the others', () => (reader.consumer?.hurry(), reader.values().length === 3))
      expect(reader.batches.map(({ records }) => records.length)).toEqual([1, 2])
      await reader.consumer?.stop()
    })

    it('hands over nothing after stop, and goes on with the next reader of the group', async () => {
      const name = await topic()
      const reader = await reading(name)
      await log.produce([record(name, 'one', 'first')])
      await eventually('the first', () => reader.values().length === 1)
      await reader.consumer?.stop()
      await log.produce([record(name, 'one', 'second')])
      await sleep(200)
      expect(reader.values()).toEqual(['first'])
      await reading(name, {}, reader)
      await eventually('the second', () => reader.values().length === 2)
      expect(reader.values()).toEqual(['first', 'second'])
      expect(Math.abs((reader.consumer?.lastFetchAt() ?? 0) - realNow())).toBeLessThan(5_000)
      await reader.consumer?.stop()
    })

    it('serves several groups and topics without mixing them', async () => {
      const [a, b] = [await topic(), await topic()]
      const both = await new Reader().start(log, [a, b], { group: 'both' })
      const only = await new Reader().start(log, [b], { group: 'only' })
      await log.produce([record(a, 'k', 'a'), record(b, 'k', 'b')])
      await eventually('all three', () => both.records().length === 2 && only.records().length === 1)
      expect([both.values().sort(), only.values()]).toEqual([['a', 'b'], ['b']])
      await Promise.all([both.consumer?.stop(), only.consumer?.stop()])
    })

    it('makes topics on purpose only, and leaves those alone that are there', async () => {
      const name = await topic()
      await log.ensureTopics([{ name, partitions: 9 }, { name: `${name}-new`, partitions: 2 }])
      expect([(await log.endOffsets(name)).length, (await log.endOffsets(`${name}-new`)).length]).toEqual([PARTITIONS, 2])
      await expect(log.produce([record('typing-eror', 'k', 'v')])).rejects.toThrow()
    })
  })
}
