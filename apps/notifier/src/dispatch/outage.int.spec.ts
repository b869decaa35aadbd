import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { ChannelProvider, SendOutcome } from '@kept-informed/channels'
import { type Database, openDatabase } from '@kept-informed/postgres'
import { testDatabase } from '@kept-informed/testing'
import { type AdvanceParts, advanceNotifications, type Decide } from '../deciding/advance-notifications-sweep.js'
import { type Dispatcher, makeDispatcher } from './dispatcher.js'
import { unguarded } from '../testing/unguarded.js'
import { NOTIFIER_MIGRATIONS } from '../migrations/notifier-migrations.js'
import { onObligation } from '../owed/on-obligation.js'
import { outboundMessage } from './outbound-message.js'
import { recordAnswers } from './record-answers.js'
import { caseContext, caseVictim, NOON, obligation, records } from '../testing/example-case.js'
import { aMasterId, aSealing as sealing } from '../testing/a-sealing.js'
import { sealFor } from '../vault/seal-for.js'
import { putVaultKey } from '../vault/vault-keys.js'
import { type ProviderDesk, providerDesk } from './provider-desk.js'
import { writeProviders } from './provider-rows.js'
import { resultOf } from './result-of.js'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DOWN: SendOutcome = { outcome: 'unavailable', code: 'ECONNREFUSED', retryAfterMs: null }

