import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { ChannelProvider } from '@kept-informed/channels'
import { type Database, openDatabase } from '@kept-informed/postgres'
import { testDatabase } from '@kept-informed/testing'
import type { Channel, VictimDetails } from '@kept-informed/victim'
import { workingCalendar } from '@kept-informed/victims-code'
import { advanceNotifications } from '../deciding/advance-notifications-sweep.js'
import { consequencesOf } from './consequences-of.js'
import { decideJourney } from '../deciding/decide-journey.js'
import { type Dispatcher, makeDispatcher } from './dispatcher.js'
import { NOTIFIER_MIGRATIONS } from '../migrations/notifier-migrations.js'
import type { NotifierSettings } from '../notifier.config.js'
import { notifierSweeps } from '../notifier-sweeps.js'
import { onObligation } from '../owed/on-obligation.js'
import { recordAnswers } from './record-answers.js'
import { aMasterId, aSealing as sealing } from '../testing/a-sealing.js'
import { caseContext, caseVictim, NOON, obligation, records } from '../testing/example-case.js'
import { email, letter, sms, victim } from '../testing/example-victim.js'
import { unguarded } from '../testing/unguarded.js'
import { putDetails } from '../vault/put-details.js'
import { putVaultKey } from '../vault/vault-keys.js'
import { type ProviderDesk, providerDesk } from './provider-desk.js'
import { resultOf } from './result-of.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const CALENDAR = workingCalendar()
const SETTINGS = {
  FORCE_NAME: 'Example Police', FORCE_PHONE: '101', FORCE_URL: 'https://example.police.uk', FORCE_AREA: 'england', WORDING: 'shipped', CHILD_DIRECT_FROM: 18, RETURN_ADDRESS: ['PO Box 100', 'E1 1AA'],
  PRINT_CUT_OFF: '17:30', POSTING_DAYS: ['mon', 'tue', 'wed', 'thu', 'fri'], POST_TAKES_WORKING_DAYS: 2,
} as unknown as NotifierSettings
const CONTACTS = { sms: sms('+447700900101'), email: email('ada@example.org'), letter: letter() }
/** The first and the second provider of each. */
const PROVIDERS: Record<Channel, [string, string]> = { sms: ['twilio', 'govuk-notify-sms'], email: ['smtp', 'govuk-notify-email'], letter: ['print-folder', 'print-sftp'] }
const london = (instant: number): string => new Date(instant).toISOString().slice(8, 16).replace('T', ' ')

