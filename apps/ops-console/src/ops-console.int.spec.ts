// Why: who may do what is proven by asking for every route as every role, and as nobody; and what strangers may try is tried.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ROLE_SCOPES, STAFF_ROLES, type StaffRole } from '@kept-informed/identity'
import { load } from 'cheerio'
import { CASE_ID } from './testing/played-case.js'
import { EVIL, GUARD_ID, played, written } from './testing/played-services.js'
import { RECALL_ID, STOP_ID } from './testing/played-sending.js'
import { QUARANTINE_ID, TASK_ID } from './testing/played-work.js'
import { OWN, runningOpsConsole } from './testing/running-ops-console.js'
import { WHO_MAY } from './who-may.js'

type Running = Awaited<ReturnType<typeof runningOpsConsole>>
let run: Running
let guardIs: object = {}
let evil: string | null = null
const OURS = { 'sec-fetch-site': 'same-origin', origin: OWN }
const FIELDS = ['word', 'reason', 'event', 'outcome', 'note', 'kind', 'value', 'hours', 'weight', 'perSecond', 'which', 'eventSource', 'batchSource', 'from', 'pack', 'en-heading', 'cy-next']
const WORD = { word: 'release', reason: 'I asked the prison' }

beforeAll(async () => {
  run = await runningOpsConsole((asked) => {
    const answer = played(asked, guardIs)
    return answer && evil !== null ? { ...answer, body: written(answer.body, evil) } : answer
  })
})
afterAll(() => run.close())

const IDS: Record<string, string> = { guardId: GUARD_ID, quarantineId: QUARANTINE_ID, taskId: TASK_ID, caseId: CASE_ID, victimId: 'v-1', obligationId: 'o', stopId: STOP_ID, recallId: RECALL_ID, provider: 'twilio', wordingId: 'verdict', language: 'en', version: '1' }
const pathOf = (path: string): string => path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(IDS[name] ?? name))
/** What a stream of events says first; whoever read on would wait for ever. */
const begun = async (answer: Response): Promise<string> => {
  const reader = answer.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  await reader?.cancel()
  return new TextDecoder().decode(value)
}
/** What became of it, in one word. */
const became = async (answer: Response): Promise<string> => {
  const to = answer.headers.get('location')
  if (answer.headers.get('content-type') === 'text/event-stream') return (await begun(answer)) === '' ? 'silent' : 'allowed'
  if (answer.status === 303) return to?.startsWith('/sign-in?') ? 'sign-in-first' : 'allowed'
  return answer.status === 403 ? 'not-your-role' : answer.status === 401 ? 'sign-in-first' : answer.status < 300 || (answer.status === 400 && to === null && (await answer.text()).length > 0) ? 'allowed' : `status ${answer.status}`
}

describe('every route, as every role', () => {
  const asked = WHO_MAY.flatMap((row) => [...STAFF_ROLES.map((role) => [role, row] as const), ['nobody', row] as const])

  it.each(asked.map(([role, row]) => [role, row.method, row.path, row.what, row] as const))('%s: %s %s %s', async (role, method, path, _, row) => {
    const expected = row.who === 'everybody' ? 'allowed' : role === 'nobody' ? 'sign-in-first' : row.who === 'signed-in' || row.who.includes(role) ? 'allowed' : 'not-your-role'
    const person = role === 'nobody' ? null : await run.signedInAs([role])
    const form = method === 'POST' ? { formToken: person?.session.formToken ?? '', ...WORD } : undefined
    expect(await became(await run.call(method, pathOf(path), { cookie: person?.cookie, form, headers: OURS }))).toBe(expected)
  })

  it('are those that the view has, and no others', () => {
    type Layer = { route?: { path: string; methods: Record<string, boolean> } }
    const { stack } = (run.serving.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router
    const there = stack.flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : []))
    expect(there.sort()).toEqual(WHO_MAY.map(({ method, path }) => `${method} ${path}`).sort())
  })

  it.each(WHO_MAY.flatMap((row) => (Array.isArray(row.who) ? row.who.map((role: StaffRole) => [role, row.path, row] as const) : [])))('%s has the scopes for %s', (role, _, row) => {
    expect(ROLE_SCOPES[role]).toEqual(expect.arrayContaining([...(row.doors ?? [])]))
  })
})

