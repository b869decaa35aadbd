// Why: whoever is signed in acts in her own name, sees where her role leads and no further, and leaves no trace of herself in the log.
import { describe, expect, it } from '@jest/globals'
import type { StaffRole } from '@kept-informed/identity'
import { systemClock } from '@kept-informed/runtime'
import { load } from 'cheerio'
import { type Desk, OURS, WORD } from './desk.contract.js'
import { CASE_ID } from '../testing/played-case.js'
import { RECALL_ID } from '../testing/played-sending.js'
import { GUARD_ID } from '../testing/played-services.js'
import { QUARANTINE_ID, TASK_ID } from '../testing/played-work.js'

export const signedIn = (desk: Desk): void => describe('a member of staff', () => {
  it('acts at the door in her own name', async () => {
    const { cookie, session } = await desk.run.signedInAs(['approver'], 'ap-7')
    await desk.run.call('POST', `/guards/${GUARD_ID}/words`, { cookie, form: { formToken: session.formToken, ...WORD }, headers: OURS })
    expect(desk.run.asked.at(-1)).toEqual({ method: 'POST', path: `/guards/${GUARD_ID}/words`, token: 'token-of-ap-7', body: WORD })
  })

  it('goes on with new tokens when hers are over, once for many requests; and signs in again when the issuer no longer knows her', async () => {
    const over = await desk.run.signedInAs(['operator'], 'op-8', { accessUntil: 0 })
    desk.run.renewed.push({ person: over.session.person, tokens: { ...over.session.tokens, access: 'renewed', accessUntil: systemClock().now() + 3_600_000 } })
    const both = await Promise.all([desk.run.call('GET', '/guards', { cookie: over.cookie }), desk.run.call('GET', '/guards', { cookie: over.cookie })])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(desk.run.asked.slice(-2).map(({ token }) => token)).toEqual(['renewed', 'renewed'])
    const unknown = await desk.run.signedInAs(['operator'], 'op-9', { accessUntil: 0 })
    expect((await desk.run.call('GET', '/guards', { cookie: unknown.cookie })).status).toBe(401)
    expect((await desk.run.call('GET', '/guards', { cookie: unknown.cookie })).status).toBe(303)
  })

  it('signs out here, or everywhere', async () => {
    const [one, two, three] = [await desk.run.signedInAs(['operator'], 'op-5'), await desk.run.signedInAs(['operator'], 'op-5'), await desk.run.signedInAs(['operator'], 'op-5')]
    const out = await desk.run.call('POST', '/sign-out', { cookie: one.cookie, form: { formToken: one.session.formToken }, headers: OURS })
    expect([out.status, out.headers.get('location'), out.headers.getSetCookie()[0]]).toEqual([303, 'https://issuer.test/end', expect.stringContaining('Max-Age=0')])
    expect((await desk.run.call('GET', '/', { cookie: two.cookie })).status).toBe(200)
    await desk.run.call('POST', '/sign-out', { cookie: two.cookie, form: { formToken: two.session.formToken, everywhere: 'yes' }, headers: OURS })
    expect((await desk.run.call('GET', '/', { cookie: three.cookie })).status).toBe(303)
  })

  it('sees in the navigation only where her role leads', async () => {
    const links = async (role: StaffRole) =>
      load(await (await desk.run.call('GET', '/', { cookie: (await desk.run.signedInAs([role])).cookie })).text())('header nav a, .govuk-service-navigation a')
        .toArray()
        .map((one) => one.attribs['href'])
    expect(await links('operator')).toEqual([
      '/',
      '/flow',
      '/quarantine',
      '/tasks',
      '/guards',
      '/stops',
      '/deliveries',
      '/recalls',
      '/wordings',
      '/forecast',
      '/timeliness',
      '/survey',
      '/balances',
      '/what-if',
    ])
    expect(await links('data-protection')).toEqual(['/', '/quarantine', '/timeliness', '/survey', '/balances', '/evidence-packs'])
  })

  it.each(['/stops', '/recalls', `/recalls/${RECALL_ID}`, '/deliveries/twilio'])('who only watches is offered nothing to do on %s', async (path) => {
    const forms = async (role: StaffRole) => (await desk.pageFor(role, path))('main form, main a[href*=kind]').length
    expect([await forms('inspector'), (await forms('operator')) > 0]).toEqual([0, true])
  })

  it('reads it in Welsh, and goes on in Welsh', async () => {
    const { cookie } = await desk.run.signedInAs(['operator'])
    const answer = await desk.run.call('GET', '/guards?lang=cy', { cookie })
    const kept = String(answer.headers.getSetCookie()[0]?.split(';')[0])
    expect(load(await answer.text())('html').attr('lang')).toBe('cy')
    expect(await (await desk.run.call('GET', '/guards', { cookie: `${cookie}; ${kept}` })).text()).toContain('Gwarchodwyr')
  })

  it('sees what needs a person now, as far as it is hers to see, with the way there', async () => {
    const needs = async (role: StaffRole) => (await desk.pageFor(role, '/'))('[data-test=needs] a').toArray().map((one) => one.attribs['href'])
    expect(await needs('operator')).toEqual(['/guards', '/balances', '/quarantine', '/recalls', '/tasks?overdue=yes', '/flow', '/forecast', '/stops', '/tasks?state=open'])
    expect(await needs('data-protection')).toEqual(['/balances', '/quarantine'])
    expect((await desk.pageFor('data-protection', '/'))('main a[href="/flow"]').length).toBe(0)
    expect((await desk.pageFor('supervisor', '/quarantine'))('main').text()).toContain('Records of restricted cases')
    expect((await desk.pageFor('operator', '/'))('[data-test=quarantined]').text()).toBe('3')
  })

  it.each([
    ['operator', QUARANTINE_ID, `/quarantine/${QUARANTINE_ID}`],
    ['operator', TASK_ID, `/tasks/${TASK_ID}`],
    ['operator', GUARD_ID, `/guards/${GUARD_ID}`],
    ['inspector', ` ${CASE_ID} `, '/cases/01TW%2F1%2F26'],
    ['inspector', 'v-1', '/victims/v-1'],
    ['inspector', QUARANTINE_ID, null],
    ['operator', 'NOBODY/1', '/victims/NOBODY%2F1'],
  ] as const)('%s finds by its number what is hers to see: %s', async (role, asked, at) => {
    const answer = await desk.run.call('GET', `/search?q=${encodeURIComponent(asked)}`, { cookie: (await desk.run.signedInAs([role])).cookie })
    expect(answer.headers.get('location')).toBe(at === null ? '/victims/' + asked : at)
  })

  it('is told the same of a case that is not hers to see as of one that there is not', async () => {
    const answers = await Promise.all(
      ['HIDDEN/1', 'NEVER/1'].map(async (caseId) =>
        (await desk.run.call('GET', `/cases/${encodeURIComponent(caseId)}`, { cookie: (await desk.run.signedInAs(['operator'], 'same')).cookie })).text(),
      ),
    )
    const same = (html: string) => load(html)('main').text().replace(/\s+/g, ' ')
    expect(same(String(answers[0]))).toBe(same(String(answers[1])))
  })

  it('leaves no name and no token in the log', () => {
    const log = desk.run.lines.join('\n')
    for (const secret of ['Name of', 'token-of', '__Host-']) expect(log).not.toContain(secret)
  })
})
