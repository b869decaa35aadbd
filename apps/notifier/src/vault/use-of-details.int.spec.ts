import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseContext } from '@kept-informed/obligation'
import { caseContext, caseVictim, NOON, obligation } from '../testing/example-case.js'
import { email, letter, sms, victim } from '../testing/example-victim.js'
import { bearerOf, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

const DAY = 86_400_000
type Use = { kind: string; by: string; reason: string | null; restricted: boolean; victimId: string; useId: string; caseIds: string[] }

describe('the use of somebody’s details', () => {
  let run: RunningNotifier
  beforeAll(async () => {
    run = await runningNotifier()
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  const caseOf = (id: string): string => `U/${id}/26`
  const inCase = (id: string, context: Partial<CaseContext> = {}) => run.publish({ context: caseContext(caseOf(id), [caseVictim(id)], context) })
  const known = (id: string) => run.eventually(async () => expect(await run.database.query('select 1 from case_victim where victim_id = $1', [id])).toHaveLength(1))
  const said = (id: string, type: string) => run.heard.filter((message) => message.caseId === caseOf(id) && message.type === type)
  const uses = async (query: string) => (await run.call('GET', `/details-uses?${query}`)).body?.['items'] as Use[]

  describe('in a restricted case', () => {
    beforeAll(async () => {
      await run.call('PUT', '/victims/u-restricted', victim([sms('+447700900301')]))
      await inCase('u-restricted', { restricted: true })
      await known('u-restricted')
    })

    it.each(['/victims/u-restricted', '/victims/u-restricted/export'])('GET %s without a reason is refused, says so, and is no reading', async (path) => {
      for (const headers of [{}, { 'x-reason': '' }, { 'x-reason': '   ' }]) {
        const refused = await run.call('GET', path, undefined, headers as Record<string, string>)
        expect(refused).toMatchObject({ status: 403, body: { status: 403 } })
        expect(String(refused.body?.['title'])).toMatch(/restricted.*X-Reason/)
      }
      expect(await uses('victimId=u-restricted&kind=read')).toEqual([])
    })

    it('with one it is read, and the data-protection role is told: a fact of its own, a list, a number', async () => {
      expect((await run.call('GET', '/victims/u-restricted', undefined, { 'x-reason': 'to call her about the hearing' })).status).toBe(200)
      await run.eventually(() => expect(said('u-restricted', 'restricted-details-read.v1')).toMatchObject([{ data: { victimId: 'u-restricted', by: 'someone', why: 'reason-stated', at: NOON } }]))
      expect(said('u-restricted', 'personal-details-read.v1')).toHaveLength(1)
      expect(await uses('restricted=true')).toMatchObject([{ victimId: 'u-restricted', kind: 'read', by: 'someone', reason: 'to call her about the hearing', restricted: true, caseIds: [caseOf('u-restricted')] }])
      expect(JSON.stringify(run.heard)).not.toContain('about the hearing')
      const numbers = String((await run.call('GET', '/metrics')).body)
      expect(numbers).toMatch(/notifier_restricted_reads_total\{[^}]*what="read"[^}]*\} 1\n/)
      expect(numbers).toMatch(/notifier_restricted_reads_total\{[^}]*what="refused"[^}]*\} 6\n/)
    })

    it('which is not restricted any more, a reason is welcome and not needed', async () => {
      await inCase('u-restricted', { restricted: false })
      await run.eventually(async () => expect((await run.call('GET', '/victims/u-restricted')).status).toBe(200))
      await run.eventually(() => expect(said('u-restricted', 'personal-details-read.v1').at(-1)).toMatchObject({ data: { why: 'no-reason-stated' } }))
    })
  })

  it('is listed newest first, also within one moment, page by page, and only for who may see it', async () => {
    await run.call('PUT', '/victims/u-list', victim([sms('+447700900302')]))
    for (let n = 0; n < 5; n++) {
      if (n % 3 === 0) run.clock.set(run.clock.now() + 1)
      await run.call('GET', '/victims/u-list', undefined, { 'x-reason': `reason ${n}, für Zoë` })
    }
    const first = await run.call('GET', '/details-uses?victimId=u-list&limit=4')
    expect((first.body?.['items'] as Use[]).map(({ reason }) => reason)).toEqual([4, 3, 2, 1].map((n) => `reason ${n}, für Zoë`))
    const second = await run.call('GET', `/details-uses?victimId=u-list&limit=4&after=${String(first.body?.['next'])}`)
    expect(second.body).toMatchObject({ items: [{ reason: 'reason 0, für Zoë' }, { kind: 'put', reason: null }], next: null })
    expect((await run.call('GET', '/details-uses', undefined, bearerOf('victims:read'))).status).toBe(403)
    expect((await run.call('GET', '/details-uses?kind=look&restricted=maybe&limit=0&who=x')).body).toMatchObject({ status: 400, errors: [{ pointer: '/who' }, { pointer: '/kind' }, { pointer: '/restricted' }, { pointer: '/limit' }] })
  })

  it('reasons go with the person; that they were read, and erased by whom, stays', async () => {
    await run.call('PUT', '/victims/u-gone', victim([sms('+447700900303')]))
    await run.call('GET', '/victims/u-gone', undefined, { 'x-reason': 'Perpetua rang' })
    expect((await run.call('DELETE', '/victims/u-gone')).status).toBe(204)
    expect((await uses('victimId=u-gone')).map(({ kind, by, reason }) => ({ kind, by, reason }))).toEqual(expect.arrayContaining([{ kind: 'erase', by: 'someone', reason: null }, { kind: 'read', by: 'someone', reason: null }, { kind: 'put', by: 'someone', reason: null }]))
  })

  describe('everything that is held about one person', () => {
    it('is given: details, what was said, tasks and notes, holds, uses, and where else', async () => {
      const details = victim([sms('+447700900304'), email('zvonimir@example.org'), letter()])
      await run.call('PUT', '/victims/u-all', details)
      await run.publish({ context: caseContext(caseOf('u-all'), [caseVictim('u-all', { optedOutOf: ['property-returned'] })], { holds: [{ victimId: null, reason: 'search-under-way', from: NOON - DAY, until: NOON + DAY }] }) })
      const held = obligation(caseOf('u-all'), 'u-all')
      await run.publish({ obligation: held })
      const task = await run.eventually(() => {
        const found = run.heard.flatMap((message) => (message.caseId === caseOf('u-all') && 'task' in message.data ? [message.data.task] : [])).at(-1)
        if (!found) throw new Error('no task')
        return found
      })
      await run.call('POST', `/tasks/${task.taskId}/complete`, { outcome: 'done', note: 'Perpetua was called' })
      await run.publish({ context: caseContext(caseOf('u-all'), [caseVictim('u-all')]) }, { obligation: obligation(caseOf('u-all'), 'u-all', { ruleId: 'suspect-interviewed', facts: { ...held.facts, eventType: 'suspect-interviewed' } }) })
      await run.eventually(() => expect(run.twilio.texts.some(({ to }) => to === '+447700900304')).toBe(true))
      await run.eventually(async () => expect(await run.database.query(`select 1 from attempt where outcome is null`)).toEqual([]))
      const text = run.twilio.texts.find(({ to }) => to === '+447700900304')
      const { status, body, headers } = await run.call('GET', '/victims/u-all/export', undefined, { 'x-reason': 'her request of today' })
      expect({ status, cache: headers.get('cache-control') }).toEqual({ status: 200, cache: 'no-store' })
      expect(body).toMatchObject({
        victimId: 'u-all', detailsVersion: 1, details: { name: details.name, codePhrase: 'bluebellwort' }, cases: [{ caseId: caseOf('u-all'), role: 'victim' }],
        messages: expect.arrayContaining([expect.objectContaining({ channel: 'sms', said: { to: '+447700900304', text: text?.body }, attempts: [expect.objectContaining({ provider: 'twilio', outcome: 'accepted' })] })]) as unknown,
        tasks: [{ kind: task.kind, state: 'done', note: 'Perpetua was called' }], uses: [{ kind: 'put' }, { kind: 'export', reason: 'her request of today' }],
      })
      expect((body?.['elsewhere'] as unknown[]).length).toBeGreaterThan(3)
      await run.eventually(() => expect(said('u-all', 'personal-details-read.v1')).toMatchObject([{ data: { why: 'subject-access' } }]))
    })

    it.each([
      { name: 'of whom nothing is held', id: 'u-nobody', headers: {}, status: 404 },
      { name: 'without the scope', id: 'u-list', headers: bearerOf('victims:read'), status: 403 },
    ])('$name: $status', async ({ id, headers, status }) => expect((await run.call('GET', `/victims/${id}/export`, undefined, headers)).status).toBe(status))

    it('also of somebody who is only named in a case', async () => {
      await inCase('u-named')
      await known('u-named')
      expect(await run.call('GET', '/victims/u-named/export')).toMatchObject({ status: 200, body: { details: null, cases: [{ caseId: caseOf('u-named') }] } })
    })
  })

  describe('what waits for details ends by itself when they come', () => {
    const snapshotOf = (id: string) => run.snapshotOf(caseOf(id))
    const tasksOf = (id: string) => [...new Map(run.heard.flatMap((message) => (message.caseId === caseOf(id) && 'task' in message.data ? [[message.data.task.taskId, message.data.task] as const] : []))).values()]

    it.each([
      { because: 'no-details', number: '+447700900310', before: undefined, after: {} },
      { because: 'no-safe-contact', number: '+447700900311', before: { safe: false }, after: {} },
      { because: 'contact-expired', number: '+447700900312', before: { expiresOn: '2026-11-23' }, after: { expiresOn: '2027-11-23' } },
    ])('$because', async ({ because, number, before, after }) => {
      const id = `u-${because}`
      if (before) expect((await run.call('PUT', `/victims/${id}`, victim([sms(number, before)]))).status).toBe(201)
      await run.publish({ context: caseContext(caseOf(id), [caseVictim(id)]) }, { obligation: obligation(caseOf(id), id) })
      await run.eventually(() => expect(snapshotOf(id)).toMatchObject({ state: 'withheld', withheldBecause: because }))
      await run.eventually(() => expect(tasksOf(id).map(({ state }) => state)).toEqual(['open']))
      await run.call('PUT', `/victims/${id}`, victim([sms(number, after)]))
      await run.eventually(() => expect(run.twilio.texts.filter(({ to }) => to === number)).toHaveLength(1))
      await run.eventually(() => expect(tasksOf(id).map(({ state }) => state)).toEqual(['cancelled']))
      expect(snapshotOf(id)).toMatchObject({ withheldBecause: null })
    })
  })
})