describe('a stranger', () => {
  const say = async (person: { cookie: string; session: { formToken: string } }, change: { form?: Record<string, string>; headers?: Record<string, string> }) => {
    const before = run.asked.length
    const answer = await run.call('POST', `/guards/${GUARD_ID}/words`, { cookie: person.cookie, form: { formToken: person.session.formToken, ...WORD, ...change.form }, headers: { ...OURS, ...change.headers } })
    return { status: answer.status, reached: run.asked.slice(before).filter(({ method }) => method === 'POST').length }
  }

  it('reaches no door with a form that is not ours', async () => {
    const [person, other] = [await run.signedInAs(['operator']), await run.signedInAs(['operator'])]
    expect(await say(person, {})).toEqual({ status: 303, reached: 1 })
    const changes: { form?: Record<string, string>; headers?: Record<string, string> }[] = [
      { form: { formToken: '' } }, { form: { formToken: other.session.formToken } }, { headers: { origin: 'https://evil.test' } }, { headers: { 'sec-fetch-site': 'cross-site' } }, { headers: { 'sec-fetch-site': 'same-site' } },
    ]
    for (const change of changes) expect(await say(person, change)).toEqual({ status: 403, reached: 0 })
  })

  it('cannot give anybody a session of his own choosing', async () => {
    const { cookie } = await run.signedInAs(['operator'], 'attacker')
    const begun = await run.call('GET', '/sign-in?return=/guards', { cookie })
    const signingIn = String(begun.headers.getSetCookie().find((one) => one.includes('signing-in'))?.split(';')[0])
    const done = await run.call('GET', '/sign-in/done?state=s&code=victim', { cookie: `${cookie}; ${signingIn}` })
    const fresh = String(done.headers.getSetCookie().find((one) => one.startsWith('__Host-ops-session='))?.split(';')[0])
    expect(done.headers.get('location')).toBe('/guards')
    expect(fresh).not.toBe(cookie)
    expect((await run.call('GET', '/guards', { cookie })).headers.get('location')).toContain('/sign-in')
    expect(await (await run.call('GET', '/guards', { cookie: fresh })).text()).toContain('Name of victim')
  })

  it.each([['none of it', ''], ['another state', '__Host-ops-signing-in=' + Buffer.from(JSON.stringify({ state: 'x', nonce: 'n', verifier: 'v', path: '/' })).toString('base64url')], ['nonsense', '__Host-ops-signing-in=%00']])(
    'cannot finish a sign-in that this browser did not begin: %s', async (_, cookie) => {
      const answer = await run.call('GET', '/sign-in/done?state=s&code=victim', { cookie })
      expect([answer.status, answer.headers.getSetCookie().filter((one) => one.startsWith('__Host-ops-session=')).length]).toEqual([400, 0])
    },
  )

  it('cannot send anybody elsewhere after signing in', async () => {
    for (const path of ['https://evil.test', '//evil.test', '/\\evil.test']) {
      const begun = await run.call('GET', `/sign-in?return=${encodeURIComponent(path)}`)
      const cookie = String(begun.headers.getSetCookie()[0]?.split(';')[0])
      expect((await run.call('GET', '/sign-in/done?state=s&code=x', { cookie })).headers.get('location')).toBe('/')
    }
  })

  const clean = (html: string): void => {
    const $ = load(html)
    expect($('img').length).toBe(0)
    expect($('script').length).toBeLessThanOrEqual(3)
    expect($.text()).not.toMatch(/\b49\b/)
  }

  describe('cannot put markup or a template into a page', () => {
    beforeAll(() => void (evil = EVIL))
    afterAll(() => void (evil = null))
    const pages = WHO_MAY.filter(({ who, path }) => who !== 'everybody' && path !== '/live' && path !== '/sign-out')

    it.each(pages.filter(({ method }) => method === 'GET').map(({ path }) => path))('by what a source, a provider or a person has written, on %s', async (path) => {
      const { cookie } = await run.signedInAs([...STAFF_ROLES], EVIL)
      const answer = await run.call('GET', `${pathOf(path)}?after=${encodeURIComponent(EVIL)}&lang=${encodeURIComponent(EVIL)}&q=${encodeURIComponent(EVIL)}&done=${encodeURIComponent(EVIL)}&caseId=${encodeURIComponent(EVIL)}&for=${encodeURIComponent(EVIL)}`, { cookie })
      expect([200, 303, 404]).toContain(answer.status)
      expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/)
      if (answer.headers.get('content-disposition') === null) clean(await answer.text())
    })
    it.each(pages.filter(({ method }) => method === 'POST').map(({ path }) => path))('by what she writes herself, to %s', async (path) => {
      const { cookie, session } = await run.signedInAs([...STAFF_ROLES], EVIL)
      const answer = await run.call('POST', pathOf(path), { cookie, form: { formToken: session.formToken, ...Object.fromEntries(FIELDS.map((name) => [name, EVIL])) }, headers: OURS })
      expect(answer.status).toBeLessThan(500)
      clean(await answer.text())
      expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/)
    })
    it('by an address', async () => {
      const { cookie } = await run.signedInAs(['operator'])
      clean(await (await run.call('GET', `/${encodeURIComponent(EVIL)}`, { cookie })).text())
    })
  })

  it('sees the same headers everywhere, and scripts need a nonce that is never the same', async () => {
    const { cookie } = await run.signedInAs(['operator'])
    const nonces = new Set<string>()
    for (const [path, status] of [['/flow', 200], ['/guards', 200], ['/nowhere', 404], ['/sign-in', 303], ['/signed-out', 200]] as const) {
      const answer = await run.call('GET', path, { cookie })
      const policy = String(answer.headers.get('content-security-policy'))
      expect(answer.status).toBe(status)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin',
        'strict-transport-security': 'max-age=63072000; includeSubDomains', 'permissions-policy': expect.stringContaining('geolocation=()'),
      })
      expect(answer.headers.get('x-powered-by')).toBeNull()
      expect(policy).toMatch(/^default-src 'none';script-src 'nonce-[\w-]{22}' 'strict-dynamic';style-src 'self';img-src 'self';connect-src 'self';form-action 'self' https:\/\/issuer\.test;frame-ancestors 'none';base-uri 'none'$/)
      nonces.add(policy)
      const html = await answer.text()
      for (const address of load(html)('[src],link[href]').toArray().map((one) => String(one.attribs['src'] ?? one.attribs['href']))) expect(address).toMatch(/^\/assets\//)
    }
    expect(nonces.size).toBe(5)
  })

  it('gets cookies that no script, no other host and no plain connection can have', async () => {
    const begun = await run.call('GET', '/sign-in')
    expect(begun.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-ops-signing-in=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)])
  })
})

