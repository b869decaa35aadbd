import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { ChannelProvider } from '@kept-informed/channels'
import { ALL_SHARDS } from '../journey/shard.js'
import { claiming, dies, LEASE_MS, MINUTE } from '../testing/claiming.js'
import { NOON } from '../testing/example-case.js'
import type { Dispatcher } from './dispatcher.js'

describe('claim, call, record', () => {
  const { open, close, begin, at, advance, attempts, dispatcher, owedBy, provider, query } = claiming()
  beforeAll(open)
  afterAll(close)
  beforeEach(begin)
  const rows = () => query<{ state: string; next_at: number | null }>('select state, next_at from notification order by planned_at, state desc')

  it('the attempt is committed before the call, and called once', async () => {
    let committed: unknown
    const looking: ChannelProvider = { ...provider, send: async (one) => ((committed = await attempts()), provider.send(one)) }
    await advance({ providers: [looking] })
    expect(committed).toEqual([{ n: 1, outcome: null }])
    expect(await advance()).toBe(0)
    expect(await attempts()).toEqual([{ n: 1, outcome: 'accepted' }])
    expect(at.sent).toBe(1)
  })

  it('who is erased between the decision and the call gets nothing, and the attempt says so', async () => {
    let calls: Parameters<Dispatcher['submit']>[0] = []
    await advance({ dispatcher: { ...dispatcher, submit: (given) => void (calls = [...calls, ...given]) } })
    await query(`update victim_details set erased_at = $1 where victim_id = 'v-1'`, [at.now])
    dispatcher.submit(calls)
    await dispatcher.idle()
    await query(`update victim_details set erased_at = null where victim_id = 'v-1'`)
    expect({ calls: calls.length, sent: at.sent, attempts: await query('select outcome, code from attempt') }).toEqual({ calls: 1, sent: 0, attempts: [{ outcome: 'refused', code: 'erased' }] })
  })

  it('what was definitely not taken is tried again, at its time, on the same delivery', async () => {
    at.answers = [{ outcome: 'unavailable', code: '429', retryAfterMs: null }, { outcome: 'refused', permanent: false, code: '451' }]
    await advance()
    expect(await advance()).toBe(0)
    at.now += MINUTE
    await advance()
    at.now += MINUTE
    await advance()
    expect(await attempts()).toEqual([{ n: 1, outcome: 'unavailable' }, { n: 2, outcome: 'refused' }, { n: 3, outcome: 'accepted' }])
    expect(await query('select count(*) as n from delivery')).toEqual([{ n: 1 }])
  })

  it('an outcome is recorded once and a try is never deleted, by whoever writes', async () => {
    await advance()
    await expect(query(`update attempt set outcome = 'refused'`)).rejects.toThrow(/recorded once/)
    await expect(query('delete from attempt')).rejects.toThrow(/never deleted/)
  })

  it('one that cannot be decided is left for a while and does not hold up the others', async () => {
    const errors: string[] = []
    await advance({ decide: () => { throw new Error('broken') }, onError: (_, id) => errors.push(id) })
    expect(errors).toHaveLength(1)
    expect(await query('select state, next_at from notification')).toEqual([{ state: 'planned', next_at: NOON + 300_000 }])
    at.now += 300_000
    await advance()
    expect(at.sent).toBe(1)
  })

  it('each case is always of the same shard', async () => {
    const [row] = await query<{ shard: number }>('select shard from notification')
    expect(ALL_SHARDS).toContain(row?.shard)
  })

  describe('who is being told something at this moment is not told the next thing before it is over', () => {
    const nextNews = () => owedBy({ ruleId: 'suspect-released' })

    it('it waits until the call must be over, and is not looked at meanwhile', async () => {
      await advance({ dispatcher: dies })
      await nextNews()
      await advance()
      expect(await rows()).toContainEqual({ state: 'planned', next_at: NOON + LEASE_MS })
      at.now += LEASE_MS - 1
      expect(await advance()).toBe(0)
      expect(at.sent).toBe(0)
    })

    it('and leaves at once when the call was answered before', async () => {
      let calls: Parameters<Dispatcher['submit']>[0] = []
      await advance({ dispatcher: { ...dispatcher, submit: (given) => void (calls = [...calls, ...given]) } })
      await nextNews()
      await advance()
      dispatcher.submit(calls)
      await dispatcher.idle()
      await advance()
      expect(await attempts()).toEqual([{ n: 1, outcome: 'accepted' }, { n: 1, outcome: 'accepted' }])
    })
  })
})
