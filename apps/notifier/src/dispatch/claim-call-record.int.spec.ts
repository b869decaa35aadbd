import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { ChannelProvider, Reconciliation, SendOutcome } from '@kept-informed/channels'
import { type Database, openDatabase } from '@kept-informed/postgres'
import { testDatabase } from '@kept-informed/testing'
import { type AdvanceParts, advanceNotifications, type Decide } from '../deciding/advance-notifications-sweep.js'
import { type ProviderDesk, providerDesk } from './provider-desk.js'
import { type Dispatcher, makeDispatcher } from './dispatcher.js'
import { ALL_SHARDS } from '../journey/shard.js'
import { taskAddress } from '../journey/task-address.js'
import { unguarded } from '../testing/unguarded.js'
import { NOTIFIER_MIGRATIONS } from '../migrations/notifier-migrations.js'
import { onObligation } from '../owed/on-obligation.js'
import { outboundMessage } from './outbound-message.js'
import { reconcileUnknown } from './reconcile-unknown-sweep.js'
import { recordAnswers } from './record-answers.js'
import { caseContext, caseVictim, NOON, obligation, records } from '../testing/example-case.js'
import { aMasterId, aSealing as sealing } from '../testing/a-sealing.js'
import { mayLeave } from './may-leave.js'
import { sealFor } from '../vault/seal-for.js'
import { putVaultKey } from '../vault/vault-keys.js'

const MINUTE = 60_000
const LEASE_MS = 90_000
const decide: Decide = ({ notification }) => ({ do: 'send', obligationIds: notification.obligation_ids, joins: false, channel: 'sms', contactId: 'm1', detail: 'full', language: 'en', templateId: 't', templateVersion: '1', texts: [], message: { to: '+447700900101', text: 'news' }, handOverBy: null, lookAgainAt: null, tasks: [], rungs: [], basis: {}, kept: {} })
/** What a process leaves behind that dies between the commit and the call, or during it. */
const dies: Dispatcher = { freeFor: () => 100, room: () => Promise.resolve(), submit: () => undefined, idle: () => Promise.resolve(), underWay: () => 0 }

