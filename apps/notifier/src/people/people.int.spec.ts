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
    await run.call('PUT', `/victims/${id}`, { ...victim([sms('+447700900521')]), name: { given: 'Ada', family: id }, safetyFlags: ['stalking'] })
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

  it('see people with their cases, contacts by their ends, and what they are to be warned of; each reading is written down once a day', async () => {
    for (let look = 0; look < 2; look++) {
      expect(await cases('PC-1', 'P/p-plain/26', 'P/none/26')).toMatchObject([{ caseId: 'P/p-plain/26', officer: { officerId: 'PC-1', name: 'Sam Field', unitName: 'North CID' }, victims: [{ name: { given: 'Ada', family: 'p-plain' }, safetyFlags: ['stalking'], contacts: [{ masked: '•••• 521' }] }] }])
    }
    const uses = async () => ((await run.call('GET', '/details-uses?victimId=p-plain&by=PC-1')).body?.['items'] as object[]).length
    expect(await uses()).toBe(1)
    run.clock.set(run.clock.now() + 86_400_000)
    await cases('PC-1', 'P/p-plain/26')
    expect(await uses()).toBe(2)
  })

  describe('find', () => {
    type Found = { items: Case[]; byReference: number; more: boolean }
    const find = async (subject: string, said: string): Promise<Found> => (await as(subject, 'POST', '/case-searches', { said }, { 'x-reason': 'looked for' })).body as Found
    const idsOf = ({ items }: Found): string[] => items.map(({ caseId }) => caseId)

    it.each<[string, string, string, string[]]>([
      ['a case by its own reference', 'PC-1', 'P/p-plain/26', ['P/p-plain/26']],
      ['cases by that of the crime', 'PC-1', '01TW/1234567/26', ['P/p-plain/26', 'P/p-secret/26']],
      ['not the restricted ones of others', 'PC-2', '01TW/1234567/26', ['P/p-plain/26']],
      ['nothing by a reference that there is not', 'PC-1', 'P/none/26', []],
      ['somebody by the family name, however it is written', 'PC-2', ' P PLAIN ', ['P/p-plain/26']],
      ['somebody by both names', 'PC-2', 'ada p-plain', ['P/p-plain/26']],
      ['nobody by the given name alone', 'PC-2', 'Ada', []],
      ['nobody in a restricted case of somebody else', 'PC-2', 'p-secret', []],
      ['who is in a restricted case of one’s own', 'PC-1', 'p-secret', ['P/p-secret/26']],
      ['whom one’s officers have in a restricted case', 'PS-1', 'Ada p-secret', ['P/p-secret/26']],
      ['nobody by marks alone', 'PC-1', '...', []],
    ])('%s', async (_, subject, said, expected) => expect(idsOf(await find(subject, said))).toEqual(expected))

    it('alike what is hidden and what is not there', async () => expect(await find('PC-2', 'p-secret')).toEqual(await find('PC-2', 'p-nobody')))

    it('of a case found by a name only who bears it, and that is a reading', async () => {
      await run.call('PUT', '/victims/p-other', { ...victim([sms('+447700900522')]), name: { given: 'Bea', family: 'Other' } })
      await run.call('PUT', '/victims/p-sought', { ...victim([sms('+447700900523')]), name: { given: 'Cat', family: 'Sought' } })
      await run.publish({ context: caseContext('P/two/26', [caseVictim('p-other'), caseVictim('p-sought'), caseVictim('p-gone', { inCase: false })], { crimeReference: 'two' }) })
      await run.eventually(async () => expect(await run.database.query(`select 1 from case_context where case_id = 'P/two/26'`)).toHaveLength(1))
      const { items, byReference } = await find('PC-2', 'sought')
      expect([byReference, items.map(({ victims }) => victims.map(({ victimId }) => victimId))]).toEqual([0, [['p-sought']]])
      const uses = async (victimId: string) => ((await run.call('GET', `/details-uses?victimId=${victimId}&by=PC-2`)).body?.['items'] as { kind: string; reason: string }[]).map(({ kind, reason }) => [kind, reason])
      expect([await uses('p-sought'), await uses('p-other')]).toEqual([[['read', 'looked for']], []])
      expect((await find('PC-2', 'two')).items.map(({ victims }) => victims.length)).toEqual([2])
    })

    it.each([{}, { said: '' }, { said: '  ' }, { said: 7 }, { said: 'x'.repeat(201) }, { said: 'a\0b' }])('not what is no question: %j', async (body) => {
      const { status, body: problem } = await as('PC-1', 'POST', '/case-searches', body)
      expect([status, (problem?.['errors'] as { pointer: string }[])[0]?.pointer]).toEqual([400, '/said'])
    })

    it('nothing without the scope, and leave no name in the log', async () => {
      expect((await run.call('POST', '/case-searches', { said: 'p-plain' }, bearerOf('timeline:read tasks:write', 'PC-1'))).status).toBe(403)
      expect(run.lines.join()).not.toMatch(/sought"|p plain|P PLAIN/)
    })
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
    const ended = await as('PC-1', 'POST', `/tasks/${task?.taskId}/complete`, { outcome: 'approved' })
    expect([ended.status, ended.body]).toEqual([200, expect.objectContaining({ state: 'done', outcome: 'approved', openedAt: expect.stringMatching(/Z$/), endedAt: new Date(run.clock.now()).toISOString() })])
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
