// Why: what share of its work a unit gives to what is late decides how many alarms are right; so each way in which work can lie late and be
// done, or be over otherwise, is tried on the tables themselves.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Pace } from '@kept-informed/forecast'
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { testDatabase } from '@kept-informed/testing'
import { workingCalendar } from '@kept-informed/victims-code'
import { openEvidenceDatabase } from '../start-evidence.js'
import { paceDays } from './looked-back.js'
import { readPaces } from './pace.query.js'

const calendar = workingCalendar()
const at = (day: LocalDate, time = '11:00'): Instant => calendar.instantAt(day, time)
/** A Wednesday; the five working days before it, of which everything is known. */
const NOW = at('2026-11-25')
const DAYS = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24'] as const
const LATE = calendar.endOfDay('2026-11-16')
const IN_TIME = calendar.endOfDay('2026-12-16')

type Duty = { kind?: 'act' | 'inform'; dueBy?: Instant; state?: string; metAt?: Instant; metBy?: string; endedAt?: Instant | null; owedBy?: string; unfounded?: true; clockStartedAt?: Instant }
type Work = { kind?: string; state?: string; openedAt?: Instant | null; endedAt?: Instant }
type One = { duty: Duty; tasks?: Work[] }

/** An act of the late, met by a person then. */
const done = (when: Instant, duty: Duty = {}): One => ({ duty: { kind: 'act', state: 'met', metBy: 'person', metAt: when, endedAt: when, ...duty } })
const times = (count: number, one: One): One[] => Array.from({ length: count }, () => one)
/** On each of the five days two things that were not late. */
const ORDINARY = DAYS.flatMap((day) => times(2, done(at(day), { dueBy: IN_TIME })))

