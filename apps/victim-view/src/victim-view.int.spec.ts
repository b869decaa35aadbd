// Why: it stands on the open internet, and whoever looks into it may be in danger from who tries it. Every route is asked for as everybody, and what
// strangers may try is tried.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { LEAVE_PATH } from '@kept-informed/web'
import { load } from 'cheerio'
import { PATHS } from './paths.js'
import { EVIL, GOOD_CODE, played } from './testing/played-owners.js'
import { CHECKS, EXIT, OURS, runningVictimView } from './testing/running-victim-view.js'
import { WHO_MAY } from './who-may.js'

let run: Awaited<ReturnType<typeof runningVictimView>>
let word = 'word'
const FORM = { reference: 'KI-3F2A91BC', code: '000000', what: 'complaint', provider: 'police', time: '2026-11-27 morning', case: '1', answer: 'yes' }

beforeAll(async () => {
  run = await runningVictimView((asked) => played(asked, word))
})
afterAll(() => run.close())

const cookiesOf = (answer: Response, name: string): string[] => answer.headers.getSetCookie().filter((one) => one.startsWith(`__Host-info-${name}=`))

describe('every route, as everybody', () => {
  const people = ['nobody', 'who signed in', 'who may see no case', 'whose pass is over'] as const
  const became = (answer: Response): string => (answer.status === 303 && answer.headers.get('location') === PATHS.start ? 'sign-in-first' : answer.status === 401 ? 'sign-in-first' : answer.status < 500 && answer.status !== 403 && answer.status !== 404 ? 'allowed' : `status ${answer.status}`)

  it.each(WHO_MAY.flatMap((row) => people.map((who) => [who, row.method, row.path, row.what, row] as const)))('%s: %s %s %s', async (who, method, path, _, row) => {
    const person = who === 'nobody' ? await run.visitor() : await run.signedIn(who === 'who may see no case' ? 'neutral' : 'full', who === 'whose pass is over' ? 'over' : who === 'who may see no case' ? 'neutral' : 'a-pass')
    const expected = row.who === 'everybody' ? 'allowed' : who === 'nobody' || who === 'whose pass is over' ? 'sign-in-first' : 'allowed'
    const answer = await run.call(method, path, { cookie: person.cookie, form: method === 'POST' ? { formToken: person.formToken, ...FORM } : undefined, headers: OURS })
    // Signing out, and a code without a sign-in, lead to the start whoever it is.
    const toStart = path === PATHS.signOut || path === PATHS.code
    expect(became(answer)).toBe(toStart ? 'sign-in-first' : expected)
  })

  it('are those that the view has, and no others', () => {
    type Layer = { route?: { path: string; methods: Record<string, boolean> } }
    const { stack } = (run.serving.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router
    const there = stack.flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : []))
    expect(there.sort()).toEqual(WHO_MAY.map(({ method, path }) => `${method} ${path}`).sort())
  })

  it('and none has a name that tells, in its address or its title', async () => {
    expect(WHO_MAY.filter(({ path }) => /police|crime|victim|case|right|abuse|review|complain|survey/.test(path))).toEqual([])
    const { cookie } = await run.signedIn('full')
    for (const { path } of WHO_MAY.filter(({ method, path }) => method === 'GET' && !path.startsWith('/health') && path !== '/metrics')) {
      const html = await (await run.call('GET', path, { cookie })).text()
      expect(load(html)('title').text()).not.toMatch(/police|crime|victim|case|right|abuse|review|complain/i)
    }
  })
})

