// Why: who may do what is proven by asking for every route as every role, and as nobody; and what strangers may try is tried.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ROLE_SCOPES, STAFF_ROLES, type StaffRole } from '@kept-informed/identity'
import { load } from 'cheerio'
import { EVIL, GUARD_ID, played } from './testing/played-services.js'
import { OWN, runningOpsConsole } from './testing/running-ops-console.js'
import { WHO_MAY } from './who-may.js'

type Running = Awaited<ReturnType<typeof runningOpsConsole>>
let run: Running
let guardIs: object = {}
const OURS = { 'sec-fetch-site': 'same-origin', origin: OWN }
const WORD = { word: 'release', reason: 'I asked the prison' }

beforeAll(async () => {
  run = await runningOpsConsole((asked) => played(asked, guardIs))
})
afterAll(() => run.close())

const pathOf = (path: string): string => path.replace(':guardId', GUARD_ID)
/** What became of it, in one word. */
const became = async (answer: Response): Promise<string> => {
  const to = answer.headers.get('location')
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

  it('cannot put markup or a template into a page by what a source or a person writes', async () => {
    guardIs = { source: EVIL, ruleId: EVIL, words: [{ word: 'refuse', by: EVIL, at: '2026-11-26T08:00:00Z', reason: EVIL }] }
    const { cookie, session } = await run.signedInAs(['operator'], EVIL)
    const pages = [
      await run.call('GET', '/guards', { cookie }), await run.call('GET', `/guards/${GUARD_ID}?after=${encodeURIComponent(EVIL)}&lang=${encodeURIComponent(EVIL)}`, { cookie }),
      await run.call('POST', `/guards/${GUARD_ID}/words`, { cookie, form: { formToken: session.formToken, word: EVIL, reason: EVIL }, headers: OURS }), await run.call('GET', `/${encodeURIComponent(EVIL)}`, { cookie }),
    ]
    guardIs = {}
    for (const answer of pages) {
      const $ = load(await answer.text())
      expect($('img').length).toBe(0)
      expect($('script').length).toBe(2)
      expect($.text()).not.toContain('49')
    }
  })

  it('sees the same headers everywhere, and scripts need a nonce that is never the same', async () => {
    const { cookie } = await run.signedInAs(['operator'])
    const nonces = new Set<string>()
    for (const [path, status] of [['/', 200], ['/guards', 200], ['/nowhere', 404], ['/sign-in', 303], ['/signed-out', 200]] as const) {
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
    const $ = load(await (await run.call('GET', '/', { cookie })).text())
    expect($('[data-test=worries] li').toArray().map((one) => $(one).text())).toEqual(['Kinds of news that the guard holds: 1.', 'Duties that are overdue: 1.', 'Duties that will be missed if nothing changes: 1.'])
    expect($('[data-test=unit] tbody tr').toArray().map((row) => $(row).find('th, td').toArray().map((cell) => $(cell).text()))).toEqual([['CID', '4', '1', '1'], ['No unit', '4', '1', '1']])
    expect($('[data-test=services] tbody tr').length).toBe(4)
    expect($('main').text()).toContain('12 seconds')
  })

  it('sees in the navigation only where her role leads', async () => {
    const links = async (role: StaffRole) => load(await (await run.call('GET', '/', { cookie: (await run.signedInAs([role])).cookie })).text())('nav a[href="/"], nav a[href="/guards"]').toArray().map((one) => one.attribs['href'])
    expect(await links('operator')).toEqual(['/', '/guards'])
    expect(await links('inspector')).toEqual(['/'])
  })

  it('reads it in Welsh, and goes on in Welsh', async () => {
    const { cookie } = await run.signedInAs(['operator'])
    const answer = await run.call('GET', '/guards?lang=cy', { cookie })
    const kept = String(answer.headers.getSetCookie()[0]?.split(';')[0])
    expect(load(await answer.text())('html').attr('lang')).toBe('cy')
    expect(await (await run.call('GET', '/guards', { cookie: `${cookie}; ${kept}` })).text()).toContain('Gwarchodwyr')
  })

  it('leaves no name and no token in the log', () => {
    const log = run.lines.join('\n')
    for (const secret of ['Name of', 'token-of', '__Host-']) expect(log).not.toContain(secret)
  })
})