describe('claim, call, record', () => {
  let home: Awaited<ReturnType<typeof testDatabase>>
  let database: Database
  let now = NOON
  let sent = 0
  let answers: SendOutcome[] = []
  let found: Reconciliation = { found: false }
  let offset = 0
  let turns = 0
  let desk: ProviderDesk
  const clock = { now: () => now, arrivedAt: (at: number) => at }
  const consequences = { retryAt: (tries: number, at: number) => (tries < 3 ? at + MINUTE : null), letterArrivesAt: (at: number) => at, askAfterMs: () => null, silentAt: ({ at }: { at: number }) => at + 14_400_000 }
  const provider: ChannelProvider = {
    name: 'twilio', channel: 'sms', close: () => Promise.resolve(), reconcile: () => Promise.resolve(found),
    send: () => {
      sent += 1
      return Promise.resolve(answers.shift() ?? { outcome: 'accepted', providerReference: `SM${sent}` })
    },
  }
  const dispatcher = makeDispatcher({ atOnce: 10, hardLimitMs: 1000, clock, mayLeave: (call) => mayLeave(database, clock, () => Promise.resolve(new Map()))(call), record: (answer) => recordAnswers(database, consequences, answer.shard, [answer]), onError: (error) => { throw error } })
  const advance = async (by: Partial<AdvanceParts> = {}) => {
    const parts: AdvanceParts = { database, sealing, decide, dispatcher, providers: [provider], outboundOf: outboundMessage, sha256: (text) => text, salt: () => '', random: () => 0, turn: () => (turns += 1), desk, guards: unguarded, silentAt: consequences.silentAt, leaseMs: LEASE_MS, callLimitMs: 1000, onError: (error) => { throw error }, ...by }
    const looked = await advanceNotifications(parts, now)
    await dispatcher.idle()
    return looked
  }
  const message = { channel: 'sms' as const, attemptId: '', deliveryId: '', to: '+447700900101', text: 'news' }
  const reconcile = () => reconcileUnknown({ database, clock, consequences, providers: [provider], messageOf: () => Promise.resolve(message), taskAddress })
  const attempts = () => database.query('select n, outcome from attempt order by n')

  beforeAll(async () => {
    home = await testDatabase('notifier_claim')
    database = await openDatabase({ url: home.url, schema: 'notifier', migrations: NOTIFIER_MIGRATIONS })
    desk = providerDesk({ database, providers: [provider], shifted: () => undefined })
    await putVaultKey(database, 'master', aMasterId)
    await sealFor({ database, sealing }, 'v-1', 'a key, please')
  })
  afterAll(async () => {
    await database.close()
    await home.drop()
  })
  beforeEach(async () => {
    await database.query('truncate notification, delivery, attempt, receipt, telling, telling_due, task, wording, obligation, case_context')
    ;[now, sent, answers, found] = [NOON, 0, [], { found: false } as Reconciliation]
    const list = records(offset, 1, [{ context: caseContext('C/1', [caseVictim('v-1')]) }, { obligation: obligation('C/1', 'v-1') }])
    await onObligation({ database, clock, actsFor: ['police'], lookMs: 0, wake: () => undefined })({ topic: 'obligations.v1', partition: 0, from: offset, to: offset + 2, records: list })
    offset += 2
  })

  it('the attempt is committed before the call, and called once', async () => {
    let committed: unknown
    const looking: ChannelProvider = { ...provider, send: async (one) => ((committed = await attempts()), provider.send(one)) }
    await advance({ providers: [looking] })
    expect(committed).toEqual([{ n: 1, outcome: null }])
    expect(await advance()).toBe(0)
    expect(await attempts()).toEqual([{ n: 1, outcome: 'accepted' }])
    expect(sent).toBe(1)
  })

  it('who is erased between the decision and the call gets nothing, and the attempt says so', async () => {
    let calls: Parameters<Dispatcher['submit']>[0] = []
    await advance({ dispatcher: { ...dispatcher, submit: (given) => void (calls = [...calls, ...given]) } })
    await database.query(`update victim_details set erased_at = $1 where victim_id = 'v-1'`, [now])
    dispatcher.submit(calls)
    await dispatcher.idle()
    await database.query(`update victim_details set erased_at = null where victim_id = 'v-1'`)
    expect({ calls: calls.length, sent, attempts: await database.query('select outcome, code from attempt') }).toEqual({ calls: 1, sent: 0, attempts: [{ outcome: 'refused', code: 'erased' }] })
  })

  it('a process that dies after the claim leaves an unknown: looked for, and when the provider does not have it, sent once', async () => {
    await advance({ dispatcher: dies })
    for (let minute = 0; minute < 20; minute++) {
      now += MINUTE
      await reconcile()
      await advance()
    }
    expect(sent).toBe(1)
    expect(await attempts()).toEqual([{ n: 1, outcome: 'unavailable' }, { n: 2, outcome: 'accepted' }])
    expect(await database.query('select kind from task')).toEqual([])
  })

  it('a message that another attempt has is not found again', async () => {
    await advance()
    await database.query(`insert into attempt select 'other', shard, delivery_id, notification_id, 2, provider, started_at, lease_until, 'unknown', null, null, started_at, started_at from attempt`)
    found = { found: true, providerReference: 'SM1' }
    await reconcile()
    expect(await database.query(`select outcome from attempt where attempt_id = 'other'`)).toEqual([{ outcome: 'unknown' }])
  })

  const owedBy = async (change: Parameters<typeof obligation>[2]) => {
    const list = records(offset, 2, [{ obligation: obligation('C/1', 'v-1', change) }])
    await onObligation({ database, clock, actsFor: ['police'], lookMs: 0, wake: () => undefined })({ topic: 'obligations.v1', partition: 0, from: offset, to: offset + 1, records: list })
    offset += 1
  }
  const tasks = () => database.query('select kind, for_whom, state, reason from task')
  const toDecide = { kind: 'decide-unknown', for_whom: 'officer:o-1', state: 'open', reason: 'outcome-unknown' }
  const minutesPass = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) {
      now += MINUTE
      await reconcile()
      await advance()
    }
  }

  it('where nobody can tell, and only policy demands it, it is handed to a person and never sent again', async () => {
    await owedBy({ basis: 'policy' })
    found = { found: 'cannot-tell' }
    await advance({ dispatcher: dies })
    now += LEASE_MS - 1
    expect(await reconcile()).toBe(0)
    now += 1
    await reconcile()
    expect(await attempts()).toEqual([{ n: 1, outcome: 'unknown' }])
    await minutesPass(12)
    expect(sent).toBe(0)
    expect(await tasks()).toEqual([toDecide])
    expect(await database.query('select status from delivery')).toEqual([{ status: 'unknown' }])
  })

  it('where nobody can tell, and the Code demands it, it goes once more, as a repeat of what stays unknown; then a person decides', async () => {
    found = { found: 'cannot-tell' }
    const carried: object[] = []
    answers = [{ outcome: 'unknown', code: 'ECONNRESET' }, { outcome: 'unknown', code: 'ECONNRESET' }]
    const outboundOf: AdvanceParts['outboundOf'] = (attempt, of, body) => {
      carried.push({ repeats: attempt.repeat_of !== undefined })
      return outboundMessage(attempt, of, body)
    }
    await advance({ outboundOf })
    for (let minute = 0; minute < 30; minute++) {
      now += MINUTE
      await reconcile()
      await advance({ outboundOf })
    }
    expect(sent).toBe(2)
    expect(await attempts()).toEqual([{ n: 1, outcome: 'unknown' }, { n: 2, outcome: 'unknown' }])
    expect(carried).toEqual([{ repeats: false }, { repeats: true }])
    expect(await tasks()).toEqual([toDecide])
    expect(await database.query('select count(*)::int as n from delivery')).toEqual([{ n: 1 }])
  })

  describe('where the provider tells of all that it took, and has not told of this', () => {
    const word = (attemptId: string, { at, receivedAt = at, applied = true }: { at: number; receivedAt?: number; applied?: boolean }) =>
      database.query('insert into receipt values ($1, $2, $3, null, null, $4, null, $5, $6, $7, $8)', [`r-${attemptId}-${at}`, 'twilio', attemptId, 'delivered', at, receivedAt, applied ? receivedAt : null, applied ? null : receivedAt])
    beforeEach(async () => {
      found = { found: 'not-told' }
      await advance({ dispatcher: dies })
    })

    it.each<[string, number, number | null, { n: number; outcome: string }[]]>([
      ['its later words have come through for five minutes: it never took it', 16, 5 * MINUTE, [{ n: 1, outcome: 'unavailable' }, { n: 2, outcome: 'accepted' }]],
      ['they have only just begun to come through: those about this may be behind them', 16, 13 * MINUTE, [{ n: 1, outcome: 'unknown' }]],
      ['nothing later was heard of it: silence proves nothing', 60, null, [{ n: 1, outcome: 'unknown' }]],
      ['and after an hour it goes as where nobody can tell: once more, as a repeat', 64, null, [{ n: 1, outcome: 'unknown' }, { n: 2, outcome: 'accepted' }]],
    ])('%s', async (_, minutes, heardAfter, outcomes) => {
      if (heardAfter !== null) await word('of-another', { at: NOON + 4 * MINUTE, receivedAt: NOON + heardAfter })
      await minutesPass(minutes)
      expect(await attempts()).toEqual(outcomes)
    })

    it('a word about it that is stored and not yet understood keeps it from being sent again', async () => {
      const [{ attempt_id: attemptId } = { attempt_id: '' }] = await database.query<{ attempt_id: string }>('select attempt_id from attempt')
      await word('of-another', { at: NOON + 4 * MINUTE })
      await minutesPass(11)
      await word(attemptId, { at: NOON, receivedAt: now, applied: false })
      await minutesPass(10)
      expect([sent, await attempts()]).toEqual([0, [{ n: 1, outcome: 'unknown' }]])
    })

    it('nor is it sent when the word came after that was decided', async () => {
      const [{ attempt_id: attemptId } = { attempt_id: '' }] = await database.query<{ attempt_id: string }>('select attempt_id from attempt')
      await word('of-another', { at: NOON + 4 * MINUTE })
      for (let minute = 0; minute < 16; minute++) {
        now += MINUTE
        await reconcile()
      }
      expect(await attempts()).toEqual([{ n: 1, outcome: 'unavailable' }])
      await word(attemptId, { at: NOON, receivedAt: now, applied: false })
      for (let minute = 0; minute < 10; minute++) {
        now += MINUTE
        await advance()
      }
      expect([sent, await attempts()]).toEqual([0, [{ n: 1, outcome: 'unavailable' }]])
      await database.query('update receipt set applied_at = received_at, look_at = null')
      now += MINUTE
      await advance()
      expect(sent).toBe(1)
    })
  })

  it('an unknown that the provider knows is accepted', async () => {
    answers = [{ outcome: 'unknown', code: 'ECONNRESET' }]
    await advance()
    now += MINUTE - 1
    expect(await reconcile()).toBe(0)
    now += 1
    found = { found: true, providerReference: 'SMfound' }
    expect(await reconcile()).toBe(1)
    expect(await database.query('select outcome, provider_reference from attempt')).toEqual([{ outcome: 'accepted', provider_reference: 'SMfound' }])
    expect(await reconcile()).toBe(0)
  })

  it('an answer that comes after its attempt was held for lost still counts', async () => {
    await advance({ dispatcher: dies })
    now += LEASE_MS
    await reconcile()
    const [row] = await database.query<{ attempt_id: string; notification_id: string; shard: number }>('select * from attempt')
    if (!row) throw new Error('no attempt')
    const late = { attemptId: row.attempt_id, notificationId: row.notification_id, shard: row.shard, provider: 'twilio', asked: true, at: now }
    await recordAnswers(database, consequences, row.shard, [{ ...late, answer: { outcome: 'accepted', providerReference: 'SMlate' } }])
    await recordAnswers(database, consequences, row.shard, [{ ...late, answer: { outcome: 'refused', permanent: true, code: 'x' } }])
    expect(await attempts()).toEqual([{ n: 1, outcome: 'accepted' }])
  })

  it('what was definitely not taken is tried again, at its time, on the same delivery', async () => {
    answers = [{ outcome: 'unavailable', code: '429', retryAfterMs: null }, { outcome: 'refused', permanent: false, code: '451' }]
    await advance()
    expect(await advance()).toBe(0)
    now += MINUTE
    await advance()
    now += MINUTE
    await advance()
    expect(await attempts()).toEqual([{ n: 1, outcome: 'unavailable' }, { n: 2, outcome: 'refused' }, { n: 3, outcome: 'accepted' }])
    expect(await database.query('select count(*) as n from delivery')).toEqual([{ n: 1 }])
  })

  it('an outcome is recorded once and a try is never deleted, by whoever writes', async () => {
    await advance()
    await expect(database.query(`update attempt set outcome = 'refused'`)).rejects.toThrow(/recorded once/)
    await expect(database.query('delete from attempt')).rejects.toThrow(/never deleted/)
  })

  it('one that cannot be decided is left for a while and does not hold up the others', async () => {
    const errors: string[] = []
    await advance({ decide: () => { throw new Error('broken') }, onError: (_, id) => errors.push(id) })
    expect(errors).toHaveLength(1)
    expect(await database.query('select state, next_at from notification')).toEqual([{ state: 'planned', next_at: NOON + 300_000 }])
    now += 300_000
    await advance()
    expect(sent).toBe(1)
  })

  it('each case is always of the same shard', async () => {
    const [row] = await database.query<{ shard: number }>('select shard from notification')
    expect(ALL_SHARDS).toContain(row?.shard)
  })
})
