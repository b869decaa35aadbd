import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { AdvanceParts } from '../deciding/advance-notifications-sweep.js'
import { claiming, dies, LEASE_MS, MINUTE } from '../testing/claiming.js'
import { NOON } from '../testing/example-case.js'
import { outboundMessage } from './outbound-message.js'

describe('where nobody knows whether it was sent', () => {
  const { open, close, begin, at, advance, attempts, minutesPass, owedBy, query, reconcile, record } = claiming()
  beforeAll(open)
  afterAll(close)
  beforeEach(begin)

  it('a process that dies after the claim leaves an unknown: looked for, and when the provider does not have it, sent once', async () => {
    await advance({ dispatcher: dies })
    for (let minute = 0; minute < 20; minute++) {
      at.now += MINUTE
      await reconcile()
      await advance()
    }
    expect(at.sent).toBe(1)
    expect(await attempts()).toEqual([{ n: 1, outcome: 'unavailable' }, { n: 2, outcome: 'accepted' }])
    expect(await query('select kind from task')).toEqual([])
  })

  it.each([
    { pause: 5, name: 'a pause that went by while nobody knew is not made again', leaves: 12 },
    { pause: 20, name: 'of a longer one the rest is waited for', leaves: 20 },
  ])('$name', async ({ pause, leaves }) => {
    at.pauseMs = pause * MINUTE
    await advance({ dispatcher: dies })
    await minutesPass(leaves - 1)
    expect(at.sent).toBe(0)
    await minutesPass(1)
    expect([at.sent, await attempts()]).toEqual([1, [{ n: 1, outcome: 'unavailable' }, { n: 2, outcome: 'accepted' }]])
  })

  it('a message that another attempt has is not found again', async () => {
    await advance()
    await query(`insert into attempt select 'other', shard, delivery_id, notification_id, 2, provider, started_at, lease_until, 'unknown', null, null, started_at, started_at from attempt`)
    at.found = { found: true, providerReference: 'SM1' }
    await reconcile()
    expect(await query(`select outcome from attempt where attempt_id = 'other'`)).toEqual([{ outcome: 'unknown' }])
  })

  const tasks = () => query('select kind, for_whom, state, reason from task')
  const toDecide = { kind: 'decide-unknown', for_whom: 'officer:o-1', state: 'open', reason: 'outcome-unknown' }
  it('where nobody can tell, and only policy demands it, it is handed to a person and never sent again', async () => {
    await owedBy({ basis: 'policy' })
    at.found = { found: 'cannot-tell' }
    await advance({ dispatcher: dies })
    at.now += LEASE_MS - 1
    expect(await reconcile()).toBe(0)
    at.now += 1
    await reconcile()
    expect(await attempts()).toEqual([{ n: 1, outcome: 'unknown' }])
    await minutesPass(12)
    expect(at.sent).toBe(0)
    expect(await tasks()).toEqual([toDecide])
    expect(await query('select status from delivery')).toEqual([{ status: 'unknown' }])
  })

  it('where nobody can tell, and the Code demands it, it goes once more, as a repeat of what stays unknown; then a person decides', async () => {
    at.found = { found: 'cannot-tell' }
    const carried: object[] = []
    at.answers = [{ outcome: 'unknown', code: 'ECONNRESET' }, { outcome: 'unknown', code: 'ECONNRESET' }]
    const outboundOf: AdvanceParts['outboundOf'] = (attempt, of, body) => {
      carried.push({ repeats: attempt.repeat_of !== undefined })
      return outboundMessage(attempt, of, body)
    }
    await advance({ outboundOf })
    for (let minute = 0; minute < 30; minute++) {
      at.now += MINUTE
      await reconcile()
      await advance({ outboundOf })
    }
    expect(at.sent).toBe(2)
    expect(await attempts()).toEqual([{ n: 1, outcome: 'unknown' }, { n: 2, outcome: 'unknown' }])
    expect(carried).toEqual([{ repeats: false }, { repeats: true }])
    expect(await tasks()).toEqual([toDecide])
    expect(await query('select count(*)::int as n from delivery')).toEqual([{ n: 1 }])
  })

  describe('where the provider tells of all that it took, and has not told of this', () => {
    const word = (attemptId: string, { at, receivedAt = at, applied = true }: { at: number; receivedAt?: number; applied?: boolean }) =>
      query('insert into receipt values ($1, $2, $3, null, null, $4, null, $5, $6, $7, $8)', [`r-${attemptId}-${at}`, 'twilio', attemptId, 'delivered', at, receivedAt, applied ? receivedAt : null, applied ? null : receivedAt])
    beforeEach(async () => {
      at.found = { found: 'not-told' }
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
      const [{ attempt_id: attemptId } = { attempt_id: '' }] = await query<{ attempt_id: string }>('select attempt_id from attempt')
      await word('of-another', { at: NOON + 4 * MINUTE })
      await minutesPass(11)
      await word(attemptId, { at: NOON, receivedAt: at.now, applied: false })
      await minutesPass(10)
      expect([at.sent, await attempts()]).toEqual([0, [{ n: 1, outcome: 'unknown' }]])
    })

    it('nor is it sent when the word came after that was decided', async () => {
      const [{ attempt_id: attemptId } = { attempt_id: '' }] = await query<{ attempt_id: string }>('select attempt_id from attempt')
      await word('of-another', { at: NOON + 4 * MINUTE })
      for (let minute = 0; minute < 16; minute++) {
        at.now += MINUTE
        await reconcile()
      }
      expect(await attempts()).toEqual([{ n: 1, outcome: 'unavailable' }])
      await word(attemptId, { at: NOON, receivedAt: at.now, applied: false })
      for (let minute = 0; minute < 10; minute++) {
        at.now += MINUTE
        await advance()
      }
      expect([at.sent, await attempts()]).toEqual([0, [{ n: 1, outcome: 'unavailable' }]])
      await query('update receipt set applied_at = received_at, look_at = null')
      at.now += MINUTE
      await advance()
      expect(at.sent).toBe(1)
    })
  })

  it('an unknown that the provider knows is accepted', async () => {
    at.answers = [{ outcome: 'unknown', code: 'ECONNRESET' }]
    await advance()
    at.now += MINUTE - 1
    expect(await reconcile()).toBe(0)
    at.now += 1
    at.found = { found: true, providerReference: 'SMfound' }
    expect(await reconcile()).toBe(1)
    expect(await query('select outcome, provider_reference from attempt')).toEqual([{ outcome: 'accepted', provider_reference: 'SMfound' }])
    expect(await reconcile()).toBe(0)
  })

  it('an answer that comes after its attempt was held for lost still counts', async () => {
    await advance({ dispatcher: dies })
    at.now += LEASE_MS
    await reconcile()
    const [row] = await query<{ attempt_id: string; notification_id: string; shard: number }>('select * from attempt')
    if (!row) throw new Error('no attempt')
    const late = { attemptId: row.attempt_id, notificationId: row.notification_id, shard: row.shard, provider: 'twilio', asked: true, at: at.now }
    await record({ ...late, answer: { outcome: 'accepted', providerReference: 'SMlate' } })
    await record({ ...late, answer: { outcome: 'refused', permanent: true, code: 'x' } })
    expect(await attempts()).toEqual([{ n: 1, outcome: 'accepted' }])
  })
})
