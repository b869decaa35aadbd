// Why: whoever guesses must learn nothing: not that a reference exists, not by the answer and not by what was done before it; and a code must get in
// whom it was sent to, once, for a while.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Database, Query } from '@kept-informed/postgres'
import { caseContext, caseVictim, obligation } from '../testing/example-case.js'
import { email, sms, victim } from '../testing/example-victim.js'
import { bearerOf, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'
import { ASKS_A_DAY, ASKS_AN_HOUR, ASKS_OF_ADDRESS_AN_HOUR, askToSignIn, WRONG_A_DAY } from './ask-to-sign-in.js'
import { MOST_WRONG, PASS_MS, proveCode } from './prove-code.js'

const VIEW = bearerOf('victim-view', 'victim-view')
const HOUR = 3_600_000
const NOBODYS = 'KI-00000000'

describe('being let in', () => {
  let run: RunningNotifier
  let n = 0
  beforeAll(async () => {
    run = await runningNotifier()
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  /** Somebody who was told of an arrest by text, and the reference in it. */
  const somebody = async (contacts: object[] = [], more: { details?: object; context?: object } = {}) => {
    n += 1
    const [id, to] = [`own-${n}`, `+4477009005${String(n).padStart(2, '0')}`]
    const all = contacts.length > 0 ? contacts : [sms(to)]
    await run.call('PUT', `/victims/${id}`, victim(all, more.details))
    await run.publish({ context: caseContext(`OWN/${n}/26`, [caseVictim(id)]) }, { obligation: obligation(`OWN/${n}/26`, id) })
    const first = (all[0] as { to: string }).to
    const text = await run.eventually(() => textsTo(first)[0] ?? fail('no text yet'))
    if (more.context) await run.publish({ context: caseContext(`OWN/${n}/26`, [caseVictim(id)], more.context) })
    return { id, to: first, caseId: `OWN/${n}/26`, reference: /KI-[0-9A-F]{8}/.exec(text)?.[0] ?? '' }
  }
  const fail = (what: string): never => {
    throw new Error(what)
  }
  const textsTo = (to: string): string[] => run.twilio.texts.filter((one) => one.to === to).map(({ body }) => body)
  const codesTo = (to: string): string[] => textsTo(to).flatMap((body) => /Your code is (\d{6})/.exec(body)?.[1] ?? [])
  const ask = (reference: string, from = '192.0.2.1') => run.call('POST', '/victim-sign-ins', { reference, from }, VIEW)
  const asked = async (reference: string, from?: string): Promise<string> => String((await ask(reference, from)).body?.['signInId'])
  const prove = (signInId: string, code: string) => run.call('POST', `/victim-sign-ins/${signInId}/code`, { code }, VIEW)
  const codeFor = async (one: { to: string; reference: string }, from?: string) => {
    const before = codesTo(one.to).length
    const signInId = await asked(one.reference, from)
    const code = await run.eventually(() => codesTo(one.to)[before] ?? fail('no code yet'))
    return { signInId, code }
  }
  const looked = (signInId: string) => run.eventually(async () => expect(await run.database.query('select 1 from sign_in where sign_in_id = $1 and look_at is null', [signInId])).toHaveLength(1))

  it('takes the reference of a message and the code that came; the code is good once, and its use is in the record', async () => {
    const one = await somebody()
    const { signInId, code } = await codeFor(one)
    const { status, body } = await prove(signInId, ` ${code.slice(0, 3)} ${code.slice(3)} `)
    expect({ status, body }).toEqual({ status: 200, body: { pass: expect.stringMatching(/^[\w-]{43}$/), sight: 'full', until: new Date(run.clock.now() + PASS_MS).toISOString() } })
    expect((await prove(signInId, code)).status).toBe(403)
    expect(await run.database.query(`select kind, by_whom from details_use where victim_id = $1 and kind = 'sign-in'`, [one.id])).toEqual([{ kind: 'sign-in', by_whom: 'victim-view' }])
    await run.eventually(() => expect(run.heard).toContainEqual(expect.objectContaining({ type: 'personal-details-read.v1', caseId: one.caseId, data: expect.objectContaining({ victimId: one.id, by: 'victim-view', why: 'sign-in' }) })))
    expect(await run.database.query('select outcome from sign_in_code where sign_in_id = $1', [signInId])).toEqual([{ outcome: 'accepted' }])
  })

  it('is a keyed hash at rest, and no code, number or pass is in the log', async () => {
    const one = await somebody()
    const { signInId, code } = await codeFor(one)
    const pass = String((await prove(signInId, code)).body?.['pass'])
    const [row] = await run.database.query<{ all: string }>('select s::text || c::text as all from sign_in s join sign_in_code c using (sign_in_id) where sign_in_id = $1', [signInId])
    for (const secret of [code, pass, one.to.slice(1), '192.0.2.1']) {
      expect(row?.all).not.toContain(secret)
      expect(run.lines.join('\n')).not.toContain(secret)
    }
  })

  it('answers alike whether or not there is such a reference, by the same statements; a code is sent to nobody', async () => {
    const one = await somebody()
    const [there, nowhere] = [await ask(one.reference), await ask(NOBODYS)]
    const shape = ({ status, headers, body }: Awaited<ReturnType<typeof ask>>) => ({ status, body: Object.keys(body ?? {}), headers: [...headers.keys()].sort(), length: headers.get('content-length') })
    expect(shape(there)).toEqual(shape(nowhere))
    const rows = await run.database.query<Record<string, unknown>>('select reference, look_at is null or look_at >= asked_at as same from sign_in where sign_in_id = any($1)', [[there.body?.['signInId'], nowhere.body?.['signInId']]])
    expect(rows.map(({ same }) => same)).toEqual([true, true])
    await looked(String(nowhere.body?.['signInId']))
    const wrong = [await prove(String(there.body?.['signInId']), '000000'), await prove(String(nowhere.body?.['signInId']), '000000'), await prove('no-such-sign-in', '000000')]
    expect(wrong.map(({ status, body }) => ({ status, body }))).toEqual(wrong.map(() => ({ status: 403, body: wrong[0]?.body })))
    expect(await run.database.query('select attempt_id from sign_in_code where sign_in_id = $1', [nowhere.body?.['signInId']])).toEqual([])
  })

  it('does the same work for whom it knows and whom it does not, and for a right code and a wrong one: the same statements, with values of the same kind and length', async () => {
    const one = await somebody()
    const { sealing } = run.notifier.parts.vault
    const now = run.clock.now()
    // Time would say it only on an idle machine, and never for certain; what takes the time says it always.
    const work = async <T>(does: (database: Database) => Promise<T>): Promise<string[]> => {
      const asked: string[] = []
      const noting = (q: Query): Query => ({ query: (sql, values = []) => (asked.push(`${sql} ${values.map((value) => `${typeof value}${typeof value === 'string' ? value.length : ''}`).join(' ')}`), q.query(sql, values)) })
      await does({ ...run.database, ...noting(run.database), transaction: (inside) => run.database.transaction((q) => inside(noting(q))) } as Database)
      return asked
    }
    const asks = await Promise.all([one.reference, NOBODYS].map((reference) => work((database) => askToSignIn(database, sealing, { reference, from: '192.0.2.3', now }))))
    expect([asks[0], asks[0]?.length]).toEqual([asks[1], 3])
    const known = await codeFor(one)
    const unknown = await asked(NOBODYS, '192.0.2.4')
    await looked(unknown)
    const tries = { wrong: { signInId: known.signInId, code: '000000' }, nobodys: { signInId: unknown, code: '000000' }, 'no such': { signInId: randomUUID(), code: '000000' }, right: known }
    const proofs = await Promise.all(Object.entries(tries).map(async ([name, { signInId, code }]) => [name, await work((database) => proveCode(database, sealing, { signInId, code, now: run.clock.now() }))] as const))
    expect(proofs.map(([name, statements]) => [name, statements])).toEqual(proofs.map(([name]) => [name, proofs[0]?.[1]]))
    expect(proofs[0]?.[1]).toHaveLength(2)
  })

  it('what waits as news does not stand before it, and what it says is neutral', async () => {
    const one = await somebody([sms('+447700900590')], { details: { codePhrase: 'bluebell' } })
    await codeFor(one)
    const text = textsTo(one.to).find((body) => body.includes('code is')) ?? ''
    expect(text).toMatch(/^bluebell\. Your code is \d{6}\. It works for 10 minutes\. If you did not ask for it, do nothing\. Nobody will ever call you to ask for it\.$/)
  })

  it.each<[string, { contacts?: object[]; details?: object; context?: object }]>([
    ['out of her safe hours', { contacts: [sms('+447700900591', { safeHours: [{ days: ['tue'], from: '10:00', to: '10:30' }] })] }],
    ['when her contact is no longer safe', { contacts: [sms('+447700900592')], details: {} }],
    ['while there is a hold', { contacts: [sms('+447700900593')], context: { holds: [{ victimId: null, reason: 'x', from: 0, until: 9_999_999_999_999 }] } }],
    ['in a restricted case', { contacts: [sms('+447700900594')], context: { restricted: true } }],
  ])('sends no code %s', async (what, { contacts, details, context }) => {
    const one = await somebody(contacts, { context })
    if (details) await run.call('PUT', `/victims/${one.id}`, victim([{ ...contacts?.[0], safe: false }]))
    if (what.startsWith('out of')) run.clock.set(run.clock.now() + HOUR)
    await run.eventually(async () => {
      const signInId = await asked(one.reference, '192.0.2.77')
      await looked(signInId)
      expect(codesTo(one.to)).toEqual([])
    })
  })

  it('shows that there is news, and no more, to who proved a phone after abuse at home; an email shows what it may say', async () => {
    const both = [sms('+447700900595'), email('zvonimir@example.org')]
    const one = await somebody(both)
    await run.publish({ context: caseContext(one.caseId, [caseVictim(one.id, { safetyFlags: ['domestic-abuse'] })]) })
    await run.eventually(async () => expect((await run.database.query<{ context: string }>('select context from case_context where case_id = $1', [one.caseId]))[0]?.context).toContain('domestic-abuse'))
    const before = run.smtp.mails.length
    const signInId = await asked(one.reference)
    await run.eventually(() => expect(run.smtp.mails.length).toBeGreaterThan(before))
    await looked(signInId)
    expect(await run.database.query('select contact_id, sight from sign_in where sign_in_id = $1', [signInId])).toEqual([{ contact_id: 'e1', sight: 'full' }])
    await run.call('PUT', `/victims/${one.id}`, victim([both[0] ?? {}]))
    const again = await codeFor(one)
    expect((await prove(again.signInId, again.code)).body).toMatchObject({ sight: 'neutral' })
  })

  it('is over after ten minutes, and after five wrong codes', async () => {
    const one = await somebody()
    const late = await codeFor(one)
    run.clock.set(run.clock.now() + 600_000)
    expect((await prove(late.signInId, late.code)).status).toBe(403)
    const { signInId, code } = await codeFor(one)
    for (let tries = 0; tries < MOST_WRONG; tries++) expect((await prove(signInId, code === '123456' ? '123457' : '123456')).status).toBe(403)
    expect((await prove(signInId, code)).status).toBe(403)
  })

  it('is limited by reference, by address, and by wrong codes, alike for what is there and what is not', async () => {
    const one = await somebody()
    for (const [reference, from] of [[one.reference, '198.51.100.1'], ['KI-11111111', '198.51.100.2']] as const) {
      const statuses: number[] = []
      for (let i = 0; i < ASKS_AN_HOUR + 1; i++) statuses.push((await ask(reference, from)).status)
      expect(statuses).toEqual([...Array<number>(ASKS_AN_HOUR).fill(202), 429])
    }
    const many: number[] = []
    for (let i = 0; i < ASKS_OF_ADDRESS_AN_HOUR + 1; i++) many.push((await ask(`KI-${String(i).padStart(8, '2')}`, '203.0.113.9')).status)
    expect(many.filter((status) => status === 202)).toHaveLength(ASKS_OF_ADDRESS_AN_HOUR)
    const locked = 'KI-33333333'
    for (let i = 0; i < WRONG_A_DAY / MOST_WRONG; i++) {
      const signInId = await asked(locked, `203.0.113.${20 + i}`)
      for (let tries = 0; tries < MOST_WRONG; tries++) await prove(signInId, '000000')
    }
    expect((await ask(locked, '203.0.113.30')).status).toBe(429)
    expect(ASKS_A_DAY * MOST_WRONG).toBeLessThan(1_000)
  })

  it('forgets within days where somebody asked from', async () => {
    const signInId = await asked('KI-44444444', '203.0.113.99')
    await looked(signInId)
    run.clock.set(run.clock.now() + 8 * 24 * HOUR)
    await looked(await asked('KI-44444445', '203.0.113.98'))
    expect(await run.database.query('select address_hash from sign_in where sign_in_id = $1', [signInId])).toEqual([{ address_hash: '' }])
  })

  it('needs the view’s own scope, a reference and a code', async () => {
    expect((await run.call('POST', '/victim-sign-ins', { reference: NOBODYS, from: 'x' })).status).toBe(403)
    const bad = await run.call('POST', '/victim-sign-ins', { reference: 'CR-1' }, VIEW)
    expect([bad.status, (bad.body?.['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)]).toEqual([400, ['/reference', '/from']])
    expect((await prove('x', 'abc')).status).toBe(400)
  })

  it('a provider’s word about a code is taken and changes nothing', async () => {
    const one = await somebody()
    const { signInId } = await codeFor(one)
    const [row] = await run.database.query<{ attempt_id: string }>('select attempt_id from sign_in_code where sign_in_id = $1', [signInId])
    expect((await run.receipt(String(row?.attempt_id), { MessageSid: 'SM77', MessageStatus: 'delivered' })).status).toBe(204)
    await run.eventually(async () => expect(await run.database.query('select look_at from receipt where attempt_id = $1', [row?.attempt_id])).toEqual([{ look_at: null }]))
  })
})
