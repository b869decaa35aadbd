import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { LostRace } from '@kept-informed/event-log'
import { type Database, openDatabase } from '@kept-informed/postgres'
import { testDatabase } from '@kept-informed/testing'
import { NOTIFIER_MIGRATIONS } from '../migrations/notifier-migrations.js'
import { notificationIdOf } from '../journey/planned-row.js'
import { onObligation } from './on-obligation.js'
import { caseContext, caseVictim, garbage, NOON, obligation, records } from '../testing/example-case.js'

const TABLES = 'victim_details, details_use, adverse_contact, wording, case_context, case_victim, obligation, dead_letter, notification, delivery, attempt, receipt, telling, telling_due, task, watermark, outbox'

describe('a batch of obligations.v1', () => {
  let home: Awaited<ReturnType<typeof testDatabase>>
  let database: Database
  const clock = { now: () => NOON, arrivedAt: (at: number) => at }
  const handle = (batch: Parameters<ReturnType<typeof onObligation>>[0]) => onObligation({ database, clock, actsFor: ['police', 'witness-care-unit'], lookMs: 0, wake: () => undefined })(batch)
  const batchOf = (from: number, list: ReturnType<typeof records>) => ({ topic: 'obligations.v1', partition: 0, from, to: from + list.length, records: list })
  const said = async () => (await database.query<{ type: string }>(`select convert_from(value, 'UTF8')::json->>'type' as type from outbox where topic = 'deliveries.v1' order by offset_from, n`)).map((row) => row.type)

  beforeAll(async () => {
    home = await testDatabase('notifier_on_obligation')
    database = await openDatabase({ url: home.url, schema: 'notifier', migrations: NOTIFIER_MIGRATIONS })
  })
  afterAll(async () => {
    await database.close()
    await home.drop()
  })
  beforeEach(() => database.query(`truncate ${TABLES}`))

  it('plans a notification for what is owed by those whom we act for, due at once', async () => {
    await handle(batchOf(0, records(0, 1, [{ context: caseContext('C/1', [caseVictim('v-1')]) }, { obligation: obligation('C/1', 'v-1') }])))
    expect(await database.query('select case_id, state, next_at, obligation_ids from notification')).toEqual([{ case_id: 'C/1', state: 'planned', next_at: NOON, obligation_ids: [obligation('C/1', 'v-1').obligationId] }])
    expect(await database.query('select victim_id, case_id, facts_due from case_victim')).toEqual([{ victim_id: 'v-1', case_id: 'C/1', facts_due: true }])
  })

  it('keeps the highest revision whatever the order, and plans once', async () => {
    const owed = obligation('C/1', 'v-1')
    await handle(batchOf(0, records(0, 7, [{ obligation: { ...owed, state: 'overdue' } }, { context: caseContext('C/1', [], { crimeReference: 'new' }) }])))
    await handle(batchOf(2, records(2, 3, [{ obligation: owed }, { context: caseContext('C/1', [], { crimeReference: 'old' }) }])))
    expect(await database.query('select state, revision from obligation')).toEqual([{ state: 'overdue', revision: 7 }])
    expect(await database.query(`select context::json->>'crimeReference' as reference from case_context`)).toEqual([{ reference: 'new' }])
    expect(await database.query('select notification_id from notification')).toEqual([{ notification_id: notificationIdOf(owed.obligationId) }])
  })

  it('hands over what others owe, and takes it back when it is no longer owed', async () => {
    const owed = obligation('C/1', 'v-1', { owedBy: 'cps' })
    await handle(batchOf(0, records(0, 1, [{ obligation: owed }])))
    expect(await database.query('select kind, for_whom, state from task')).toEqual([{ kind: 'hand-off', for_whom: 'cps', state: 'open' }])
    expect(await database.query('select 1 from notification')).toEqual([])
    await handle(batchOf(1, records(1, 2, [{ obligation: { ...owed, state: 'met' } }])))
    expect(await database.query('select kind, state, revision from task')).toEqual([{ kind: 'hand-off', state: 'cancelled', revision: 2 }])
    expect(await said()).toEqual(['task-opened.v1', 'task-cancelled.v1'])
  })

  it('sets aside what it cannot read, mirrors it, and goes on', async () => {
    const [good] = records(1, 1, [{ obligation: obligation('C/1', 'v-1') }])
    if (!good) throw new Error('no record')
    await handle({ topic: 'obligations.v1', partition: 0, from: 0, to: 2, records: [garbage(0), { ...good, offset: 1 }] })
    expect(await database.query('select "offset", reason from dead_letter')).toEqual([{ offset: 0, reason: 'not-json' }])
    expect(await database.query('select topic from outbox')).toEqual([{ topic: 'obligations.v1.dead-letter' }])
    expect(await database.query('select 1 as planned from notification')).toEqual([{ planned: 1 }])
  })

  it('writes nothing when another reader was first', async () => {
    await handle(batchOf(0, records(0, 1, [{ obligation: obligation('C/1', 'v-1') }])))
    await expect(handle(batchOf(0, records(0, 1, [{ obligation: obligation('C/2', 'v-1') }])))).rejects.toThrow(LostRace)
    expect(await database.query('select case_id from obligation')).toEqual([{ case_id: 'C/1' }])
  })

  it('wakes what waits in a case whose circumstances changed, and leaves alone what is told', async () => {
    const [one, two] = [obligation('C/1', 'v-1'), obligation('C/1', 'v-2')]
    await handle(batchOf(0, records(0, 1, [{ obligation: one }, { obligation: two }])))
    await database.query(`update notification set next_at = null, state = case victim_id when 'v-1' then 'withheld' else 'told' end`)
    await handle(batchOf(2, records(2, 2, [{ context: caseContext('C/1', []) }])))
    expect(await database.query('select victim_id, next_at from notification order by victim_id')).toEqual([{ victim_id: 'v-1', next_at: NOON }, { victim_id: 'v-2', next_at: null }])
  })
})
