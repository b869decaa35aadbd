import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { caseContext, caseVictim } from '../testing/example-case.js'
import { email, sms, victim } from '../testing/example-victim.js'
import { bearerOf, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'
import { makeNameHashes } from './name-hashes.js'

const HANDLER = 'callers:check'
const HOUR = 3_600_000

describe('who is calling', () => {
  let run: RunningNotifier
  let handlers = 0
  /** Somebody new at the phone each time, unless it is said who. */
  const check = (says: object, by = `ch-${(handlers += 1)}`) => run.call('POST', '/caller-checks', says, bearerOf(HANDLER, by))
  const read = (checkId: unknown, by: string) => run.call('GET', `/caller-checks/${String(checkId)}`, undefined, bearerOf(HANDLER, by))
  const outcome = async (says: object) => (await check(says)).body?.['outcome']

  beforeAll(async () => {
    run = await runningNotifier()
    const person = (given: string, family: string, phone: string, codePhrase?: string) => ({ ...victim([sms(phone), email(`${given}@example.org`)]), name: { salutation: 'Ms', given, family }, ...(codePhrase === undefined ? { codePhrase: undefined } : { codePhrase }) })
    await run.call('PUT', '/victims/c-ada', { ...person('Zoë', 'Byron', '+447700900511', 'Blue-Bell'), safetyFlags: ['stalking'] })
    await run.call('PUT', '/victims/c-other', person('Zoë', 'Byron', '+447700900512', 'harebell'))
    await run.call('PUT', '/victims/c-twin', person('Tom', 'Twin', '+447700900513', 'heather'))
    await run.call('PUT', '/victims/c-twin-too', person('Tom', 'Twin', '+447700900514', 'heather'))
    await run.call('PUT', '/victims/c-mute', person('Max', 'Mute', '+447700900515'))
    await run.call('PUT', '/victims/c-secret', person('Sid', 'Secret', '+447700900516', 'thistle'))
    await run.call('PUT', '/victims/c-gone', person('Gwen', 'Gone', '+447700900517', 'lily'))
    await run.call('DELETE', '/victims/c-gone')
    await run.publish({ context: caseContext('CALL/1/26', [caseVictim('c-ada'), caseVictim('c-other')], { crimeReference: '01/1234' }) })
    await run.publish({ context: caseContext('CALL/2/26', [caseVictim('c-secret')], { restricted: true }) })
    await run.eventually(async () => expect(await run.database.query(`select 1 from case_victim where victim_id in ('c-ada', 'c-secret')`)).toHaveLength(2))
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  it.each<[string, object, string]>([
    ['by the case reference', { reference: 'CALL/1/26', codePhrase: 'bluebell' }, 'confirmed'],
    ['not by a part of the phrase', { reference: 'CALL/1/26', codePhrase: 'blue' }, 'not-confirmed'],
    ['by the case reference, the phrase as it is said', { reference: 'CALL/1/26', codePhrase: ' blue BELL ' }, 'confirmed'],
    ['by the crime reference', { reference: '01/1234', codePhrase: 'blue bell' }, 'confirmed'],
    ['by both names', { name: 'zoe byron', codePhrase: 'harebell' }, 'confirmed'],
    ['by the family name', { name: 'BYRON', codePhrase: 'harebell' }, 'confirmed'],
    ['by the number', { number: '+44 7700 900511', codePhrase: 'blue bell' }, 'confirmed'],
    ['by all of them', { reference: '01/1234', name: 'Byron', number: '+447700900511', codePhrase: 'blue bell' }, 'confirmed'],
    ['not when one of them is another’s', { name: 'Byron', number: '+447700900513', codePhrase: 'blue bell' }, 'not-confirmed'],
    ['not by another’s phrase', { number: '+447700900511', codePhrase: 'harebell' }, 'not-confirmed'],
    ['not when two fit', { name: 'Tom Twin', codePhrase: 'heather' }, 'not-confirmed'],
    ['one of the two by the number', { name: 'Tom Twin', number: '+447700900514', codePhrase: 'heather' }, 'confirmed'],
    ['not who has no phrase', { name: 'Max Mute', codePhrase: 'undefined' }, 'not-confirmed'],
    ['not who is only in a restricted case', { name: 'Sid Secret', codePhrase: 'thistle' }, 'not-confirmed'],
    ['not who was erased', { name: 'Gwen Gone', codePhrase: 'lily' }, 'not-confirmed'],
    ['not whom nobody knows', { name: 'Nobody There', codePhrase: 'x' }, 'not-confirmed'],
  ])('%s', async (_, says, expected) => expect(await outcome(says)).toBe(expected))

  it('once confirmed is shown without a contact or a phrase, to who asked and to nobody else, for half an hour; and it is written down', async () => {
    const { checkId } = (await check({ number: '+447700900511', codePhrase: 'blue bell' }, 'ch-a')).body ?? {}
    const { status, body } = await read(checkId, 'ch-a')
    expect([status, body]).toEqual([200, expect.objectContaining({
      victimId: 'c-ada', name: { salutation: 'Ms', given: 'Zoë', family: 'Byron' }, safetyFlags: ['stalking'], cases: [expect.objectContaining({ caseId: 'CALL/1/26', victims: [expect.objectContaining({ victimId: 'c-ada' })] })],
      support: expect.arrayContaining([expect.objectContaining({ name: 'Victim Support' })]),
    })])
    expect(JSON.stringify(body)).not.toMatch(/0511|example\.org|lue.?[bB]ell|c-other/)
    expect((await read(checkId, 'ch-b')).status).toBe(404)
    expect((await run.call('GET', '/details-uses?victimId=c-ada&by=ch-a')).body).toMatchObject({ items: [{ kind: 'read', reason: 'The person called and gave the code phrase.' }] })
    const now = run.clock.now()
    run.clock.set(now + HOUR / 2)
    expect((await read(checkId, 'ch-a')).status).toBe(404)
    run.clock.set(now)
  })

  it('may be tried three times an hour for what is asked, whoever asks and whether it exists or not', async () => {
    run.clock.set(run.clock.now() + 2 * HOUR)
    for (const name of ['Zoë Byron', 'Nobody Anywhere']) {
      for (let tries = 0; tries < 3; tries++) expect(await outcome({ name, codePhrase: 'wrong' })).toBe('not-confirmed')
      const fourth = await check({ name, codePhrase: 'harebell' })
      expect([fourth.status, Number(fourth.headers.get('retry-after'))]).toEqual([429, 3_600])
    }
    run.clock.set(run.clock.now() + HOUR)
    expect(await outcome({ name: 'Zoë Byron', codePhrase: 'harebell' })).toBe('confirmed')
  })

  it('may be tried ten times an hour by who asks, also all at once; what succeeds does not count', async () => {
    for (let tries = 0; tries < 3; tries++) expect((await check({ number: '+447700900511', codePhrase: 'blue bell' }, 'ch-busy')).body?.['outcome']).toBe('confirmed')
    const answers = await Promise.all(Array.from({ length: 14 }, (_, n) => check({ name: `Guess ${n}`, codePhrase: 'x' }, 'ch-busy')))
    expect(answers.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(4)
  })

  it('is found by name also where the details were put before names could be', async () => {
    run.clock.set(run.clock.now() + 2 * HOUR)
    await run.database.query(`update victim_details set name_hashes = null where victim_id = 'c-ada'`)
    expect(await outcome({ name: 'Byron', codePhrase: 'blue bell' })).toBe('not-confirmed')
    expect(await makeNameHashes({ database: run.database, sealing: run.notifier.works.sealing })).toBe(1)
    expect(await outcome({ name: 'Byron', codePhrase: 'blue bell' })).toBe('confirmed')
  })

  it.each([['victims:read'], ['timeline:read tasks:write']])('is not asked with %s', async (scopes) => {
    expect((await run.call('POST', '/caller-checks', { name: 'x', codePhrase: 'x' }, bearerOf(scopes, 'x'))).status).toBe(403)
  })

  it('leaves nothing in the log', () => expect(run.lines.join()).not.toMatch(/[Hh]arebell|Byron|900511/))
})
