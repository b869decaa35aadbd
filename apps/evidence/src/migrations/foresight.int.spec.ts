// Why: a force upgrades a database that is full; what the forecast reads must then be there, and what was never kept must be unknown, not wrong.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Database, openDatabase } from '@kept-informed/postgres'
import { testDatabase } from '@kept-informed/testing'
import { Evidence1 } from './1-evidence.js'
import { Evidence2 } from './2-foresight.js'

const open = (url: string, migrations: (typeof Evidence1 | typeof Evidence2)[]) => openDatabase({ url, schema: 'evidence', migrations })
const attempt = { attemptId: 'a1', n: 1, provider: 'print', startedAt: 1000, outcome: 'accepted', providerReference: null }
const delivery = (deliveryId: string, status: string) => ({ deliveryId, notificationId: 'n1', channel: 'letter', contactId: 'p1', fallbackOf: null, status, attempts: [attempt] })

describe('a full database is upgraded', () => {
  let database: Database
  let drop: () => Promise<void>
  beforeAll(async () => {
    const test = await testDatabase('upgrade')
    drop = test.drop
    const before = await open(test.url, [Evidence1])
    const [owed, met] = [{ victimId: 'v1', ruleId: 'suspect-arrested', kind: 'inform', metAt: null, metBy: null, clockStartedAt: 500 }, { victimId: 'v1', ruleId: 'needs-assessment', kind: 'act', metAt: 900, metBy: 'event', clockStartedAt: 500, unfounded: true }]
    await before.query(`insert into obligation (obligation_id, case_id, revision, state, due_by, owed_by, snapshot) values ('o1', 'C1', 1, 'owed', 2000, 'police', $1), ('o2', 'C1', 1, 'met', 2000, 'police', $2)`, [owed, met])
    const notification = { state: 'sending', withheldBecause: null, obligationIds: ['o1'], deliveries: [delivery('d1', 'permanent-failure'), delivery('d2', 'dispatched')] }
    await before.query(`insert into notification (notification_id, case_id, revision, snapshot) values ('n1', 'C1', 1, $1)`, [notification])
    await before.query(`insert into task (task_id, case_id, revision, snapshot) values ('t1', 'C1', 1, $1)`, [{ kind: 'call', state: 'open', obligationIds: ['o1', 'o2'] }])
    await before.close()
    database = await open(test.url, [Evidence1, Evidence2])
  })
  afterAll(async () => {
    await database.close()
    await drop()
  })

  it.each<[string, string, object[]]>([
    [
      'what is owed and what was met, from the snapshots', 'select obligation_id, victim_id, rule_id, kind, met_at, met_by, clock_started_at, unfounded from obligation order by 1',
      [
        { obligation_id: 'o1', victim_id: 'v1', rule_id: 'suspect-arrested', kind: 'inform', met_at: null, met_by: null, clock_started_at: 500, unfounded: false },
        { obligation_id: 'o2', victim_id: 'v1', rule_id: 'needs-assessment', kind: 'act', met_at: 900, met_by: 'event', clock_started_at: 500, unfounded: true },
      ],
    ],
    [
      'messages with what of them is under way; which ways are left and when this was said, nobody had kept', 'select state, withheld_because, obligation_ids, rungs, under_way, said_at from notification',
      [{ state: 'sending', withheld_because: null, obligation_ids: ['o1'], rungs: null, under_way: [delivery('d2', 'dispatched')], said_at: null }],
    ],
    ['tasks; when they were opened and ended, nobody had kept', 'select state, kind, obligation_ids, opened_at, ended_at from task', [{ state: 'open', kind: 'call', obligation_ids: ['o1', 'o2'], opened_at: null, ended_at: null }]],
  ])('%s', async (_name, sql, rows) => {
    expect(await database.query(sql)).toEqual(rows)
  })
})