describe('a member of staff', () => {
  it('acts at the door in her own name', async () => {
    const { cookie, session } = await run.signedInAs(['approver'], 'ap-7')
    await run.call('POST', `/guards/${GUARD_ID}/words`, { cookie, form: { formToken: session.formToken, ...WORD }, headers: OURS })
    expect(run.asked.at(-1)).toEqual({ method: 'POST', path: `/guards/${GUARD_ID}/words`, token: 'token-of-ap-7', body: WORD })
  })

  it('goes on with new tokens when hers are over, once for many requests; and signs in again when the issuer no longer knows her', async () => {
    const over = await run.signedInAs(['operator'], 'op-8', { accessUntil: 0 })
    run.renewed.push({ person: over.session.person, tokens: { ...over.session.tokens, access: 'renewed', accessUntil: Date.now() + 3_600_000 } })
    const both = await Promise.all([run.call('GET', '/guards', { cookie: over.cookie }), run.call('GET', '/guards', { cookie: over.cookie })])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(run.asked.slice(-2).map(({ token }) => token)).toEqual(['renewed', 'renewed'])
    const unknown = await run.signedInAs(['operator'], 'op-9', { accessUntil: 0 })
    expect((await run.call('GET', '/guards', { cookie: unknown.cookie })).status).toBe(401)
    expect((await run.call('GET', '/guards', { cookie: unknown.cookie })).status).toBe(303)
  })

  it('signs out here, or everywhere', async () => {
    const [one, two, three] = [await run.signedInAs(['operator'], 'op-5'), await run.signedInAs(['operator'], 'op-5'), await run.signedInAs(['operator'], 'op-5')]
    const out = await run.call('POST', '/sign-out', { cookie: one.cookie, form: { formToken: one.session.formToken }, headers: OURS })
    expect([out.status, out.headers.get('location'), out.headers.getSetCookie()[0]]).toEqual([303, 'https://issuer.test/end', expect.stringContaining('Max-Age=0')])
    expect((await run.call('GET', '/', { cookie: two.cookie })).status).toBe(200)
    await run.call('POST', '/sign-out', { cookie: two.cookie, form: { formToken: two.session.formToken, everywhere: 'yes' }, headers: OURS })
    expect((await run.call('GET', '/', { cookie: three.cookie })).status).toBe(303)
  })

  it.each([
    ['nothing filled in', {}, 400, ['Choose whether it is let go or refused', 'Say why'], ['#word', '#reason']],
    ['no reason', { word: 'refuse', reason: ' ' }, 400, ['Say why'], ['#reason']],
    ['a reason that the door refuses', { word: 'refuse', reason: 'short' }, 400, ['This was not taken: must say more'], ['#reason']],
    ['said twice', { word: 'refuse', reason: 'again' }, 409, ['You have said this already; it needs another person'], ['#word']],
  ] as const)('is told what to mend, in place, and keeps what she wrote: %s', async (_, form, status, told, to) => {
    const { cookie, session } = await run.signedInAs(['operator'])
    const answer = await run.call('POST', `/guards/${GUARD_ID}/words`, { cookie, form: { formToken: session.formToken, ...form }, headers: OURS })
    const $ = load(await answer.text())
    expect(answer.status).toBe(status)
    expect($('.govuk-error-summary__list a').toArray().map((one) => $(one).text())).toEqual(told)
    expect($('.govuk-error-summary__list a').toArray().map((one) => one.attribs['href'])).toEqual(to)
    for (const id of to) expect($(id).length).toBe(1)
    expect($('title').text()).toMatch(/^Error: Guards/)
    if ('reason' in form && form.reason.trim()) expect($('#reason').val()).toBe(form.reason)
  })

  it('reads a guard: the difference, the words, whom it concerns', async () => {
    const { cookie } = await run.signedInAs(['operator'])
    const $ = load(await (await run.call('GET', `/guards/${GUARD_ID}`, { cookie })).text())
    expect($('[data-test=difference]').text()).toBe('8000 in one hour, where 3 are usual and 50 are let through.')
    expect($('blockquote').toArray().map((one) => $(one).text())).toEqual(['The offender was released.', 'There is news.'])
    expect($('main').text()).toContain('26 November 2026 at 08:00')
    expect($('a[href$="after=more"]').length).toBe(1)
    expect($('[class*=error]').length).toBe(0)
  })

  it('reads whether everything flows', async () => {
    const { cookie } = await run.signedInAs(['supervisor'])
    const $ = load(await (await run.call('GET', '/flow', { cookie })).text())
    expect($('[data-test=worries] li').toArray().map((one) => $(one).text())).toEqual(['Kinds of news that the guard holds: 1.', 'Duties that are overdue: 1.', 'Duties that will be missed if nothing changes: 1.'])
    expect($('[data-test=unit] tbody tr').toArray().map((row) => $(row).find('th, td').toArray().map((cell) => $(cell).text()))).toEqual([['CID', '4', '1', '1'], ['No unit', '4', '1', '1']])
    expect($('[data-test=services] tbody tr').length).toBe(4)
    expect($('main').text()).toContain('12 seconds')
  })

  it('sees in the navigation only where her role leads', async () => {
    const links = async (role: StaffRole) => load(await (await run.call('GET', '/', { cookie: (await run.signedInAs([role])).cookie })).text())('header nav a, .govuk-service-navigation a').toArray().map((one) => one.attribs['href'])
    expect(await links('operator')).toEqual(['/', '/flow', '/quarantine', '/tasks', '/guards', '/stops', '/deliveries', '/recalls', '/wordings', '/forecast', '/timeliness', '/balances', '/what-if'])
    expect(await links('data-protection')).toEqual(['/', '/timeliness', '/balances', '/evidence-packs'])
  })

  it('reads it in Welsh, and goes on in Welsh', async () => {
    const { cookie } = await run.signedInAs(['operator'])
    const answer = await run.call('GET', '/guards?lang=cy', { cookie })
    const kept = String(answer.headers.getSetCookie()[0]?.split(';')[0])
    expect(load(await answer.text())('html').attr('lang')).toBe('cy')
    expect(await (await run.call('GET', '/guards', { cookie: `${cookie}; ${kept}` })).text()).toContain('Gwarchodwyr')
  })

  const pageFor = async (role: StaffRole, path: string) => load(await (await run.call('GET', path, { cookie: (await run.signedInAs([role])).cookie })).text())

  it('sees what needs a person now, as far as it is hers to see, with the way there', async () => {
    const needs = async (role: StaffRole) => (await pageFor(role, '/'))('[data-test=needs] a').toArray().map((one) => one.attribs['href'])
    expect(await needs('operator')).toEqual(['/guards', '/balances', '/quarantine', '/recalls', '/tasks?overdue=yes', '/flow', '/forecast', '/stops', '/tasks?state=open'])
    expect(await needs('data-protection')).toEqual(['/balances'])
    expect((await pageFor('operator', '/'))('[data-test=quarantined]').text()).toBe('3')
  })

  it.each([
    ['operator', QUARANTINE_ID, `/quarantine/${QUARANTINE_ID}`], ['operator', TASK_ID, `/tasks/${TASK_ID}`], ['operator', GUARD_ID, `/guards/${GUARD_ID}`], ['inspector', ` ${CASE_ID} `, '/cases/01TW%2F1%2F26'], ['inspector', 'v-1', '/victims/v-1'],
    ['inspector', QUARANTINE_ID, null], ['operator', 'NOBODY/1', '/victims/NOBODY%2F1'],
  ] as const)('%s finds by its number what is hers to see: %s', async (role, asked, at) => {
    const answer = await run.call('GET', `/search?q=${encodeURIComponent(asked)}`, { cookie: (await run.signedInAs([role])).cookie })
    expect(answer.headers.get('location')).toBe(at === null ? '/victims/' + asked : at)
  })

  it('reads one record whole: every reason with its place, the bytes, the headers', async () => {
    const $ = await pageFor('operator', `/quarantine/${QUARANTINE_ID}`)
    expect($('[data-test=reasons] > li').toArray().map((one) => $(one).text().replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringContaining('Its time is wrong'), expect.stringMatching(/Its content is wrong.*\/data\/victimIds\/1 \(line \d+: "nobody"\)/),
    ])
    expect($('[data-test=raw]').text()).toContain('"time":"yesterday"')
    expect($('main').text()).toContain('application/cloudevents+json')
  })

  const act = async (path: string, form: Record<string, string>) => {
    const { cookie, session } = await run.signedInAs(['operator'], 'op-4')
    const answer = await run.call('POST', path, { cookie, form: { formToken: session.formToken, ...form }, headers: OURS })
    return { status: answer.status, to: answer.headers.get('location'), $: load(await answer.text()), said: run.asked.findLast(({ method }) => method === 'POST') }
  }

  it('mends a record: what is still wrong stands at its line, what is right is released in her own name', async () => {
    const wrong = await act(`/quarantine/${QUARANTINE_ID}/release`, { event: '{\n  "time": "today"\n}' })
    expect([wrong.status, wrong.$('[data-test=faults] li').text().replace(/\s+/g, ' ')]).toEqual([400, '/time (line 2: "time": "today"): must be a time'])
    expect(wrong.$('#event').val()).toBe('{\n  "time": "today"\n}')
    const broken = await act(`/quarantine/${QUARANTINE_ID}/release`, { event: '{' })
    expect(broken.$('.govuk-error-summary').text()).toContain('This is not JSON')
    const right = await act(`/quarantine/${QUARANTINE_ID}/release`, { event: '{"time": "2026-11-26T08:00:00Z"}' })
    expect([right.status, right.to]).toEqual([303, '/quarantine?done=released'])
    expect(right.said).toMatchObject({ path: `/quarantine/${QUARANTINE_ID}/release`, token: 'token-of-op-4', body: { event: { time: '2026-11-26T08:00:00Z' } } })
  })

  it('discards a record with a reason, and not without', async () => {
    expect((await act(`/quarantine/${QUARANTINE_ID}/discard`, { reason: ' ' })).$('.govuk-error-summary').text()).toContain('Say why it is discarded')
    expect(await act(`/quarantine/${QUARANTINE_ID}/discard`, { reason: 'a test of the sender' })).toMatchObject({ status: 303, to: '/quarantine?done=discarded', said: { body: { reason: 'a test of the sender' } } })
  })

  it('finishes a task with its outcome and a note', async () => {
    expect((await pageFor('operator', `/tasks/${TASK_ID}`))('input[name=outcome]').toArray().map((one) => one.attribs['value'])).toEqual(['approved', 'refused'])
    expect((await act(`/tasks/${TASK_ID}/complete`, { note: 'x' })).$('.govuk-error-summary').text()).toContain('Choose how it ended')
    expect(await act(`/tasks/${TASK_ID}/complete`, { outcome: 'approved', note: 'late' })).toMatchObject({ status: 409 })
    expect(await act(`/tasks/${TASK_ID}/complete`, { outcome: 'approved', note: '' })).toMatchObject({ status: 303, to: `/tasks/${TASK_ID}`, said: { token: 'token-of-op-4', body: { outcome: 'approved' } } })
  })

  it('asks for what is overdue by its time, and for what is open when she asks for nothing', async () => {
    const asked = async (path: string) => {
      await pageFor('operator', path)
      return new URLSearchParams(run.asked.findLast((one) => one.path.startsWith('/tasks?'))?.path.split('?')[1])
    }
    expect((await asked('/tasks')).get('state')).toBe('open')
    expect((await asked('/tasks?state=')).get('state')).toBeNull()
    const overdue = await asked('/tasks?overdue=yes')
    expect([overdue.get('state'), Number.isNaN(Date.parse(String(overdue.get('dueBefore'))))]).toEqual(['open', false])
  })

  it('has up to 500 rows on a page when she wants them, and goes on so', async () => {
    const $ = await pageFor('operator', '/tasks?state=open')
    expect($('a:contains("500 rows a page")').attr('href')).toBe('/tasks?state=open&rows=500')
    const long = await pageFor('operator', '/tasks?state=open&rows=500')
    expect(run.asked.findLast((one) => one.path.startsWith('/tasks?'))?.path).toBe('/tasks?state=open&limit=500')
    expect(long('[data-test=tasks] a').toArray().map((one) => one.attribs['href'])).toEqual([`/tasks/${TASK_ID}`])
    expect([long('a:contains("Next page")').attr('href'), long('a:contains("500 rows a page")').length]).toEqual(['/tasks?state=open&rows=500&after=more', 0])
  })

  it('takes every list away whole, as CSV and as JSON', async () => {
    const { cookie } = await run.signedInAs(['operator'])
    const csv = await run.call('GET', '/tasks?state=open&format=csv', { cookie })
    expect([csv.headers.get('content-disposition'), csv.headers.get('content-type')]).toEqual(['attachment; filename=tasks.csv', 'text/csv; charset=utf-8'])
    expect((await csv.text()).trim().split('\r\n')).toEqual(['kind,for,caseId,dueBy,state,taskId', ...Array(2).fill(`approve-message,officer:PC-1,${CASE_ID},2026-11-01T23:59:59.999Z,open,${TASK_ID}`)])
    expect(await (await run.call('GET', '/quarantine?format=json', { cookie })).json()).toEqual(Array(2).fill(expect.objectContaining({ quarantineId: QUARANTINE_ID, reasons: 'bad-time bad-data', type: 'case.suspect-arrested.v1' })))
  })

  it('reads the story of a case, and takes its proof away when her role may', async () => {
    const $ = await pageFor('inspector', '/cases/01TW%2F1%2F26')
    expect($('[data-test=story] p').toArray().map((one) => $(one).text())).toEqual([
      'Suspect arrested.', 'Victim v-1 must be told: Suspect arrested.', 'Text message to victim v-1 about “Suspect arrested”: twilio took it.', 'Suspect arrested: met in time for victim v-1, by a text message that arrived.',
    ])
    expect($('a[href$="evidence-pack"]').length).toBe(1)
    expect((await pageFor('operator', '/cases/01TW%2F1%2F26'))('a[href$="evidence-pack"], a[href$="certificate"]').length).toBe(0)
    const { cookie } = await run.signedInAs(['inspector'])
    const pack = await run.call('GET', '/cases/01TW%2F1%2F26/evidence-pack', { cookie })
    expect([pack.headers.get('content-disposition'), await pack.json()]).toEqual(['attachment; filename=evidence-pack-01TW-1-26.json', { statement: {}, chain: [] }])
  })

  it('stops something, with a reason and an end, and lets it go with a reason', async () => {
    const nothing = await act('/stops', {})
    expect([nothing.status, nothing.$('.govuk-error-summary__list a').toArray().map((one) => one.attribs['href'])]).toEqual([400, ['#kind', '#hours', '#reason']])
    const short = await act('/stops', { kind: 'rule', value: 'offender-released', hours: '4', reason: 'short' })
    expect([short.status, short.$('#value').val(), short.$('.govuk-error-summary a').attr('href')]).toEqual([400, 'offender-released', '#reason'])
    const done = await act('/stops', { kind: 'channel', value: 'sms', hours: '1', reason: 'the network is down' })
    expect(done).toMatchObject({ status: 303, to: '/stops?done=stopped', said: { path: '/stops', token: 'token-of-op-4', body: { kind: 'channel', value: 'sms', reason: 'the network is down' } } })
    expect((await act(`/stops/${STOP_ID}/lift`, { reason: '' })).$('.govuk-error-summary a').attr('href')).toBe(`#reason-${STOP_ID}`)
    expect((await act(`/stops/${STOP_ID}/lift`, { reason: 'late' })).$('.govuk-error-summary').text()).toContain('has ended already')
    expect(await act(`/stops/${STOP_ID}/lift`, { reason: 'it is well' })).toMatchObject({ status: 303, to: '/stops?done=lifted', said: { path: `/stops/${STOP_ID}/lift`, body: { reason: 'it is well' } } })
    expect((await pageFor('approver', '/stops'))('[data-test=standing]').text()).toContain('Offender released')
  })

  it('sees who carries what, and changes how much goes by whom', async () => {
    const $ = await pageFor('operator', '/deliveries')
    const rows = (table: string) => $(`[data-test=${table}] tbody tr`).toArray().map((row) => $(row).find('th, td').toArray().map((cell) => $(cell).text().trim()))
    expect(rows('providers')).toEqual([['twilio', 'Text message', 'Carries', '100', '67', '9', '0', '0', '0'], ['other', 'Text message', 'Recovers', '100', '33', '0', '0', '0', '0']])
    expect(rows('deliveries')).toEqual([['Text message', 'Text message: delivered', '7']])
    expect((await act('/deliveries/twilio', { weight: '200', reason: 'x' })).$('.govuk-error-summary a').attr('href')).toBe('#weight')
    await act('/deliveries/twilio', { weight: '40', perSecond: '', reason: 'it is slow' })
    expect(run.asked.at(-1)).toMatchObject({ method: 'PUT', path: '/providers/twilio', token: 'token-of-op-4', body: { weight: 40, perSecond: null, reason: 'it is slow' } })
    expect((await run.call('GET', '/deliveries/nobody', { cookie: (await run.signedInAs(['operator'])).cookie })).status).toBe(404)
  })

  it('looks before she recalls, and recalls what she looked at', async () => {
    const order = { kind: 'event', eventSource: 'urn:prisons', eventId: 'e1', reason: 'the prison took it back' }
    const looked = await act('/recalls/look', order)
    expect([looked.status, looked.$('[data-test=wouldStop]').text(), looked.said?.body]).toEqual([200, '7', { what: { event: { source: 'urn:prisons', id: 'e1' } }, reason: order.reason, dryRun: true }])
    const again = Object.fromEntries(looked.$('main input[type=hidden]').toArray().map((one) => [one.attribs['name'] ?? '', one.attribs['value'] ?? '']))
    expect(again).toMatchObject(order)
    expect(await act('/recalls', { ...order })).toMatchObject({ status: 303, to: `/recalls/${RECALL_ID}`, said: { path: '/recalls', body: { what: { event: { source: 'urn:prisons', id: 'e1' } }, reason: order.reason } } })
  })

  it('sees who has what was recalled, and stands for words that somebody else proposed', async () => {
    const $ = await pageFor('operator', `/recalls/${RECALL_ID}`)
    expect([$('[data-test=gotIt]').text(), $('[data-test=clock] dd').first().text()]).toEqual(['3', '2 seconds'])
    expect((await act(`/recalls/${RECALL_ID}/words`, { word: 'approve', reason: 'mine' })).$('.govuk-error-summary').text()).toContain('needs another person')
    expect(await act(`/recalls/${RECALL_ID}/words`, { word: 'approve', reason: 'I read them' })).toMatchObject({ status: 303, said: { body: { word: 'approve', reason: 'I read them' } } })
    const wrong = await act(`/recalls/${RECALL_ID}/correction`, { which: 'own', 'cy-happened': 'x' })
    expect([wrong.status, wrong.$('.govuk-error-summary a').attr('href'), wrong.$('#cy-happened').val()]).toEqual([422, '#cy-happened', 'x'])
    expect((await act(`/recalls/${RECALL_ID}/lift`, { reason: '' })).$('.govuk-error-summary a').attr('href')).toBe('#lift-reason')
  })

  it('has a pack verified, pasted or as a file, and is told where it was touched first', async () => {
    const { cookie, session } = await run.signedInAs(['inspector'])
    const verify = async (form: Record<string, string | File>) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ formToken: session.formToken, ...form })) body.append(name, value)
      const answer = await fetch(`${run.serving.url}/evidence-packs`, { method: 'POST', body, headers: { cookie, ...OURS } })
      return { status: answer.status, $: load(await answer.text()) }
    }
    expect((await verify({ pack: '{}' })).$('[data-test=valid]').length).toBe(1)
    const touched = await verify({ file: new File(['{"touched": true}'], 'pack.json') })
    expect(touched.$('[data-test=broken]').text()).toContain(`entry 4 of the chain of case ${CASE_ID}`)
    expect((await verify({ pack: '{' })).status).toBe(400)
    expect((await verify({ file: new File(['x'.repeat(1_100_000)], 'pack.json') })).status).toBe(413)
    expect((await verify({ formToken: 'not hers', pack: '{}' })).status).toBe(403)
  })

  const rowsIn = ($: Awaited<ReturnType<typeof pageFor>>, table: string) => $(`[data-test=${table}] tbody tr`).toArray().map((row) => $(row).find('th, td').toArray().map((cell) => $(cell).text().trim()))

  it('reads a text as it will be read, beside another, and publishes it only as who may, with a second person', async () => {
    const beside = await pageFor('operator', '/wordings/verdict/en/1?beside=en/2')
    expect(beside('[data-test=difference]').first().html()).toContain('<del>is</del><ins>was</ins>')
    expect((await pageFor('operator', '/wordings/verdict/en/1?beside=cy/1'))('[data-test=pair] blockquote').toArray().map((one) => one.attribs['lang'])).toEqual(['en', 'cy', 'en', 'cy'])
    expect([beside('form[action$=approve]').length, (await pageFor('approver', '/wordings/verdict/en/1'))('form[action$=approve]').length]).toEqual([0, 1])
    const say = async (path: string, form: Record<string, string>) => {
      const { cookie, session } = await run.signedInAs(['approver'], 'ap-2')
      const answer = await run.call('POST', path, { cookie, form: { formToken: session.formToken, ...form }, headers: OURS })
      return { status: answer.status, to: answer.headers.get('location'), text: load(await answer.text())('.govuk-error-summary').text() }
    }
    expect(await say('/wordings/verdict/en/1/approve', {})).toMatchObject({ status: 303, to: '/wordings/verdict/en/1' })
    expect(await say('/wordings/verdict/en/2/approve', {})).toMatchObject({ status: 409, text: expect.stringContaining('needs another person') })
    expect(await say('/wordings/verdict/en/1/withdraw', { reason: '' })).toMatchObject({ status: 400, text: expect.stringContaining('Say why') })
  })

  it('sees what will be missed and why, each chart with its table', async () => {
    const $ = await pageFor('supervisor', '/forecast')
    expect(rowsIn($, 'forecast')[0]?.slice(0, 5)).toEqual(['Offender released', CASE_ID, '27 November 2026 at 23:59', 'Will be missed', 'No way is left by which its message would arrive in time'])
    expect($('svg[role=img]').toArray().map((one) => $(one).find('title').text())).toEqual(['What is open, by the day on which it is due', 'The work of the next two weeks, in hours'])
    for (const one of $('svg[role=img]').toArray()) for (const id of (one.attribs['aria-labelledby'] ?? '').split(' ')) expect($(`#${id}`).length).toBe(1)
    expect(rowsIn($, 'forecast-load')).toEqual([['2026-11-27', '–', '2', '4', '1', '2', '3']])
  })

  it('tries another Code, and is told every fault of one that cannot be tried', async () => {
    const right = await act('/what-if', { pack: '{"version": "2027"}', from: '2026-01-01' })
    expect([right.status, rowsIn(right.$, 'differences'), right.said?.body]).toEqual([200, [['Verdict', '3', '0', '1', '0', '2']], { pack: { version: '2027' }, from: '2026-01-01' }])
    const wrong = await act('/what-if', { pack: '{}' })
    expect([wrong.status, wrong.$('[data-test=faults] li').toArray().map((one) => wrong.$(one).text()), wrong.$('.govuk-error-summary li').length]).toEqual([400, ['/pack/version: is missing', '/pack/rows: is missing'], 1])
  })

  it('sees whether the night came out even, and what did not', async () => {
    const $ = await pageFor('data-protection', '/balances')
    expect($('[data-test=lines] dd').first().text().replace(/\s+/g, ' ').trim()).toBe('3 = 2 caused something + 0 without a rule + 1 in quarantine + 0 seen before + 0 not read yet')
    expect($('[data-test=gaps] li').toArray().map((one) => $(one).text().trim())).toEqual([`Tries: a-1, ${CASE_ID}. it is lost`, 'Tries: of a case that is not yours to see. it is lost'])
  })

  it('sees how each right was kept, and of few people nothing', async () => {
    const $ = await pageFor('inspector', '/timeliness')
    expect(rowsIn($, 'rights')).toEqual([['Right 6', '48', '28', '8', '7', '5', '65', '2']])
    expect(rowsIn($, 'groups')).toEqual([['Right 6', 'Age group', 'Adults', '20', 'left out', '7', 'left out'], ['Right 6', 'Age group', 'Under 18', '8', 'left out', '0', 'left out']])
    const wrong = await pageFor('inspector', '/timeliness?from=2026-12-01')
    expect([wrong('.govuk-error-summary a').attr('href'), wrong('#from').val()]).toEqual(['#to', '2026-12-01'])
    const { cookie } = await run.signedInAs(['inspector'])
    expect((await (await run.call('GET', '/timeliness?format=csv&of=groups', { cookie })).text()).split('\r\n')[1]).toBe('6,age,adult,20,,7,')
  })

  it('is told the same of a case that is not hers to see as of one that there is not', async () => {
    const answers = await Promise.all(['HIDDEN/1', 'NEVER/1'].map(async (caseId) => (await run.call('GET', `/cases/${encodeURIComponent(caseId)}`, { cookie: (await run.signedInAs(['operator'], 'same')).cookie })).text()))
    const same = (html: string) => load(html)('main').text().replace(/\s+/g, ' ')
    expect(same(String(answers[0]))).toBe(same(String(answers[1])))
  })

  it('leaves no name and no token in the log', () => {
    const log = run.lines.join('\n')
    for (const secret of ['Name of', 'token-of', '__Host-']) expect(log).not.toContain(secret)
  })
})