describe('being let in', () => {
  const begin = async (reference = FORM.reference) => {
    const person = await run.visitor()
    const answer = await run.call('POST', '/', { cookie: person.cookie, form: { formToken: person.formToken, reference }, headers: OURS })
    return { ...person, answer, attempt: String(cookiesOf(answer, 'signing-in')[0]?.split(';')[0]) }
  }

  it('asks for a code, then for nothing else: whoever proves it has a session of this moment, which ends with the pass', async () => {
    const { cookie, formToken, answer, attempt } = await begin()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/code'])
    expect(run.asked.at(-1)?.body).toEqual({ reference: FORM.reference, from: '127.0.0.1' })
    const done = await run.call('POST', '/code', { cookie: `${cookie}; ${attempt}`, form: { formToken, code: GOOD_CODE }, headers: OURS })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/news'])
    expect(cookiesOf(done, 'session')).toEqual([expect.stringMatching(/^__Host-info-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)])
    const session = String(cookiesOf(done, 'session')[0]?.split(';')[0])
    expect((await run.call('GET', '/news', { cookie: session })).status).toBe(200)
    expect(run.asked.at(-2)?.pass).toBe('fresh-pass')
  })

  it('answers alike whether or not there is such a reference: the same page, headers and cookies, by the same one question', async () => {
    const seen = async (reference: string) => {
      const before = run.asked.length
      const { answer, attempt } = await begin(reference)
      const page = await run.call('GET', '/code', { cookie: attempt })
      return { status: answer.status, headers: [...answer.headers.keys()].sort(), cookies: answer.headers.getSetCookie().length, to: answer.headers.get('location'), asked: run.asked.slice(before).map(({ method, path }) => `${method} ${path}`), page: (await page.text()).replace(/nonce="[^"]+"|value="[^"]+"/g, '') }
    }
    const [one, other] = [await seen('KI-3F2A91BC'), await seen('KI-00000000')]
    expect(one).toEqual(other)
    expect(one.asked).toEqual(['POST /victim-sign-ins'])
  })

  it('a slip of the finger asks nobody; too many tries name a person to call', async () => {
    const before = run.asked.length
    const slip = await begin('01TW/1234567/26')
    expect([slip.answer.status, run.asked.length]).toEqual([400, before])
    const { answer } = await begin('KI-99999999')
    expect([answer.status, load(await answer.text())('.govuk-error-summary').text()]).toEqual([429, expect.stringContaining('call 101')])
  })

  it('a wrong code and one for no sign-in of ours look the same', async () => {
    const { cookie, formToken, attempt } = await begin()
    const wrong = await run.call('POST', '/code', { cookie: `${cookie}; ${attempt}`, form: { formToken, code: '654321' }, headers: OURS })
    expect([wrong.status, cookiesOf(wrong, 'session')]).toEqual([400, []])
    for (const nonsense of ['', '__Host-info-signing-in=%00', `__Host-info-signing-in=${'x'.repeat(100)}`]) {
      const none = await run.call('POST', '/code', { cookie: `${cookie}; ${nonsense}`, form: { formToken, code: GOOD_CODE }, headers: OURS })
      expect([none.headers.get('location'), cookiesOf(none, 'session')]).toEqual(['/', []])
    }
  })

  it('never goes on with a session that was there before', async () => {
    const attacker = await run.signedIn('full', 'attackers-pass')
    const begun = await run.call('POST', '/', { cookie: attacker.cookie, form: { formToken: attacker.formToken, reference: FORM.reference }, headers: OURS })
    const done = await run.call('POST', '/code', { cookie: `${attacker.cookie}; ${cookiesOf(begun, 'signing-in')[0]?.split(';')[0]}`, form: { formToken: attacker.formToken, code: GOOD_CODE }, headers: OURS })
    expect(cookiesOf(done, 'session')[0]).not.toContain(attacker.cookie.split('=')[1])
    expect((await run.call('GET', '/news', { cookie: attacker.cookie })).headers.get('location')).toBe('/')
    const planted = await run.call('GET', '/news', { cookie: '__Host-info-session=chosen-by-somebody-else' })
    expect([planted.status, planted.headers.get('location')]).toEqual([303, '/'])
  })

  it('is over at once when the notifier says that the pass is', async () => {
    const { cookie } = await run.signedIn('full', 'over')
    expect((await run.call('GET', '/news', { cookie })).status).toBe(401)
    expect((await run.call('GET', '/news', { cookie })).headers.get('location')).toBe('/')
  })
})