describe('the pace of a unit, and the share of it that goes to late work', () => {
  let database: Database
  let drop: () => Promise<void>
  beforeAll(async () => {
    const test = await testDatabase('pace')
    drop = test.drop
    database = await openEvidenceDatabase(test.url)
    await database.query(`insert into case_context (case_id, revision, officer_id, unit, context) values ('C1', 1, 'PC-1', 'north', '{}')`)
  })
  afterAll(async () => {
    await database.close()
    await drop()
  })
  beforeEach(() => database.query('truncate obligation, task'))

  async function store(works: One[]): Promise<void> {
    for (const [n, { duty, tasks = [] }] of works.entries()) {
      const { kind = 'act', dueBy = LATE, state = 'owed', owedBy = 'police', clockStartedAt = at('2026-11-10'), ...rest } = duty
      await database.query(`insert into obligation (obligation_id, case_id, revision, state, due_by, owed_by, snapshot) values ($1, 'C1', 1, $2, $3, $4, $5)`, [`o${n}`, state, dueBy, owedBy, { kind, clockStartedAt, ...rest }])
      for (const [m, { kind: taskKind = 'call', state: taskState = 'open', openedAt = at('2026-11-10'), endedAt = null }] of tasks.entries()) {
        await database.query(`insert into task (task_id, case_id, revision, opened_at, ended_at, snapshot) values ($1, 'C1', 1, $2, $3, $4)`, [`o${n}/${m}`, openedAt, endedAt, { kind: taskKind, state: taskState, obligationIds: [`o${n}`] }])
      }
    }
  }

  it.each<[name: string, works: One[], pace: Omit<Pace, 'overWorkingDays'>]>([
    ['nothing late waited: nothing is known of its share', ORDINARY, { perWorkingDay: 2, lateShare: 1 }],
    ['a late act was left lying on all five days', [...ORDINARY, { duty: {} }], { perWorkingDay: 2, lateShare: 0 }],
    ['two late acts, one of them done on the first day', [...ORDINARY, { duty: {} }, done(at(DAYS[0]))], { perWorkingDay: 2.2, lateShare: 1 / 6 }],
    ['all late acts done on the first day', [...ORDINARY, ...times(2, done(at(DAYS[0])))], { perWorkingDay: 2.4, lateShare: 1 }],
    ['late since the third day only', [...ORDINARY, { duty: { dueBy: calendar.endOfDay(DAYS[1]) } }, done(at(DAYS[4]), { dueBy: calendar.endOfDay(DAYS[3]) })], { perWorkingDay: 2.2, lateShare: 1 / 4 }],
    ['an act that was excused on the third day no longer waits', [...ORDINARY, { duty: { state: 'excused', endedAt: at(DAYS[2]) } }, done(at(DAYS[0]))], { perWorkingDay: 2.2, lateShare: 1 / 4 }],
    ['of an act that ended before it was kept when, nothing is known', [...ORDINARY, { duty: { state: 'cancelled' } }], { perWorkingDay: 2, lateShare: 1 }],
    ['late news waits for a person only while her task is open', [...ORDINARY, { duty: { kind: 'inform' } }], { perWorkingDay: 2, lateShare: 1 }],
    ['a call for late news was left lying', [...ORDINARY, { duty: { kind: 'inform' }, tasks: [{}] }], { perWorkingDay: 2, lateShare: 0 }],
    ['a call for late news, opened on the fourth day', [...ORDINARY, { duty: { kind: 'inform' }, tasks: [{ openedAt: at(DAYS[3], '08:00') }] }, done(at(DAYS[4]), { dueBy: calendar.endOfDay(DAYS[3]) })], { perWorkingDay: 2.2, lateShare: 1 / 2 }],
    ['a call that was done sets late news free, once for all its tasks', [...ORDINARY, { duty: { kind: 'inform' }, tasks: [{ state: 'done', endedAt: at(DAYS[0]) }, { kind: 'check-contact', state: 'done', endedAt: at(DAYS[1]) }] }], { perWorkingDay: 2.2, lateShare: 1 / 2 }],
    ['a call that was cancelled on the second day no longer waits, and was not done', [...ORDINARY, { duty: { kind: 'inform' }, tasks: [{ state: 'cancelled', endedAt: at(DAYS[1]) }] }], { perWorkingDay: 2, lateShare: 0 }],
    ['when a task of an earlier release was opened is not known: it waits as long as it is late', [...ORDINARY, { duty: { kind: 'inform' }, tasks: [{ openedAt: null }] }, done(at(DAYS[0]))], { perWorkingDay: 2.2, lateShare: 1 / 6 }],
    ['what another owes is no work of ours', [...ORDINARY, { duty: { owedBy: 'cps' } }], { perWorkingDay: 2, lateShare: 1 }],
    ['what no fact supports any more waits for nobody', [...ORDINARY, { duty: { unfounded: true } }], { perWorkingDay: 2, lateShare: 1 }],
    ['a message may wait for its half time: nobody’s work', [...ORDINARY, { duty: { kind: 'inform' }, tasks: [{ kind: 'call-first' }] }], { perWorkingDay: 2, lateShare: 1 }],
    ['late news told by a person without a task was late work, too', [...ORDINARY, done(at(DAYS[0]), { kind: 'inform' })], { perWorkingDay: 2.2, lateShare: 1 }],
    ['work at a weekend is that of the Friday before', [...ORDINARY, done(at('2026-11-21')), { duty: { dueBy: calendar.endOfDay(DAYS[3]) } }], { perWorkingDay: 2.2, lateShare: 1 / 4 }],
    ['more lay late than a day’s work: the share is of the day’s work', [...DAYS.map((day) => done(at(day))), ...times(9, { duty: {} })], { perWorkingDay: 1, lateShare: 1 }],
  ])('%s', async (_name, works, { perWorkingDay, lateShare }) => {
    await store(works)
    const paces = await readPaces(database, ['police'], paceDays('2026-11-18', NOW, calendar))
    expect([...paces.keys()]).toEqual(['north'])
    expect(paces.get('north')).toEqual({ perWorkingDay, overWorkingDays: 5, lateShare: expect.closeTo(lateShare ?? 1, 6) })
  })

  it('is not known before five working days are over', async () => {
    await store(ORDINARY)
    expect(await readPaces(database, ['police'], paceDays('2026-11-19', NOW, calendar))).toEqual(new Map())
  })
})