describe.each<[Channel, Channel]>([['sms', 'email'], ['email', 'sms'], ['letter', 'sms']])('an outage of %s', (channel, next) => {
  let home: Awaited<ReturnType<typeof testDatabase>>
  let database: Database
  let desk: ProviderDesk
  let dispatcher: Dispatcher
  let providers: ChannelProvider[] = []
  let [now, offset, turns] = [NOON, 0, 0]
  let down = new Set<string>()
  let sent: { by: string; caseId: string; deliveryId: string; at: number }[] = []
  const clock = { now: () => now, arrivedAt: (at: number) => at }
  const consequences = { ...consequencesOf(CALENDAR), retryAt: ({ since }: { since: number }) => since + MINUTE }
  const carrier = (name: string, of: Channel): ChannelProvider => ({
    name, channel: of, close: () => Promise.resolve(), reconcile: () => Promise.resolve({ found: false }),
    send: async (message) => {
      if (down.has(name)) return { outcome: 'unavailable', code: 'ECONNREFUSED', retryAfterMs: null }
      sent.push({ by: name, caseId: message.repeatOf ?? '', deliveryId: message.deliveryId, at: now })
      return { outcome: 'accepted', providerReference: `${name}${sent.length}` }
    },
  })
  const open = (names: [string, Channel][]) => {
    providers = names.map(([name, of]) => carrier(name, of))
    desk = providerDesk({ database, providers, shifted: () => undefined })
    dispatcher = makeDispatcher({
      atOnce: 1, hardLimitMs: 1_000, clock, mayLeave: () => Promise.resolve('yes'), onError: (error) => { throw error },
      record: async (answered) => {
        await recordAnswers(database, consequences, answered.shard, [answered])
        await desk.learn([{ provider: answered.provider, result: resultOf(answered.answer) }], now)
      },
    })
  }
  const advance = async () => {
    const decide = decideJourney({ settings: SETTINGS, calendar: CALENDAR, channels: providers.map((one) => one.channel), sealing })
    const parts = {
      database, sealing, decide, dispatcher, desk, guards: unguarded, silentAt: consequences.silentAt, turn: () => (turns += 1), random: () => (turns % 10) / 10, providers,
      // Who carries it is what is looked at here, not what is in it: the case goes along in its place.
      outboundOf: async (attempt: { attempt_id: string; delivery_id: string }, provider: Pick<ChannelProvider, 'channel'>) => {
        const [row] = await database.query<{ case_id: string }>('select n.case_id from delivery d join notification n using (notification_id) where d.delivery_id = $1', [attempt.delivery_id])
        return { channel: provider.channel, attemptId: attempt.attempt_id, deliveryId: attempt.delivery_id, repeatOf: row?.case_id } as never
      },
      sha256: (text: string) => text, salt: () => '', leaseMs: 90_000, callLimitMs: 1_000, onError: (error: unknown) => { throw error },
    }
    for (let idle = 0; idle < 2; ) {
      idle = (await advanceNotifications(parts, now)) === 0 ? idle + 1 : 0
      await dispatcher.idle()
    }
  }
  /** Whatever falls due in between, at its own time. */
  const walkTo = async (until: number) => {
    const none = () => Promise.resolve(0)
    const [sweep] = notifierSweeps({ database, opensAt: (of: Channel) => desk.opensAt(of, now), printResults: { run: none, nextDueAt: () => Promise.resolve(null) } } as never, { advance: none } as never).filter(({ name }) => name === 'advance-notifications')
    for (let due = await sweep?.nextDueAt() ?? null; due !== null && due <= until; due = await sweep?.nextDueAt() ?? null) {
      now = Math.max(due, now + 1_000)
      await advance()
    }
    now = Math.max(now, until)
  }
  const reachedBy = (contacts: object[]) => putDetails({ database, sealing, childDirectFrom: 18 }, 'v-1', victim(contacts, { prefers: [channel, next] }) as unknown as VictimDetails, { ifMatch: null, by: 'test', now })
  const publish = async (...said: Parameters<typeof records>[2]) => {
    const list = records(offset, 1, said)
    await onObligation({ database, clock, actsFor: ['police'], lookMs: 0, wake: () => undefined })({ topic: 'obligations.v1', partition: 0, from: offset, to: offset + list.length, records: list })
    offset += list.length
  }
  const news = (caseId: string, dueOn: string, over: Parameters<typeof obligation>[2] = {}) => ({ obligation: obligation(caseId, 'v-1', { dueOn, dueBy: CALENDAR.endOfDay(dueOn), ...over }) })
  const owed = async (count: number, dueOn: string, contacts: object[]) => {
    const cases = Array.from({ length: count }, (_, n) => `C/${n}`)
    await reachedBy(contacts)
    await publish(...cases.flatMap((caseId) => [{ context: caseContext(caseId, [caseVictim('v-1')]) }, news(caseId, dueOn)]))
    return cases
  }
  const eachOnce = (cases: string[]) => expect(sent.map(({ caseId }) => caseId).sort()).toEqual([...cases].sort())
  const by = (name: string) => sent.filter((one) => one.by === name).length

  beforeAll(async () => {
    home = await testDatabase('notifier_outages')
    database = await openDatabase({ url: home.url, schema: 'notifier', migrations: NOTIFIER_MIGRATIONS })
    await putVaultKey(database, 'master', aMasterId)
  })
  afterAll(async () => {
    await database.close()
    await home.drop()
  })
  beforeEach(async () => {
    await database.query('truncate notification, delivery, attempt, wording, obligation, case_context, provider, task')
    ;[now, down, sent] = [NOON, new Set<string>(), []]
  })

  const [first, second] = PROVIDERS[channel]

  it('the first is down: all goes by the second; when it is back it has its part again, slowly; each message once', async () => {
    open([[first, channel], [second, channel]])
    down.add(first)
    const cases = await owed(40, '2026-12-01', [CONTACTS[channel]])
    await advance()
    await walkTo(now + 30 * MINUTE)
    eachOnce(cases)
    expect([by(first), by(second)]).toEqual([0, 40])
    down.clear()
    await walkTo(now + 10 * MINUTE)
    await database.query('truncate notification, delivery, attempt, wording, obligation, case_context')
    sent = []
    await owed(40, '2026-12-01', [CONTACTS[channel]])
    await advance()
    await walkTo(now + 1 * MINUTE)
    const soon = by(first)
    await walkTo(now + 30 * MINUTE)
    await database.query('truncate notification, delivery, attempt, wording, obligation, case_context')
    sent = []
    await owed(40, '2026-12-01', [CONTACTS[channel]])
    await advance()
    expect(soon).toBeLessThan(by(first))
    expect(by(first)).toBeGreaterThan(10)
  }, 60_000)

  it('all of it is down: what has time waits, and leaves when one is back, each once', async () => {
    open([[first, channel], [second, channel], [PROVIDERS[next][0], next]])
    down = new Set([first, second])
    const cases = await owed(6, '2026-12-01', [CONTACTS[channel], CONTACTS[next]])
    await advance()
    await walkTo(NOON + 1 * HOUR)
    expect(sent).toEqual([])
    down = new Set([first])
    await walkTo(NOON + 1.5 * HOUR)
    eachOnce(cases)
    expect(by(second)).toBe(6)
  }, 60_000)

  it('all of it is down, and the day presses: the next way has its turn in time, not at once', async () => {
    open([[first, channel], [second, channel], [PROVIDERS[next][0], next]])
    down = new Set([first, second])
    // A letter that is to be there on Friday is handed over today by 17:30; a text or an email may go until the officer's time.
    now = channel === 'letter' ? NOON : CALENDAR.instantAt('2026-11-24', '19:00')
    const cases = await owed(6, channel === 'letter' ? '2026-11-27' : '2026-11-25', [CONTACTS[channel], CONTACTS[next]])
    const begun = now
    await advance()
    await walkTo(begun + 3 * HOUR)
    expect(sent).toEqual([])
    await walkTo(begun + 4.5 * HOUR)
    const tellings = sent.filter((one) => one.by === PROVIDERS[next][0])
    expect(tellings.map(({ caseId }) => caseId).sort()).toEqual([...cases].sort())
    // Four hours are the longest that a channel is waited for.
    expect(Math.max(...tellings.map(({ at }) => at - begun))).toBeLessThanOrEqual(4 * HOUR + 10 * MINUTE)
  }, 60_000)

  // A letter would be too late for the first: it is a text at once.
  it.each([
    { what: 'waits until its channel is back', back: 15, by: channel === 'letter' ? PROVIDERS[next][0] : first },
    { what: 'is moved to the next way', back: 45, by: PROVIDERS[next][0] },
  ])('news that $what is not overtaken by what is said after it in its case', async ({ back, by: way }) => {
    open([[first, channel], [PROVIDERS[next][0], next]])
    down = new Set([first])
    await reachedBy([CONTACTS[channel], CONTACTS[next]])
    const arrest = news('C/1', '2026-11-24')
    const charge = news('C/1', '2026-12-01', { ruleId: 'suspect-charged', facts: { ...arrest.obligation.facts, eventType: 'suspect-charged', occurredAt: NOON + MINUTE, data: { suspectRef: 's-1', charges: ['Theft'] } } })
    await publish({ context: caseContext('C/1', [caseVictim('v-1')]) }, arrest)
    await advance()
    await walkTo(NOON + 10 * MINUTE)
    await publish(charge)
    await advance()
    await walkTo(NOON + back * MINUTE)
    down.clear()
    await walkTo(NOON + 2 * HOUR)
    const said = new Map((await database.query<{ id: string; news: string[] }>('select delivery_id as id, obligation_ids as news from delivery')).map(({ id, news: ids }) => [id, ids]))
    const told = [...new Set(sent.flatMap(({ deliveryId }) => said.get(deliveryId) ?? []))]
    expect([sent[0]?.by, told]).toEqual([way, [arrest.obligation.obligationId, charge.obligation.obligationId]])
  }, 60_000)

  it('all of it is down until the officer’s turn comes in an hour: each message has its next way by then', async () => {
    open([[first, channel], [PROVIDERS[next][0], next]])
    down = new Set([first])
    const cases = await owed(8, '2026-11-24', [CONTACTS[channel], CONTACTS[next]])
    await advance()
    await walkTo(NOON + 39 * MINUTE)
    const waited = sent.length
    await walkTo(NOON + 45 * MINUTE)
    // A letter would be too late in any case: the text goes at once.
    expect([waited, sent.map(({ at }) => london(at) <= '24 10:45')]).toEqual([channel === 'letter' ? 8 : 0, cases.map(() => true)])
    eachOnce(cases)
  }, 60_000)
})
