import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseContext } from '@kept-informed/obligation'
import { caseContext, caseVictim, obligation } from '../testing/example-case.js'
import { sms, victim } from '../testing/example-victim.js'
import { bearerOf, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

const SCOPES = 'timeline:read tasks:write previews:read victims:read victims:write case-events:write'
type Case = { caseId: string; officer: object; victims: { victimId: string; name: { family: string } | null; notNamedBecause: string | null; contacts: { masked: string }[] }[] }

describe('the people of a force', () => {
  let run: RunningNotifier
  const as = (subject: string, method: string, path: string, body?: object, headers: Record<string, string> = {}) => run.call(method, path, body, { ...bearerOf(SCOPES, subject), ...headers })
  const cases = async (subject: string, ...caseIds: string[]) => (await as(subject, 'GET', `/cases?${caseIds.map((id) => `caseId=${encodeURIComponent(id)}`).join('&')}`)).body?.['items'] as Case[]
  const tasks = async (subject: string) => ((await as(subject, 'GET', '/tasks?state=open')).body?.['items'] as { taskId: string; caseId: string; kind: string }[]) ?? []
  const story = async (id: string, context: Partial<CaseContext> = {}) => {
    await run.call('PUT', `/victims/${id}`, { ...victim([sms('+447700900521')]), name: { given: 'Ada', family: id } })
    await run.publish({ context: caseContext(`P/${id}/26`, [caseVictim(id)], { officer: { officerId: 'PC-1', unit: 'north' }, ...context }) })
    await run.publish({ obligation: obligation(`P/${id}/26`, id) })
    await run.eventually(async () => expect(await run.database.query('select 1 from notification where victim_id = $1', [id])).toHaveLength(1))
  }

  beforeAll(async () => {
    run = await runningNotifier()
    await run.call('PUT', '/officers/PC-1', { name: 'Sam Field', rank: 'PC', unit: 'north', phone: '101' })
    await run.call('PUT', '/officers/PC-2', { name: 'Kit Lane', phone: '101', supervisorId: 'PS-1' })
    await run.call('PUT', '/officers/PS-1', { name: 'Sue Pervisor', phone: '101', unit: 'north' })
    await run.call('PUT', '/units/north', { name: 'North CID', phone: '101', supervisorId: 'PS-1' })
    await story('p-plain', { offenceCategory: 'stalking-harassment' })
    await story('p-secret', { restricted: true })
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  it('know whom they are set over', async () => {
    expect((await as('PS-1', 'GET', '/supervised')).body).toEqual({ officers: [{ officerId: 'PC-1', name: 'Sam Field', rank: 'PC', unit: 'north' }, { officerId: 'PC-2', name: 'Kit Lane' }], units: [{ unit: 'north', name: 'North CID' }] })
    expect((await as('PC-1', 'GET', '/supervised')).body).toEqual({ officers: [], units: [] })
  })

  it('see people with their cases, contacts by their ends; each reading is written down once a day', async () => {
    for (let look = 0; look < 2; look++) {
      expect(await cases('PC-1', 'P/p-plain/26', 'P/none/26')).toMatchObject([{ caseId: 'P/p-plain/26', officer: { officerId: 'PC-1', name: 'Sam Field', unitName: 'North CID' }, victims: [{ name: { given: 'Ada', family: 'p-plain' }, contacts: [{ masked: '•••• 521' }] }] }])
    }
    const uses = async () => ((await run.call('GET', '/details-uses?victimId=p-plain&by=PC-1')).body?.['items'] as object[]).length
    expect(await uses()).toBe(1)
    run.clock.set(run.clock.now() + 86_400_000)
    await cases('PC-1', 'P/p-plain/26')
    expect(await uses()).toBe(2)
  })

  it('find a case by its own reference, or by that of the crime', async () => {
    const found = async (reference: string) => ((await as('PC-1', 'GET', `/cases?reference=${encodeURIComponent(reference)}`)).body?.['items'] as Case[]).map(({ caseId }) => caseId)
    expect([await found('P/p-plain/26'), await found('P/none/26'), (await found('01TW/1234567/26')).sort()]).toEqual([['P/p-plain/26'], [], ['P/p-plain/26', 'P/p-secret/26']])
    expect(((await as('PC-2', 'GET', `/cases?reference=${encodeURIComponent('01TW/1234567/26')}`)).body?.['items'] as Case[]).map(({ caseId }) => caseId)).toEqual(['P/p-plain/26'])
  })

  it.each(['', '?caseId=', `?${Array.from({ length: 101 }, (_, n) => `caseId=${n}`).join('&')}`])('are told when the question is none: %#', async (query) => expect((await as('PC-1', 'GET', `/cases${query}`)).status).toBe(400))

  it('see the words before they approve them, and that is a reading', async () => {
    const task = await run.eventually(async () => {
      const found = (await tasks('PC-1')).find(({ kind, caseId }) => kind === 'approve-message' && caseId === 'P/p-plain/26')
      expect(found).toBeDefined()
      return found
    })
    const seen = await as('PC-1', 'GET', `/tasks/${task?.taskId}/message`)
    expect([seen.status, seen.body]).toEqual([200, expect.objectContaining({ onApproval: true, reasons: [expect.objectContaining({ because: 'needs-approval' })], message: expect.objectContaining({ channel: 'sms', detail: 'neutral' }) })])
    expect((await as('PC-1', 'POST', `/tasks/${task?.taskId}/complete`, { outcome: 'approved' })).status).toBe(200)
    expect((await as('PC-1', 'GET', '/tasks/nothing/message')).status).toBe(404)
  })

  describe('a restricted case', () => {
    const SECRET = 'P/p-secret/26'
    const event = (subject: string) => ({ specversion: '1.0', id: 'x', source: 'urn:test', type: 'case.suspect-arrested.v1', subject, time: '2026-11-24T10:00:00Z', data: { suspectRef: 's' } })

    it.each<[string, string, boolean]>([['its officer', 'PC-1', true], ['who is set over the officer’s unit', 'PS-1', true], ['another officer', 'PC-2', false]])('for %s', async (_, subject, there) => {
      expect((await cases(subject, SECRET)).map(({ caseId }) => caseId)).toEqual(there ? [SECRET] : [])
      expect((await tasks(subject)).some(({ caseId }) => caseId === SECRET)).toBe(there)
      const [row] = await run.database.query<{ task_id: string }>('select task_id from task where case_id = $1', [SECRET])
      const nothing = async (path: string, other: string, how: [string, object?] = ['GET']) => [await as(subject, how[0], path, how[1]), await as(subject, how[0], other, how[1])].map(({ status, body }) => JSON.stringify({ status, body }))
      if (there) return
      for (const [path, other, how] of [[`/tasks/${row?.task_id}/message`, '/tasks/none/message', ['GET']], [`/tasks/${row?.task_id}/complete`, '/tasks/none/complete', ['POST', { outcome: 'done' }]], ['/victims/p-secret', '/victims/p-none', ['GET']]] as [string, string, [string, object?]][]) {
        const [hidden, absent] = await nothing(path, other, how)
        expect(hidden).toBe(absent)
      }
      expect((await as(subject, 'GET', '/victims/p-secret', undefined, { 'x-reason': 'to look' })).status).toBe(404)
      expect((await as(subject, 'PUT', '/victims/p-secret', victim([]))).status).toBe(404)
      expect((await as(subject, 'POST', '/previews', event(SECRET))).status).toBe((await as(subject, 'POST', '/previews', event('P/none/26'))).status)
    })

    it('names nobody until a reason was stated that day', async () => {
      expect(await cases('PC-1', SECRET)).toMatchObject([{ victims: [{ name: null, notNamedBecause: 'restricted', contacts: [] }] }])
      expect((await as('PC-1', 'GET', '/victims/p-secret', undefined, { 'x-reason': 'to call her' })).status).toBe(200)
      expect(await cases('PC-1', SECRET)).toMatchObject([{ victims: [{ name: { family: 'p-secret' } }] }])
    })
  })
})
