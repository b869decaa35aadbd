// Why: what strangers may try is tried: other people’s forms, addresses elsewhere, markup in every field.
import { describe, expect, it } from '@jest/globals'
import type { StaffRole } from '@kept-informed/identity'
import { load } from 'cheerio'
import { RECORDABLES } from '../record/recordables.js'
import { EVIL, IDS, WISH } from '../testing/played-services.js'
import { CASE, type Form, FORMS, OURS, pathOf, type WholeView } from './whole-view.contract.js'

export function provesAgainstStrangers(view: WholeView): void {
  describe('a stranger', () => {
    it.each(Object.entries(FORMS))('reaches no door by a form of %s that is not ours', async (path, form) => {
      const roles: StaffRole[] = path.startsWith('/helpline') ? ['call-handler'] : ['officer', 'supervisor']
      const [person, other] = [await view.run.signedInAs(roles), await view.run.signedInAs(roles)]
      const wrongs: { form?: Form; headers?: Record<string, string> }[] = [
        { form: { formToken: '' } },
        { form: { formToken: other.session.formToken } },
        { headers: { origin: 'https://evil.test' } },
        { headers: { 'sec-fetch-site': 'cross-site' } },
        { headers: { 'sec-fetch-site': 'same-site' } },
      ]
      for (const change of wrongs) {
        const before = view.run.asked.length
        const answer = await view.run.call('POST', pathOf(path), {
          cookie: person.cookie,
          form: { formToken: person.session.formToken, ...form, ...change.form },
          headers: { ...OURS, ...change.headers },
        })
        expect([answer.status, view.run.asked.length - before]).toEqual([403, 0])
      }
    })

    it.each(['https://evil.test', '//evil.test', '/\\evil.test'])('cannot send anybody to %s: not after signing in, not by a case', async (path) => {
      const begun = await view.run.call('GET', `/sign-in?return=${encodeURIComponent(path)}`)
      const cookie = String(begun.headers.getSetCookie()[0]?.split(';')[0])
      expect((await view.run.call('GET', '/sign-in/done?state=s&code=x', { cookie })).headers.get('location')).toBe('/')
      expect((await view.send('/find', { q: path })).to).toBeNull()
    })

    it('cannot put markup or a template into a page by anything that a person writes', async () => {
      view.wrong = true
      const pages = await everyPage(view)
      view.wrong = false
      for (const answer of pages) {
        const $ = load(await answer.text())
        expect([new URL(answer.url).pathname, answer.status]).not.toContain(500)
        expect($('img').length).toBe(0)
        expect($('script').length).toBe(2)
        expect($.text()).not.toContain('49')
      }
    })

    it('sees the same headers everywhere', async () => {
      const { cookie } = await view.run.signedInAs(['officer'])
      for (const path of ['/', CASE, `${CASE}/people/v1`, '/nowhere', '/signed-out']) {
        const answer = await view.run.call('GET', path, { cookie })
        expect(Object.fromEntries(answer.headers)).toMatchObject({
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'strict-transport-security': 'max-age=63072000; includeSubDomains',
          'content-security-policy': expect.stringMatching(/^default-src 'none';script-src 'nonce-[\w-]{22}' 'strict-dynamic';/),
        })
        for (const address of load(await answer.text())('[src],link[href]')
          .toArray()
          .map((one) => String(one.attribs['src'] ?? one.attribs['href'])))
          expect(address).toMatch(/^\/assets\//)
      }
    })
  })
}

const FIELDS = [
  'victimId',
  'how',
  'about',
  'note',
  'entitlement',
  'grounds',
  'every',
  'method',
  'reason',
  'suspectRef',
  'conditions',
  'charges',
  'outcome',
  'officerId',
  'unit',
  'time',
  'happened-day',
  'until-day',
  'eventId',
]
const KINDS = RECORDABLES.map(({ kind }) => kind)
const MARKUP = encodeURIComponent(EVIL)
const READ = [
  '/',
  '/find',
  '/unit',
  CASE,
  `${CASE}/duties/o1`,
  `${CASE}/record`,
  ...KINDS.map((kind) => `${CASE}/record/${kind}?victimId=${MARKUP}`),
  `${CASE}/people/v1`,
  `${CASE}/recorded/${IDS.eventId}`,
  `/tasks/${IDS.taskId}`,
  ...Object.values(WISH).map((taskId) => `/tasks/${taskId}`),
  `/${MARKUP}`,
]
const WRITTEN: [string, Form][] = [
  ...KINDS.map((kind): [string, Form] => [`${CASE}/record/${kind}`, { ...Object.fromEntries(FIELDS.map((name) => [name, EVIL])), do: 'record' }]),
  ['/find', { q: EVIL }],
  [`${CASE}/record/suspect-arrested`, { suspectRef: EVIL, reason: EVIL, do: 'preview' }],
  [`${CASE}/record/suspect-arrested`, { suspectRef: EVIL, reason: 'bad', do: 'record' }],
  [`/tasks/${IDS.taskId}/words`, { outcome: EVIL, note: EVIL }],
  [`${CASE}/people/v1/contacts`, { reason: EVIL }],
  [`${CASE}/people/v1/checks`, { contactId: EVIL, safe: EVIL, how: EVIL }],
  [`${CASE}/people/v1/new-contacts`, { to: EVIL, detail: EVIL, how: EVIL, family: EVIL }],
  [`${CASE}/people/v1/new-addresses`, { lines: EVIL, postcode: EVIL, detail: EVIL, how: EVIL, family: EVIL }],
  ['/unit/nudges', { officerId: EVIL }],
]
const CALLER = `/helpline/callers/${IDS.checkId}`
const HEARD: [string, Form][] = [
  ['/helpline/callers', { reference: EVIL, name: EVIL, number: EVIL, codePhrase: EVIL }],
  [`${CALLER}/calls`, { caseId: IDS.caseId, told: EVIL, note: EVIL }],
]

/** With markup in every field that a person can fill, and in everything that the services answer. */
async function everyPage({ run }: WholeView): Promise<Response[]> {
  const [officer, handler] = [await run.signedInAs(['officer', 'supervisor'], EVIL), await run.signedInAs(['call-handler'], EVIL)]
  const post =
    ({ cookie, session }: typeof officer) =>
    ([path, form]: [string, Form]) =>
      run.call('POST', path, { cookie, form: { formToken: session.formToken, ...form }, headers: OURS })
  return Promise.all([
    ...READ.map((path) => run.call('GET', path, { cookie: officer.cookie })),
    ...WRITTEN.map(post(officer)),
    ...HEARD.map(post(handler)),
    run.call('GET', `${CALLER}?lang=cy&case=${MARKUP}`, { cookie: handler.cookie }),
  ])
}
