// Why: eight thousand victims were once told of releases that had not happened. Here a source says so to eight thousand, and nobody hears it
// before two people have agreed; and whoever else has true news hears it at once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ChannelProvider } from '@kept-informed/channels'
import { nameUuid } from '@kept-informed/kernel'
import type { Obligation } from '@kept-informed/obligation'
import { mayLeave } from '../dispatch/may-leave.js'
import { caseContext, caseVictim, NOON, obligation } from '../testing/example-case.js'
import { sms, victim } from '../testing/example-victim.js'
import { bearerOf, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'
import { guardDesk } from './guard-desk.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const LOOK_MS = 500
const FALSE_RELEASES = 8_000
const PEOPLE = 50
const NAMES_A_PERSON = /Perpetua|7700900/

describe('the guard', () => {
  let run: RunningNotifier
  let linesLogged = 0
  /** What is said of eight thousand messages, and logged about them, is not kept: only what is asked for, and lines that name somebody. */
  const heard = (caseId: string): boolean => caseId === 'WRONG/0' || caseId === 'GONE/0'
  const logged = (line: string): boolean => {
    linesLogged += 1
    return NAMES_A_PERSON.test(line)
  }
  beforeAll(async () => {
    run = await runningNotifier({ guard: { floor: 50, lookMs: LOOK_MS }, heard, logged })
    await Promise.all(Array.from({ length: PEOPLE }, (_, n) => run.call('PUT', `/victims/p-${n}`, victim([sms(phone(n))]))))
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  const phone = (n: number): string => `+4477009005${String(n).padStart(2, '0')}`
  const release = (caseId: string, victimId: string, source: string, at: number): Obligation => obligation(caseId, victimId, {
    obligationId: nameUuid('obligation', caseId, victimId), ruleId: 'offender-released', mustTell: true, because: { source, id: caseId }, dueBy: at + 2 * DAY,
    facts: { eventType: 'offender-released', occurredAt: at, receivedAt: run.clock.now(), crimeReference: caseId, offenceCategory: 'burglary-dwelling', data: { offenderRef: 'o-1', on: '2026-11-24' } },
  })
  /** `many` releases that this source tells of, each in a case of its own. */
  const says = async (source: string, prefix: string, many: number, happened: (n: number) => number = () => run.clock.now()) => {
    const cases = Array.from({ length: many }, (_, n) => [`${prefix}/${n}`, `p-${n % PEOPLE}`] as const)
    await run.publish(...cases.flatMap(([caseId, victimId], n) => [{ context: caseContext(caseId, [caseVictim(victimId)]) }, { obligation: release(caseId, victimId, source, happened(n)) }]))
  }
  const look = () => run.travel(run.clock.now() + LOOK_MS)
  /** As long as many must be quiet before any of them leaves. */
  const quiet = () => run.travel(run.clock.now() + 10 * LOOK_MS)
  const settled = async (source: string, prefix: string, many: number, happened?: (n: number) => number) => {
    await says(source, prefix, many, happened)
    await run.eventually(async () => expect((await run.database.query<{ n: number }>('select count(*)::int as n from notification where case_id like $1', [`${prefix}/%`]))[0]?.n).toBe(many))
    await quiet()
  }
  const texts = async (prefix: string) => {
    const sent = await run.database.query<{ n: number; most: number }>(
      `select count(*)::int as n, coalesce(max(tries), 0)::int as most from (select n.notification_id, count(*) filter (where a.outcome = 'accepted') as tries from notification n join attempt a using (notification_id)
        where n.case_id like $1 group by 1 having count(*) filter (where a.outcome = 'accepted') > 0) t`, [`${prefix}/%`])
    return sent[0] ?? { n: 0, most: 0 }
  }
  const withheld = async (prefix: string) =>
    (await run.database.query<{ because: string | null; n: number }>(`select withheld_because as because, count(*)::int as n from notification where case_id like $1 and state = 'withheld' group by 1`, [`${prefix}/%`]))
  const guards = async (query = '') => (await run.call('GET', `/guards${query}`, undefined, bearerOf('guards:write'))).body as { items: Record<string, unknown>[]; next: string | null }
  const openGuard = async (source: string): Promise<string> => String((await guards()).items.find((one) => one['source'] === source && one['state'] === 'open')?.['guardId'])
  const say = (guardId: string, word: unknown, by: string, reason: unknown = 'I asked the prison') => run.call('POST', `/guards/${guardId}/words`, { word, reason }, bearerOf('guards:write', by))

  it('refused: it never goes, and each is for a person to see to', async () => {
    await settled('urn:prisons:wrong', 'WRONG', 60)
    const guardId = await openGuard('urn:prisons:wrong')
    await say(guardId, 'refuse', 'op-1')
    await say(guardId, 'refuse', 'op-2')
    await look()
    expect(await withheld('WRONG')).toEqual([{ because: 'guard', n: 60 }])
    expect(await run.database.query(`select kind, reason, count(*)::int as n from task where case_id like 'WRONG/%' and state = 'open' group by 1, 2`)).toEqual([{ kind: 'call', reason: 'guard', n: 60 }])
    await run.eventually(() => expect(run.snapshotOf('WRONG/0')).toMatchObject({ withheldBecause: 'guard', guard: { guardId, state: 'refused', by: ['op-1', 'op-2'] } }))
    await settled('urn:prisons:wrong', 'RIGHT', 1)
    expect(await texts('RIGHT')).toEqual({ n: 1, most: 1 })
  }, 60_000)

  it('whoever thinks better of it takes their word back by the other one', async () => {
    await settled('urn:prisons:torn', 'TORN', 51)
    const guardId = await openGuard('urn:prisons:torn')
    await say(guardId, 'release', 'op-1')
    await say(guardId, 'refuse', 'op-2')
    expect((await say(guardId, 'refuse', 'op-1')).body).toMatchObject({ state: 'refused', words: [{ by: 'op-1', word: 'release' }, { by: 'op-2' }, { by: 'op-1', word: 'refuse' }] })
  }, 60_000)

  it('what comes after the first word is not let go by the second: it is counted anew', async () => {
    await settled('urn:prisons:going-on', 'FIRST', 60)
    const guardId = await openGuard('urn:prisons:going-on')
    await say(guardId, 'release', 'op-1')
    await settled('urn:prisons:going-on', 'LATER', 60)
    await say(guardId, 'release', 'op-2')
    await look()
    expect([await texts('FIRST'), await texts('LATER')]).toEqual([{ n: 60, most: 1 }, { n: 0, most: 0 }])
    expect(await openGuard('urn:prisons:going-on')).not.toBe(guardId)
  }, 60_000)

  it('what is withdrawn while it is held ends, whatever people say of the rest', async () => {
    await settled('urn:prisons:withdrawn', 'GONE', 51)
    await run.publish({ obligation: { ...release('GONE/0', 'p-0', 'urn:prisons:withdrawn', NOON), state: 'cancelled', reason: 'retracted' } })
    await run.eventually(() => expect(run.snapshotOf('GONE/0')).toMatchObject({ state: 'recalled' }))
    const guardId = await openGuard('urn:prisons:withdrawn')
    await say(guardId, 'release', 'op-1')
    await say(guardId, 'release', 'op-2')
    await look()
    expect(await texts('GONE')).toEqual({ n: 50, most: 1 })
  }, 60_000)

  it.each<[string, (n: number) => number]>([
    ['each of another day', (n) => NOON - n * DAY],
    ['all in one hour of long ago', () => NOON - 90 * DAY],
  ])('releases that are heard at once, %s, are held too', async (name, happened) => {
    const source = `urn:prisons:${name.replaceAll(' ', '-')}`
    await settled(source, name.replaceAll(' ', '-'), 51, happened)
    expect(await texts(name.replaceAll(' ', '-'))).toEqual({ n: 0, most: 0 })
  })

  it('news of how a case ended is measured by when it happened: the history of a force that joins is none of today’s', async () => {
    const ended = (prefix: string, at: (n: number) => number) => Array.from({ length: 120 }, (_, n) => ({
      obligation: { ...release(`${prefix}/${n}`, `p-${n % PEOPLE}`, 'urn:records:joining', at(n)), ruleId: 'no-further-action', facts: { ...release(`${prefix}/${n}`, 'p', '', at(n)).facts, eventType: 'no-further-action' as const, data: { reason: 'no evidence', decidedBy: 'police', reviewAvailable: true } } },
    }))
    for (const [prefix, at] of [['HISTORY', (n: number) => NOON - n * HOUR], ['AT-ONCE', () => NOON - 5 * DAY]] as const) {
      await run.publish(...Array.from({ length: 120 }, (_, n) => ({ context: caseContext(`${prefix}/${n}`, [caseVictim(`p-${n % PEOPLE}`)]) })), ...ended(prefix, at))
      await run.eventually(async () => expect((await run.database.query<{ n: number }>('select count(*)::int as n from notification where case_id like $1', [`${prefix}/%`]))[0]?.n).toBe(120))
      await quiet()
    }
    expect((await texts('HISTORY')).n).toBe(120)
    expect((await texts('AT-ONCE')).n).toBe(0)
  }, 60_000)

  it('a level that was reached on three days is usual, three times of it goes; a single full day makes nothing usual', async () => {
    const source = 'urn:prisons:busy'
    for (const day of [1, 2, 3]) {
      await settled(source, `BUSY-${day}`, 50)
      await run.travel(run.clock.now() + DAY)
    }
    await run.travel(run.clock.now() + DAY)
    await settled(source, 'BUSY-4', 150)
    // A Saturday: it waits for Monday, but not for anybody's word.
    expect(await withheld('BUSY-4')).toEqual([{ because: 'outside-safe-hours', n: 150 }])
    await run.travel(run.clock.now() + 2 * DAY)
    await settled(source, 'BUSY-5', 151)
    expect(await withheld('BUSY-5')).toEqual([{ because: 'guard', n: 151 }])
    expect((await guards()).items.find((one) => one['source'] === source)).toMatchObject({ counted: 151, limit: 150, usual: 50 })
  }, 90_000)

  it('the longer the more of it comes: the first of a slow flood is still there when the last is heard', async () => {
    const source = 'urn:prisons:slow'
    for (let n = 0; n < 51; n++) {
      await says(source, `SLOW-${n}`, 1)
      await run.eventually(async () => expect(await run.database.query('select 1 from notification where case_id = $1', [`SLOW-${n}/0`])).toHaveLength(1))
      await run.travel(run.clock.now() + LOOK_MS - 1)
    }
    await run.travel(run.clock.now() + 2 * 60_000)
    expect((await Promise.all(Array.from({ length: 51 }, (_, n) => texts(`SLOW-${n}`)))).filter(({ n }) => n > 0)).toEqual([])
  }, 90_000)

  it('is asked once more right before the call: what was let through one by one does not leave when the rest has come', async () => {
    const source = 'urn:prisons:late'
    await says(source, 'LATE', 51)
    await run.eventually(async () => expect(await run.database.query(`select 1 from notification where case_id like 'LATE/%'`)).toHaveLength(51))
    const id = nameUuid('notification', release('LATE/7', 'p-7', source, 0).obligationId)
    const told: string[] = []
    const ask = mayLeave(run.database, run.clock, guardDesk({ database: run.database, limits: { floor: 50, lookMs: LOOK_MS }, opened: (guard) => void told.push(guard.source), wake: () => undefined }).watch)
    const provider = { name: 'twilio', channel: 'sms' } as ChannelProvider
    const leaving = { recipientId: 'p-7', notificationId: id, provider }
    expect(await Promise.all([{ ...leaving, watched: [id] }, { ...leaving, watched: [] }].map(ask))).toEqual(['guard', 'yes'])
    expect(told).toEqual([source])
    expect(await openGuard(source)).not.toBe('undefined')
  })

  // After those that let days pass: silence about eight thousand texts would be looked at each day.
  it('eight thousand false releases of one source: none leaves before two people let them; a true one of another source leaves at once', async () => {
    const before = run.twilio.texts.length
    await says('urn:prisons:broken', 'FALSE', FALSE_RELEASES)
    await says('urn:prisons:sound', 'TRUE', 1)
    await run.eventually(async () => expect((await run.database.query<{ n: number }>(`select count(*)::int as n from notification where case_id like 'FALSE/%' or case_id like 'TRUE/%'`))[0]?.n).toBe(FALSE_RELEASES + 1))
    await look()
    expect(run.twilio.texts.length - before).toBe(1)
    expect(await texts('TRUE')).toEqual({ n: 1, most: 1 })
    expect(await texts('FALSE')).toEqual({ n: 0, most: 0 })
    expect(await withheld('FALSE')).toEqual([{ because: 'guard', n: FALSE_RELEASES }])
    expect(await run.database.query(`select 1 from task where case_id like 'FALSE/%' and state = 'open'`)).toEqual([])

    const guardId = await openGuard('urn:prisons:broken')
    const shown = (await run.call('GET', `/guards/${guardId}?limit=2`, undefined, bearerOf('guards:write'))).body
    expect(shown).toMatchObject({
      state: 'open', ruleId: 'offender-released', source: 'urn:prisons:broken', limit: 50, usual: 0, words: [], news: { messages: FALSE_RELEASES, cases: FALSE_RELEASES, victims: PEOPLE, states: { withheld: FALSE_RELEASES } },
      texts: [{ wordingId: 'offender-released', language: 'en', version: expect.any(String), messages: FALSE_RELEASES, full: expect.any(Array), neutral: expect.any(Array) }],
      concerned: { items: [{ caseId: expect.stringMatching('^FALSE/'), victimId: expect.any(String) }, {}], next: expect.any(String) },
    })

    expect((await say(guardId, 'release', 'op-1')).body).toMatchObject({ state: 'open', release: ['op-1'] })
    expect(await say(guardId, 'release', 'op-1')).toMatchObject({ status: 409, body: { title: expect.stringContaining('another person') } })
    await look()
    expect(await texts('FALSE')).toEqual({ n: 0, most: 0 })

    expect((await say(guardId, 'release', 'op-2')).body).toMatchObject({ state: 'released', release: ['op-1', 'op-2'] })
    await look()
    expect(await texts('FALSE')).toEqual({ n: FALSE_RELEASES, most: 1 })
    expect(run.twilio.texts.length - before).toBe(1 + FALSE_RELEASES)
    expect(await say(guardId, 'refuse', 'op-3')).toMatchObject({ status: 409 })
  }, 240_000)

  it('what was let go does not count again, and a further flood is held', async () => {
    await settled('urn:prisons:broken', 'MORE', 50)
    expect(await texts('MORE')).toEqual({ n: 50, most: 1 })
    await settled('urn:prisons:broken', 'TOO-MUCH', 51)
    expect(await texts('TOO-MUCH')).toEqual({ n: 0, most: 0 })
  }, 60_000)

  it('open ones are listed first, then the newest; each with who said what', async () => {
    const { items, next } = await guards('?limit=3')
    expect(next).not.toBeNull()
    const rest = await guards(`?limit=500&after=${next}`)
    const states = [...items, ...rest.items].map((one) => one['state'] === 'open')
    expect(states).toEqual(states.toSorted((one, other) => Number(other) - Number(one)))
    expect(new Set([...items, ...rest.items].map((one) => one['guardId'])).size).toBe(states.length)
    await expect(run.database.query('delete from guard_word')).rejects.toThrow(/insert-only/)
  })

  it.each<[string, object | string, number, string[]]>([
    ['nothing', {}, 400, ['/word', '/reason']],
    ['a list', '[]', 400, ['']],
    ['another word and a blank reason', { word: 'burn', reason: ' ' }, 400, ['/word', '/reason']],
    ['no reason', { word: 'release' }, 400, ['/reason']],
  ])('a word that is %s', async (_, body, status, pointers) => {
    const answer = await run.call('POST', `/guards/${await openGuard('urn:prisons:busy')}/words`, body, bearerOf('guards:write', 'op-1'))
    expect([answer.status, (answer.body?.['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)]).toEqual([status, pointers])
  })

  it('nobody sees or says anything of it without the scope, or of one that there is not', async () => {
    expect((await run.call('GET', '/guards', undefined, bearerOf('stops:write'))).status).toBe(403)
    expect((await run.call('GET', '/guards', undefined, bearerOf('guards:read'))).status).toBe(200)
    expect((await run.call('POST', '/guards/nothing/words', { word: 'release', reason: 'who reads does not speak' }, bearerOf('guards:read'))).status).toBe(403)
    expect((await run.call('GET', '/guards/nothing', undefined, bearerOf('guards:write'))).status).toBe(404)
    expect((await say('5dd36b8d-b760-523d-9c1e-9e15196900be', 'release', 'op-1')).status).toBe(404)
    expect((await run.call('GET', '/guards?limit=0&after=x&colour=red', undefined, bearerOf('guards:write'))).status).toBe(400)
  })

  it('the log names no person', () => expect({ lines: run.lines, some: linesLogged > 0 }).toEqual({ lines: [], some: true }))
})
