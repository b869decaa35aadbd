// Why: what is kept must never be told as if it were now; where much is open it may be a moment old, and says so.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import type { Database } from '@kept-informed/postgres'
import { testDatabase } from '@kept-informed/testing'
import { workingCalendar } from '@kept-informed/victims-code'
import { openEvidenceDatabase } from '../start-evidence.js'
import { OutlookMemory } from './outlook-memory.js'

const calendar = workingCalendar()
const NOW = calendar.instantAt('2026-11-25', '10:00')
const MINUTE = 60_000

describe('an outlook is kept', () => {
  let database: Database
  let drop: () => Promise<void>
  let now = NOW
  const memory = (much: number) => new OutlookMemory({ database, clock: { now: () => now, arrivedAt: () => now }, actsFor: ['police'], posting: DEFAULT_POSTING, calendar, much })
  let n = 0
  const factTaken = async (): Promise<void> => {
    const id = `o${n++}`
    const snapshot = { obligationId: id, victimId: 'v1', ruleId: 'suspect-arrested', kind: 'inform', clockStartedAt: NOW }
    await database.query(`insert into obligation (obligation_id, case_id, revision, state, due_by, owed_by, snapshot) values ($1, 'C1', 1, 'owed', $2, 'police', $3)`, [id, NOW + 1, snapshot])
    await database.query(`insert into watermark values ('evidence', 'obligations.v1', 0, 1) on conflict (grp, topic, part) do update set next_offset = watermark.next_offset + 1`)
  }
  const openIn = async (from: OutlookMemory): Promise<number> => (await from.now()).foreseen.length

  beforeAll(async () => {
    const test = await testDatabase('outlook_memory')
    drop = test.drop
    database = await openEvidenceDatabase(test.url)
  })
  afterAll(async () => {
    await database.close()
    await drop()
  })
  beforeEach(async () => {
    now = NOW
    await database.query('truncate obligation')
    await factTaken()
  })

  it('while nothing happens in its minute, and for all who ask at once', async () => {
    const kept = memory(100)
    const [one, other] = await Promise.all([kept.now(), kept.now()])
    expect(other).toBe(one)
    expect(await kept.now()).toBe(one)
    now += MINUTE
    expect((await kept.now()).asOf).toBe(now)
  })

  it('until a fact is taken', async () => {
    const kept = memory(100)
    expect(await openIn(kept)).toBe(1)
    await factTaken()
    expect(await openIn(kept)).toBe(2)
  })

  it('where much is open, a moment longer, and nobody waits for the next', async () => {
    const kept = memory(1)
    const first = await kept.now()
    await factTaken()
    now += MINUTE
    expect(await kept.now()).toBe(first)
    for (let tries = 0; (await openIn(kept)) < 2; tries++) {
      if (tries > 400) throw new Error('the next one is never made')
      await new Promise((done) => setTimeout(done, 25))
    }
    expect((await kept.now()).asOf).toBe(now)
  })

  it('where much is open, never longer than into the next minute', async () => {
    const kept = memory(1)
    await kept.now()
    await factTaken()
    now += 2 * MINUTE
    expect(await kept.now()).toMatchObject({ asOf: now, foreseen: [{}, {}] })
  })

  it('not at all when it could not be made', async () => {
    const kept = memory(100)
    await database.query('alter table obligation rename to hidden')
    await expect(kept.now()).rejects.toThrow(/obligation/)
    await database.query('alter table hidden rename to obligation')
    expect(await openIn(kept)).toBe(1)
  })
})