describe('a stranger', () => {
  it('reaches no door with a form that is not ours, signed in or not', async () => {
    const [person, other, nobody, another] = [await run.signedIn('full'), await run.signedIn('full'), await run.visitor(), await run.visitor()]
    const posts = WHO_MAY.filter(({ method }) => method === 'POST')
    const changes: { form?: Record<string, string>; headers?: Record<string, string> }[] = [{ form: { formToken: '' } }, { form: { formToken: other.formToken } }, { form: { formToken: another.formToken } }, { headers: { origin: 'https://evil.test' } }, { headers: { 'sec-fetch-site': 'cross-site' } }]
    for (const { path, who } of posts) {
      for (const { form, headers } of changes) {
        const [mine, before] = [who === 'everybody' ? nobody : person, run.asked.length]
        const answer = await run.call('POST', path, { cookie: mine.cookie, form: { ...FORM, formToken: mine.formToken, ...form }, headers: { ...OURS, ...headers } })
        expect([path, answer.status, run.asked.length - before]).toEqual([path, 403, 0])
      }
    }
    expect((await run.call('POST', '/', { form: { ...FORM, formToken: nobody.formToken }, headers: OURS })).status).toBe(403)
  })

  it('cannot put markup or a template into a page by what a source, an officer or a person writes', async () => {
    word = EVIL
    const { cookie, formToken } = await run.signedIn('full')
    const evil = Object.fromEntries(['reference', 'code', 'what', 'provider', 'time', 'case', 'answer', 'new', 'words', 'every', 'version', 'language', 'first', 'formats', 'days-0', 'from-0', 'to-0', 'area', 'offence'].map((name) => [name, EVIL]))
    const pages: Response[] = []
    for (const { method, path, who } of WHO_MAY.filter(({ path }) => !path.startsWith('/health') && path !== '/metrics' && path !== LEAVE_PATH && path !== PATHS.signOut)) {
      const given = encodeURIComponent(EVIL)
      pages.push(method === 'GET' ? await run.call('GET', `${path}?lang=${given}&done=${given}&n=1&x=${given}`, { cookie: who === 'everybody' ? '' : cookie }) : await run.call('POST', path, { cookie, form: { ...evil, formToken }, headers: OURS }))
      if (method === 'POST') for (const what of ['new', 'change', 'review', 'complaint', 'rhythm', 'trusted-person']) pages.push(await run.call('POST', path, { cookie, form: { ...evil, what, case: '1', formToken }, headers: OURS }))
    }
    pages.push(await run.call('GET', `/${encodeURIComponent(EVIL)}`, { cookie }), await run.call('GET', '/news', { cookie: (await run.signedIn('neutral', 'neutral')).cookie }))
    word = 'word'
    for (const answer of pages) {
      if (answer.status === 303) continue
      const $ = load(await answer.text())
      expect([answer.status < 500, $('img').length, $('script').length]).toEqual([true, 0, 2])
      expect($('body').text()).not.toContain('49')
    }
    expect(pages.filter(({ status }) => status !== 303).length).toBeGreaterThan(20)
  })

  it('sees the same headers everywhere; nothing is fetched from anybody else, nothing is kept, nothing is told on', async () => {
    const { cookie } = await run.signedIn('full')
    for (const [path, status] of [['/', 303], ['/news', 200], ['/check', 200], ['/nowhere', 404], [LEAVE_PATH, 303]] as const) {
      const answer = await run.call('GET', path, { cookie })
      expect(answer.status).toBe(status)
      expect(Object.fromEntries(answer.headers)).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin', 'strict-transport-security': 'max-age=63072000; includeSubDomains' })
      expect(String(answer.headers.get('content-security-policy'))).toMatch(/^default-src 'none';script-src 'nonce-[\w-]{22}' 'strict-dynamic';style-src 'self';img-src 'self';connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'$/)
      expect(answer.headers.get('x-powered-by')).toBeNull()
      for (const { attribs } of load(await answer.text())('[src],link[href]').toArray()) expect(attribs['src'] ?? attribs['href']).toMatch(/^\/assets\//)
    }
  })

  it('may check a few messages, and then must wait', async () => {
    const { cookie, formToken } = await run.visitor()
    const check = async () => (await run.call('POST', '/check', { cookie, form: { formToken, reference: FORM.reference }, headers: OURS })).status
    const statuses: number[] = []
    for (let i = 0; i < CHECKS + 3; i++) statuses.push(await check())
    expect(statuses.at(-1)).toBe(429)
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(CHECKS)
  })
})

it('a form with a fault is shown again as it was filled in, the fault at its field', async () => {
  const { cookie, formToken } = await run.signedIn('full')
  const answer = await run.call('POST', '/contact', { cookie, form: { formToken, what: 'change', version: '"3"', language: 'en', 'days-0': 'tue', 'from-0': '18:00', 'to-0': '17:00', 'stop-0': 'yes' }, headers: OURS })
  const $ = load(await answer.text())
  expect([answer.status, $('.govuk-error-summary a').attr('href'), $('[name=days-0]:checked').val(), $('[name=from-0]').val(), $('[name=to-0]').val(), $('[name=stop-0]:checked').length]).toEqual([400, '#from-0', 'tue', '18:00', '17:00', 1])
  expect($('title').text()).toMatch(/^Error: /)
})

it.each([['an address', '/nowhere?lang=cy', ''], ['a cookie', '/nowhere', '__Host-info-language=cy']])('says in Welsh too that there is no such page: by %s', async (_, path, cookie) => {
  const answer = await run.call('GET', path, { cookie })
  const $ = load(await answer.text())
  expect([answer.status, $('html').attr('lang'), $('h1').text()]).toEqual([404, 'cy', "Heb ddod o hyd i'r dudalen"])
})

it('leaving ends the session, takes back every cookie, and is elsewhere', async () => {
  const { cookie } = await run.signedIn('full')
  const left = await run.call('GET', LEAVE_PATH, { cookie })
  expect([left.status, left.headers.get('location')]).toEqual([303, EXIT])
  expect(left.headers.getSetCookie().filter((one) => one.includes('Max-Age=0')).map((one) => one.split('=')[0]).sort()).toEqual(['__Host-info-form', '__Host-info-language', '__Host-info-session', '__Host-info-signing-in'])
  expect((await run.call('GET', '/news', { cookie })).headers.get('location')).toBe('/')
})

it('no pass, code, reference or address is in the log', () => {
  const log = run.lines.join('\n')
  for (const secret of ['fresh-pass', 'a-pass', GOOD_CODE, FORM.reference, '127.0.0.1']) expect(log).not.toContain(secret)
})
