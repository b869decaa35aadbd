import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { nameUuid } from '@kept-informed/kernel'
import { caseContext, caseVictim, NOON, obligation } from './testing/example-case.js'
import { email, letter, sms, victim } from './testing/example-victim.js'
import { bearerOf, RECEIPT_TOKEN, type RunningNotifier, runningNotifier } from './testing/running-notifier.js'

const good = victim([sms('+447700900101'), email('zvonimir@example.org'), letter()])

describe('the doors of the notifier', () => {
  let run: RunningNotifier
  beforeAll(async () => {
    run = await runningNotifier()
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  describe('details of a victim', () => {
    it('are put, read as they were put, replaced, and each version has its tag', async () => {
      const first = await run.call('PUT', '/victims/h-1', good)
      expect([first.status, first.body]).toEqual([201, null])
      const read = await run.call('GET', '/victims/h-1')
      expect(read.status).toBe(200)
      expect(read.body).toMatchObject({ name: good.name, dateOfBirth: good.dateOfBirth, contacts: [{ contactId: 'm1' }, { contactId: 'e1' }, { contactId: 'p1' }], prefers: good.prefers })
      expect(read.headers.get('etag')).toBe(first.headers.get('etag'))
      const second = await run.call('PUT', '/victims/h-1', { ...good, language: 'cy' }, { 'if-match': String(first.headers.get('etag')) })
      expect(second.status).toBe(200)
      expect(second.headers.get('etag')).not.toBe(first.headers.get('etag'))
    })

    it('are not overwritten by who has an old version', async () => {
      await run.call('PUT', '/victims/h-2', good)
      const stale = await run.call('PUT', '/victims/h-2', { ...good, language: 'cy' }, { 'if-match': '"999"' })
      expect(stale).toMatchObject({ status: 412, body: { status: 412 } })
      expect((await run.call('GET', '/victims/h-2')).body).toMatchObject({ language: 'en' })
      expect((await run.call('PUT', '/victims/h-never', good, { 'if-match': '*' })).status).toBe(412)
      expect((await run.call('PUT', '/victims/h-2', good, { 'if-match': '*' })).status).toBe(200)
    })

    it('once erased are gone, and stay gone', async () => {
      await run.call('PUT', '/victims/h-3', good)
      expect((await run.call('DELETE', '/victims/h-3')).status).toBe(204)
      expect((await run.call('DELETE', '/victims/h-3')).status).toBe(204)
      expect((await run.call('GET', '/victims/h-3')).status).toBe(410)
      expect((await run.call('PUT', '/victims/h-3', good)).status).toBe(410)
    })

    it('can be erased before they were ever put', async () => {
      expect((await run.call('DELETE', '/victims/h-4')).status).toBe(204)
      expect((await run.call('PUT', '/victims/h-4', good)).status).toBe(410)
    })

    it('a reading is written down, and said in each case', async () => {
      await run.call('PUT', '/victims/h-5', good)
      await run.publish({ context: caseContext('H/5/26', [caseVictim('h-5')]) })
      await run.eventually(() => expect(run.heard.some(({ caseId, type }) => caseId === 'H/5/26' && type === 'victim-age-known.v1')).toBe(true))
      await run.call('GET', '/victims/h-5', undefined, { 'x-reason': 'to call her' })
      await run.eventually(() => expect(run.heard).toContainEqual(expect.objectContaining({ type: 'personal-details-read.v1', caseId: 'H/5/26', data: { victimId: 'h-5', by: 'someone', why: 'reason-stated', at: NOON } })))
      expect(await run.database.query(`select victim_id, kind, by_whom, restricted, case_ids from details_use where victim_id = 'h-5' and kind = 'read'`)).toEqual([{ victim_id: 'h-5', kind: 'read', by_whom: 'someone', restricted: false, case_ids: ['H/5/26'] }])
    })
  })

  it.each([
    { name: 'no token', method: 'GET', path: '/victims/x', headers: { authorization: '' }, status: 401 },
    { name: 'a bad token', method: 'GET', path: '/victims/x', headers: { authorization: 'Bearer nonsense' }, status: 401 },
    { name: 'reading with the scope for writing', method: 'GET', path: '/victims/x', headers: bearerOf('victims:write'), status: 403 },
    { name: 'erasing with the scope for writing', method: 'DELETE', path: '/victims/x', headers: bearerOf('victims:write'), status: 403 },
    { name: 'tasks without their scope', method: 'GET', path: '/tasks', headers: bearerOf('victims:read'), status: 403 },
    { name: 'officers, none named', method: 'GET', path: '/officers', headers: bearerOf('timeline:read'), status: 400, pointers: ['/officerId'] },
    { name: 'officers, without the scope', method: 'GET', path: '/officers?officerId=o', headers: bearerOf('victims:read'), status: 403 },
    { name: 'an officer without the directory’s scope', method: 'PUT', path: '/officers/o', body: {}, headers: bearerOf('victims:write'), status: 403 },
    { name: 'never put', method: 'GET', path: '/victims/nobody', status: 404 },
    { name: 'not JSON', method: 'PUT', path: '/victims/x', body: '{"name":', status: 400 },
    { name: 'another type of body', method: 'PUT', path: '/victims/x', body: 'name=Ada', headers: { 'content-type': 'text/plain' }, status: 415 },
    { name: 'over 1 MiB', method: 'PUT', path: '/victims/x', body: { ...good, codePhrase: 'x'.repeat(1_100_000) }, status: 413 },
    { name: 'a date of birth in the future', method: 'PUT', path: '/victims/x', body: { ...good, dateOfBirth: '2031-01-01' }, status: 422, pointers: ['/dateOfBirth'] },
    { name: 'several faults of shape', method: 'PUT', path: '/victims/x', body: { ...good, language: 'fr', contacts: [email('not an address')] }, status: 400, pointers: ['/language', '/contacts/0/to'] },
    { name: 'an officer without a name or phone', method: 'PUT', path: '/officers/o', body: {}, status: 400, pointers: ['/name', '/phone'] },
    { name: 'a unit without a name', method: 'PUT', path: '/units/u', body: { phone: '+44207946000' }, status: 400, pointers: ['/name'] },
    { name: 'adverse contacts that are none', method: 'PUT', path: '/cases/C%2F1/adverse-contacts', body: { phones: 'x' }, status: 400, pointers: ['/phones'] },
    { name: 'a misspelt filter', method: 'GET', path: '/tasks?kinds=call&state=gone&limit=0', status: 400, pointers: ['/kinds', '/state', '/limit'] },
    { name: 'no such task', method: 'POST', path: '/tasks/none/complete', body: { outcome: 'done' }, status: 404 },
    { name: 'no such task to look at', method: 'GET', path: '/tasks/none', status: 404 },
    { name: 'how many tasks without their scope', method: 'GET', path: '/tasks/counts', headers: bearerOf('victims:read'), status: 403 },
    { name: 'a day that is no instant', method: 'GET', path: '/tasks?dueBefore=2026-11-26', status: 400, pointers: ['/dueBefore'] },
    { name: 'no outcome', method: 'POST', path: '/tasks/none/complete', body: {}, status: 400, pointers: ['/outcome'] },
    { name: 'no such page', method: 'GET', path: '/nowhere', status: 404 },
  ] as { name: string; method: string; path: string; body?: unknown; headers?: Record<string, string>; status: number; pointers?: string[] }[])('$name: $status', async ({ method, path, body, headers, status, pointers }) => {
    const answer = await run.call(method, path, body, headers)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(answer.body).toMatchObject({ status })
    const found = ((answer.body?.errors ?? []) as { pointer: string }[]).map(({ pointer }) => pointer)
    for (const pointer of pointers ?? []) expect(found).toContain(pointer)
  })

  it('officers, units and adverse contacts are put, and kept as hashes where they must be', async () => {
    expect((await run.call('PUT', '/officers/o-1', { name: 'Sam Reed', rank: 'DC', unit: 'u-1', phone: '+442079460000' })).status).toBe(204)
    expect((await run.call('PUT', '/units/u-1', { name: 'North', phone: '+442079460001' })).status).toBe(204)
    expect((await run.call('PUT', '/cases/H%2F9%2F26/adverse-contacts', { phones: ['07700 900123'], emails: ['Bad@Example.com'], postalAddresses: [{ lines: ['1 High St'], postcode: 'e1 1aa' }] })).status).toBe(204)
    const kept = await run.database.query<{ kind: string; hash: string }>(`select kind, hash from adverse_contact where case_id = 'H/9/26' order by kind`)
    expect(kept.map(({ kind }) => kind)).toEqual(['email', 'phone', 'postal', 'postal'])
    expect(JSON.stringify(kept)).not.toMatch(/900123|example|High/i)
  })

  it('officers are named to colleagues, and not how they are reached', async () => {
    await run.call('PUT', '/officers/o-2', { name: 'Ann Lee', phone: '+442079460002' })
    const named = await run.call('GET', '/officers?officerId=o-2&officerId=o-1&officerId=nobody&officerId=o-2', undefined, bearerOf('timeline:read'))
    expect(named.body).toEqual({ items: [{ officerId: 'o-1', name: 'Sam Reed', rank: 'DC', unit: 'u-1' }, { officerId: 'o-2', name: 'Ann Lee', rank: null, unit: null }], next: null })
  })

  describe('receipts', () => {
    const attemptId = nameUuid('attempt', 'unheard of')
    const word = { attemptId, status: 'delivered', code: null, at: '2026-11-24T10:00:01Z' }

    it.each([
      { name: 'Twilio without a signature', path: `/receipts/twilio/${attemptId}`, headers: {}, status: 403 },
      { name: 'Twilio with a bad signature', path: `/receipts/twilio/${attemptId}`, headers: { 'x-twilio-signature': 'bm8=' }, status: 403 },
      { name: 'the relay without a token', path: '/receipts/smtp', headers: { authorization: '' }, status: 403 },
      { name: 'the relay with a bad token', path: '/receipts/smtp', headers: { authorization: 'Bearer wrong' }, status: 403 },
      { name: 'the print house with a bad token', path: '/receipts/print', headers: { authorization: 'Bearer wrong' }, status: 403 },
      { name: 'Notify, which is not configured', path: '/receipts/govuk-notify', headers: { authorization: 'Bearer anything' }, status: 403 },
      { name: 'the relay with its token', path: '/receipts/smtp', headers: { authorization: `Bearer ${RECEIPT_TOKEN}` }, status: 204 },
    ] as { name: string; path: string; headers: Record<string, string>; status: number }[])('$name: $status', async ({ path, headers, status }) => {
      expect((await run.call('POST', path, word, headers)).status).toBe(status)
    })

    it('one that says nothing is a fault, all of it named', async () => {
      const answer = await run.call('POST', '/receipts/print', { at: 'yesterday' }, { authorization: `Bearer ${RECEIPT_TOKEN}` })
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/attemptId' }, { pointer: '/status' }, { pointer: '/at' }] } })
    })

    it('of a code only a code is kept: what a relay says in words may quote an address', async () => {
      const unheard = nameUuid('attempt', 'bounced in words')
      for (const code of ['5.1.1', '550 5.1.1 <zvonimir@example.org>: no such mailbox']) {
        expect((await run.call('POST', '/receipts/smtp', { attemptId: unheard, status: 'bounced', code }, { authorization: `Bearer ${RECEIPT_TOKEN}` })).status).toBe(204)
      }
      expect(await run.database.query('select code from receipt where attempt_id = $1 order by code', [unheard])).toEqual([{ code: '5.1.1' }, { code: null }])
    })

    it('one about an attempt that we do not know is kept, and joined when the attempt is there', async () => {
      const one = obligation('H/7/26', 'h-7')
      const early = nameUuid('attempt', nameUuid('delivery', nameUuid('notification', one.obligationId), 1), 1)
      expect((await run.receipt(early, { MessageSid: 'SMearly', MessageStatus: 'delivered' })).status).toBe(204)
      await run.call('PUT', '/victims/h-7', victim([sms('+447700900177')]))
      await run.publish({ context: caseContext('H/7/26', [caseVictim('h-7')]) }, { obligation: one })
      await run.eventually(() => expect(run.twilio.texts.some(({ to }) => to === '+447700900177')).toBe(true))
      await run.eventually(() => expect(run.heard.some(({ caseId, type }) => caseId === 'H/7/26' && type === 'victim-told-by-message.v1')).toBe(true))
    })
  })

  it('serves its promise, its health and its numbers without a token', async () => {
    const none = { authorization: '' }
    expect((await run.call('GET', '/openapi.json', undefined, none)).body).toMatchObject({ openapi: '3.1.0' })
    expect((await run.call('GET', '/health/live', undefined, none)).status).toBe(200)
    expect((await run.call('GET', '/health/ready', undefined, none)).status).toBe(200)
    expect(String((await run.call('GET', '/metrics', undefined, none)).body)).toMatch(/kept_informed_notifier_oldest_due_seconds/)
  })
})