describe('when providers fail', () => {
  let home: Awaited<ReturnType<typeof testDatabase>>
  let database: Database
  let desk: ProviderDesk
  let dispatcher: Dispatcher
  let [now, offset, turns, retryMs] = [NOON, 0, 0, MINUTE]
  let down = new Set<string>()
  let sent: string[] = []
  const tries = new Map<string, number>()
  const shifts: string[] = []
  const clock = { now: () => now, arrivedAt: (at: number) => at }
  const consequences = { retryAt: ({ since }: { since: number }) => since + retryMs, letterArrivesAt: (at: number) => at, askAfterMs: () => null, silentAt: ({ at }: { at: number }) => at + 14_400_000 }
  const provider = (name: string): ChannelProvider => ({
    name, channel: 'sms', close: () => Promise.resolve(), reconcile: () => Promise.resolve({ found: false }),
    send: async (message) => {
      tries.set(name, (tries.get(name) ?? 0) + 1)
      if (down.has(name)) return DOWN
      sent.push(`${name} ${message.channel === 'sms' ? message.text : ''}`)
      return { outcome: 'accepted', providerReference: `${name}${sent.length}` }
    },
  })
  const [one, other] = [provider('twilio'), provider('govuk-notify-sms')]
  let providers = [one]
  /** By text, to whoever carries texts; when nobody does, to a person. */
  const decide: Decide = ({ notification }, _known, _at, health) => health?.gone.has('sms')
    ? { do: 'end', state: 'failed', tasks: [], rungs: [], lookAgainAt: null, basis: {}, kept: {} }
    : { do: 'send', obligationIds: notification.obligation_ids, joins: false, channel: 'sms', contactId: 'm1', detail: 'full', language: 'en', templateId: 't', templateVersion: '1', texts: [], message: { to: '+447700900101', text: notification.case_id }, handOverBy: null, lookAgainAt: null, tasks: [], rungs: [], basis: {}, kept: {} }
  const open = (carrying: ChannelProvider[]) => {
    providers = carrying
    desk = providerDesk({ database, providers, shifted: (name, to) => shifts.push(`${name} ${to}`) })
    dispatcher = makeDispatcher({
      atOnce: 1, hardLimitMs: 1_000, clock, mayLeave: () => Promise.resolve('yes'), onError: (error) => { throw error },
      record: async (answered) => {
        await recordAnswers(database, consequences, answered.shard, [answered])
        await desk.learn([{ provider: answered.provider, result: resultOf(answered.answer) }], now)
      },
    })
  }
  /** Passes until nothing more is done now. */
  const advance = async () => {
    const parts: AdvanceParts = { database, sealing, decide, dispatcher, desk, guards: unguarded, silentAt: consequences.silentAt, turn: () => (turns += 1), random: () => (turns % 10) / 10, providers, outboundOf: outboundMessage, sha256: (text) => text, salt: () => '', leaseMs: 90_000, callLimitMs: 1_000, onError: (error) => { throw error } }
    for (let idle = 0; idle < 4; ) {
      idle = (await advanceNotifications(parts, now)) === 0 ? idle + 1 : 0
      await dispatcher.idle()
    }
  }
  const plan = async (cases: string[], change: Parameters<typeof obligation>[2] = {}) => {
    const list = records(offset, 1, cases.flatMap((caseId) => [{ context: caseContext(caseId, [caseVictim('v-1')]) }, { obligation: obligation(caseId, 'v-1', change) }]))
    await onObligation({ database, clock, actsFor: ['police'], lookMs: 0, wake: () => undefined })({ topic: 'obligations.v1', partition: 0, from: offset, to: offset + list.length, records: list })
    offset += list.length
  }
  const many = (count: number, name = 'C') => Array.from({ length: count }, (_, n) => `${name}/${n}`)
  const waiting = async () => (await database.query<{ waits_for: string; n: number }>(`select waits_for, count(*)::int as n from notification where next_at is not null group by 1 order by 1`)).map(({ waits_for, n }) => `${n} ${waits_for || 'for their time'}`)

  beforeAll(async () => {
    home = await testDatabase('notifier_outage')
    database = await openDatabase({ url: home.url, schema: 'notifier', migrations: NOTIFIER_MIGRATIONS })
    await putVaultKey(database, 'master', aMasterId)
    await sealFor({ database, sealing }, 'v-1', 'a key, please')
  })
  afterAll(async () => {
    await database.close()
    await home.drop()
  })
  beforeEach(async () => {
    await database.query('truncate notification, delivery, attempt, wording, obligation, case_context, provider')
    ;[now, retryMs, down, sent] = [NOON, MINUTE, new Set<string>(), []]
    tries.clear()
    shifts.length = 0
  })

  it('one of two down: all goes by the other after a few tries, and the first is tried again by one message at a time', async () => {
    open([one, other])
    down.add('twilio')
    await plan(many(60))
    for (let minutes = 0; minutes < 12; minutes++) {
      await advance()
      now += 2 * MINUTE
    }
    expect(sent).toHaveLength(60)
    expect(sent.every((text) => text.startsWith('govuk-notify-sms'))).toBe(true)
    expect(tries.get('twilio')).toBeLessThan(20)
    expect(shifts[0]).toBe('twilio shut')
  })

  it('the only one down for three hours: only rows waiting, and a try now and then; when it is back they leave, each once', async () => {
    open([one])
    down.add('twilio')
    await plan(many(40))
    await advance()
    expect(await waiting()).toEqual([expect.stringMatching(/ for their time$/), expect.stringMatching(/ sms$/)])
    const before = tries.get('twilio') ?? 0
    expect(before).toBeLessThan(10)
    for (; now < NOON + 3 * HOUR; now += 10 * MINUTE) await advance()
    expect((tries.get('twilio') ?? 0) - before).toBeLessThanOrEqual(3 * 6 + 5)
    down.clear()
    for (let n = 0; n < 4; n++, now += 10 * MINUTE) await advance()
    expect(sent.map((text) => text.split(' ')[1]).sort()).toEqual(many(40).sort())
    expect(shifts).toEqual(['twilio shut', 'twilio open'])
    expect(await database.query(`select what, by_whom from provider_change where what <> 'weight' order by n desc limit 1`)).toEqual([{ what: 'open', by_whom: 'notifier' }])
  }, 30_000)

  it('back after an hour: what had failed by it and has its next try hours later leaves now too', async () => {
    open([one])
    ;[down, retryMs] = [new Set(['twilio']), 6 * HOUR]
    await plan(many(40))
    for (; now < NOON + HOUR; now += 10 * MINUTE) await advance()
    const failed = await database.query(`select 1 from notification where state = 'sending' and next_at > $1`, [now + HOUR])
    expect(failed.length).toBeGreaterThan(0)
    down.clear()
    await advance()
    expect(sent.map((text) => text.split(' ')[1]).sort()).toEqual(many(40).sort())
  })

  it('down for longer than four hours: what still waits goes another way', async () => {
    open([one])
    down.add('twilio')
    await plan(many(10))
    for (; now < NOON + 5 * HOUR; now += 15 * MINUTE) await advance()
    expect(await database.query(`select state, count(*)::int as n from notification where waits_for = 'sms' or state = 'failed' group by 1`)).toEqual([{ state: 'failed', n: expect.any(Number) }])
  })

  it('what wakes a message that waits for a channel has it looked at, whatever the channel does', async () => {
    open([one])
    down.add('twilio')
    await plan(many(20))
    await advance()
    await database.query(`update notification set next_at = $1 where waits_for = 'sms'`, [now - 1])
    expect(await waiting()).toEqual(['20 for their time'])
  })

  it('the pace is kept by all processes together', async () => {
    open([one])
    await plan(many(30))
    await desk.states(now)
    await writeProviders(database, (await desk.states(now)).map((state) => ({ ...state, perSecond: 5, tokens: 5, tokensAt: now })))
    const second = providerDesk({ database, providers, shifted: () => undefined })
    await advance()
    expect(sent).toHaveLength(5)
    expect((await second.reserve(now, () => 100)).places.get('twilio')).toBe(0)
    now += 2 * SECOND
    await advance()
    expect(sent).toHaveLength(10)
    for (let seconds = 0; seconds < 4; seconds++, now += SECOND) await advance()
    expect(sent).toHaveLength(25)
  })

  it('urgent news overtakes what waits, and the rest still moves', async () => {
    open([one])
    await plan(many(60, 'P'), { basis: 'policy', dueBy: NOON + 90 * HOUR })
    await desk.states(now)
    await writeProviders(database, (await desk.states(now)).map((state) => ({ ...state, perSecond: 20, tokens: 0, tokensAt: now })))
    await advance()
    await plan(many(60, 'U'), { mustTell: true })
    for (let seconds = 0; seconds < 2; seconds++) {
      now += SECOND
      await advance()
    }
    const first = sent.map((text) => text.split(' ')[1]?.[0])
    expect(first.filter((kind) => kind === 'U').length).toBeGreaterThan(20)
    expect(first.filter((kind) => kind === 'P').length).toBeGreaterThan(0)
  })

  it('an operator’s weight of nothing takes a provider out of use', async () => {
    open([one, other])
    await plan(many(10))
    await writeProviders(database, (await desk.states(now)).map((state) => (state.provider === 'twilio' ? { ...state, weight: 0 } : state)))
    await advance()
    expect([tries.get('twilio'), sent.length]).toEqual([undefined, 10])
  })
})
