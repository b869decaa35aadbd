// Why: what strangers may try is tried: forms that are not ours, sessions of their choosing, markup in every field, ways to elsewhere.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { STAFF_ROLES } from '@kept-informed/identity'
import { load } from 'cheerio'
import { type Desk, OURS, pathOf, WORD } from './desk.contract.js'
import { EVIL, GUARD_ID } from '../testing/played-services.js'
import { WHO_MAY } from '../who-may.js'

const ASKED = ['after', 'lang', 'q', 'done', 'caseId', 'for', 'value', 'eventId']
const FIELDS = [
  'word',
  'reason',
  'event',
  'outcome',
  'note',
  'kind',
  'value',
  'other',
  'hours',
  'weight',
  'perSecond',
  'which',
  'eventSource',
  'batchSource',
  'from',
  'pack',
  'en-heading',
  'cy-next',
]

export const strangers = (desk: Desk): void => describe('a stranger', () => {
  const say = async (person: { cookie: string; session: { formToken: string } }, change: { form?: Record<string, string>; headers?: Record<string, string> }) => {
    const before = desk.run.asked.length
    const answer = await desk.run.call('POST', `/guards/${GUARD_ID}/words`, {
      cookie: person.cookie,
      form: { formToken: person.session.formToken, ...WORD, ...change.form },
      headers: { ...OURS, ...change.headers },
    })
    return { status: answer.status, reached: desk.run.asked.slice(before).filter(({ method }) => method === 'POST').length }
  }

  it('reaches no door with a form that is not ours', async () => {
    const [person, other] = [await desk.run.signedInAs(['operator']), await desk.run.signedInAs(['operator'])]
    expect(await say(person, {})).toEqual({ status: 303, reached: 1 })
    const changes: { form?: Record<string, string>; headers?: Record<string, string> }[] = [
      { form: { formToken: '' } },
      { form: { formToken: other.session.formToken } },
      { headers: { origin: 'https://evil.test' } },
      { headers: { 'sec-fetch-site': 'cross-site' } },
      { headers: { 'sec-fetch-site': 'same-site' } },
    ]
    for (const change of changes) expect(await say(person, change)).toEqual({ status: 403, reached: 0 })
  })

  it('cannot give anybody a session of his own choosing', async () => {
    const { cookie } = await desk.run.signedInAs(['operator'], 'attacker')
    const begun = await desk.run.call('GET', '/sign-in?return=/guards', { cookie })
    const signingIn = String(begun.headers.getSetCookie().find((one) => one.includes('signing-in'))?.split(';')[0])
    const done = await desk.run.call('GET', '/sign-in/done?state=s&code=victim', { cookie: `${cookie}; ${signingIn}` })
    const fresh = String(done.headers.getSetCookie().find((one) => one.startsWith('__Host-ops-session='))?.split(';')[0])
    expect(done.headers.get('location')).toBe('/guards')
    expect(fresh).not.toBe(cookie)
    expect((await desk.run.call('GET', '/guards', { cookie })).headers.get('location')).toContain('/sign-in')
    expect(await (await desk.run.call('GET', '/guards', { cookie: fresh })).text()).toContain('Name of victim')
  })

  it.each([
    ['none of it', ''],
    ['another state', '__Host-ops-signing-in=' + Buffer.from(JSON.stringify({ state: 'x', nonce: 'n', verifier: 'v', path: '/' })).toString('base64url')],
    ['nonsense', '__Host-ops-signing-in=%00'],
  ])('cannot finish a sign-in that this browser did not begin: %s', async (_, cookie) => {
    const answer = await desk.run.call('GET', '/sign-in/done?state=s&code=victim', { cookie })
    expect([answer.status, answer.headers.getSetCookie().filter((one) => one.startsWith('__Host-ops-session=')).length]).toEqual([400, 0])
  })

  it('cannot send anybody elsewhere after signing in', async () => {
    for (const path of ['https://evil.test', '//evil.test', '/\\evil.test']) {
      const begun = await desk.run.call('GET', `/sign-in?return=${encodeURIComponent(path)}`)
      const cookie = String(begun.headers.getSetCookie()[0]?.split(';')[0])
      expect((await desk.run.call('GET', '/sign-in/done?state=s&code=x', { cookie })).headers.get('location')).toBe('/')
    }
  })

  const clean = (html: string): void => {
    const $ = load(html)
    expect($('img').length).toBe(0)
    expect($('script').length).toBeLessThanOrEqual(3)
    expect($.text()).not.toMatch(/\b49\b/)
  }

  describe('cannot put markup or a template into a page', () => {
    beforeAll(() => void (desk.evil = EVIL))
    afterAll(() => void (desk.evil = null))
    const pages = WHO_MAY.filter(({ who, path }) => who !== 'everybody' && path !== '/live' && path !== '/sign-out')

    it.each(pages.filter(({ method }) => method === 'GET').map(({ path }) => path))('by what a source, a provider or a person has written, on %s', async (path) => {
      const { cookie } = await desk.run.signedInAs([...STAFF_ROLES], EVIL)
      const answer = await desk.run.call(
        'GET',
        `${pathOf(path)}?${new URLSearchParams(Object.fromEntries(ASKED.map((name) => [name, EVIL]))).toString()}`,
        { cookie },
      )
      expect([200, 303, 404]).toContain(answer.status)
      expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/)
      if (answer.headers.get('content-disposition') === null) clean(await answer.text())
    })
    it.each(['/stops?kind=rule', '/stops?kind=template', '/stops?kind=source', '/recalls?kind=batch', '/recalls?kind=wording'])('by what there is to choose from, on %s', async (path) => {
      const { cookie } = await desk.run.signedInAs(['operator'], EVIL)
      const answer = await desk.run.call('GET', path, { cookie })
      expect(answer.status).toBe(200)
      clean(await answer.text())
    })
    it.each(pages.filter(({ method }) => method === 'POST').map(({ path }) => path))('by what she writes herself, to %s', async (path) => {
      const { cookie, session } = await desk.run.signedInAs([...STAFF_ROLES], EVIL)
      const answer = await desk.run.call('POST', pathOf(path), {
        cookie,
        form: { formToken: session.formToken, ...Object.fromEntries(FIELDS.map((name) => [name, EVIL])) },
        headers: OURS,
      })
      expect(answer.status).toBeLessThan(500)
      clean(await answer.text())
      expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/)
    })
    it('by an address', async () => {
      const { cookie } = await desk.run.signedInAs(['operator'])
      clean(await (await desk.run.call('GET', `/${encodeURIComponent(EVIL)}`, { cookie })).text())
    })
  })

  it('sees the same headers everywhere, and scripts need a nonce that is never the same', async () => {
    const { cookie } = await desk.run.signedInAs(['operator'])
    const nonces = new Set<string>()
    for (const [path, status] of [['/flow', 200], ['/guards', 200], ['/nowhere', 404], ['/sign-in', 303], ['/signed-out', 200]] as const) {
      const answer = await desk.run.call('GET', path, { cookie })
      const policy = String(answer.headers.get('content-security-policy'))
      expect(answer.status).toBe(status)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin',
        'strict-transport-security': 'max-age=63072000; includeSubDomains', 'permissions-policy': expect.stringContaining('geolocation=()'),
      })
      expect(answer.headers.get('x-powered-by')).toBeNull()
      const [scripts] = /'nonce-[\w-]{22}'/.exec(policy) ?? []
      expect(policy.split(';')).toEqual([
        "default-src 'none'",
        `script-src ${scripts} 'strict-dynamic'`,
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self' https://issuer.test",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ])
      nonces.add(policy)
      const html = await answer.text()
      for (const address of load(html)('[src],link[href]').toArray().map((one) => String(one.attribs['src'] ?? one.attribs['href']))) expect(address).toMatch(/^\/assets\//)
    }
    expect(nonces.size).toBe(5)
  })

  it('gets cookies that no script, no other host and no plain connection can have', async () => {
    const begun = await desk.run.call('GET', '/sign-in')
    expect(begun.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-ops-signing-in=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)])
  })
})
