// Why: who may do what is proven by asking for every route as every role, and as nobody; and what strangers may try is tried.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ROLE_SCOPES, STAFF_ROLES, type StaffRole } from '@kept-informed/identity'
import { load } from 'cheerio'
import { EVIL, IDS, played } from './testing/played-services.js'
import { OWN, runningOfficerView } from './testing/running-officer-view.js'
import { WHO_MAY } from './who-may.js'

type Running = Awaited<ReturnType<typeof runningOfficerView>>
type Form = Record<string, string | string[]>
let run: Running
let wrong = false
const OURS = { 'sec-fetch-site': 'same-origin', origin: OWN }
const CASE = `/cases/${encodeURIComponent(IDS.caseId)}`
const SECRET = `/cases/${encodeURIComponent('01TW/SECRET/26')}`
const ARREST = { suspectRef: 's1', eventId: IDS.eventId }
const FORMS: Record<string, Form> = {
  '/tasks/:taskId/words': { outcome: 'approved' }, '/cases/:caseId/record/:kind': { ...ARREST, do: 'record' }, '/cases/:caseId/people/:victimId/contacts': { reason: 'to call her' },
  '/cases/:caseId/people/:victimId/checks': { contactId: 'm1', safe: 'yes', how: 'she said so' }, '/cases/:caseId/people/:victimId/new-contacts': { to: '07700 900123', detail: 'neutral', how: 'she gave it to me' },
  '/unit/nudges': { officerId: 'PC-1' },
  '/helpline/callers': { name: 'Ada', codePhrase: 'bluebell' }, '/helpline/callers/:checkId/calls': { caseId: IDS.caseId, told: 'general', eventId: IDS.eventId },
}

beforeAll(async () => {
  run = await runningOfficerView((asked) => played(asked, wrong))
})
afterAll(() => run.close())

const pathOf = (path: string): string => (path === '/find' ? `/find?case=${encodeURIComponent(IDS.caseId)}` : path).replaceAll(/:(\w+)/g, (_, name: keyof typeof IDS) => encodeURIComponent(IDS[name]))
/** What became of it, in one word. */
const became = (answer: Response): string => {
  const to = answer.headers.get('location')
  if (answer.status === 303) return to?.startsWith('/sign-in?') ? 'sign-in-first' : 'allowed'
  return answer.status === 403 ? 'not-your-role' : answer.status === 401 ? 'sign-in-first' : answer.status < 300 ? 'allowed' : `status ${answer.status}`
}
const send = async (path: string, form: Form, { roles = ['officer'], subject = 'PC-1' }: { roles?: StaffRole[]; subject?: string } = {}) => {
  const { cookie, session } = await run.signedInAs(roles, subject)
  const before = run.asked.length
  const answer = await run.call('POST', path, { cookie, form: { formToken: session.formToken, ...form }, headers: OURS })
  const html = await answer.text()
  return { status: answer.status, to: answer.headers.get('location'), $: load(html), asked: run.asked.slice(before) }
}
const see = async (path: string, roles: StaffRole[] = ['officer']) => {
  const answer = await run.call('GET', path, { cookie: (await run.signedInAs(roles)).cookie })
  return { status: answer.status, $: load(await answer.text()) }
}
const problems = ($: ReturnType<typeof load>): string[] => $('.govuk-error-summary__list a').toArray().map((one) => `${one.attribs['href'] ?? ''} ${$(one).text().trim()}`)

describe('every route, as every role', () => {
  const asked = WHO_MAY.flatMap((row) => [...STAFF_ROLES.map((role) => [role, row] as const), ['nobody', row] as const])

  it.each(asked.map(([role, row]) => [role, row.method, row.path, row.what, row] as const))('%s: %s %s %s', async (role, method, path, _, row) => {
    const expected = row.who === 'everybody' ? 'allowed' : role === 'nobody' ? 'sign-in-first' : row.who === 'signed-in' || row.who.includes(role) ? 'allowed' : 'not-your-role'
    const person = role === 'nobody' ? null : await run.signedInAs([role])
    const signingIn = path === '/sign-in/done' ? `__Host-officer-signing-in=${Buffer.from(JSON.stringify({ state: 's', nonce: 'n', verifier: 'v', path: '/' })).toString('base64url')}` : undefined
    const form = method === 'POST' ? { formToken: person?.session.formToken ?? '', ...FORMS[path] } : undefined
    expect(became(await run.call(method, path === '/sign-in/done' ? `${path}?state=s&code=x` : pathOf(path), { cookie: [person?.cookie, signingIn].filter(Boolean).join('; ') || undefined, form, headers: OURS }))).toBe(expected)
  })

  it('are those that the view has, and no others', () => {
    type Layer = { route?: { path: string; methods: Record<string, boolean> } }
    const { stack } = (run.serving.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router
    const there = stack.flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : []))
    expect(there.sort()).toEqual(WHO_MAY.map(({ method, path }) => `${method} ${path}`).sort())
  })

  it.each(WHO_MAY.flatMap((row) => (Array.isArray(row.who) ? row.who.map((role: StaffRole) => [role, `${row.method} ${row.path}`, row] as const) : [])))('%s has the scopes for %s', (role, _, row) => {
    expect(ROLE_SCOPES[role]).toEqual(expect.arrayContaining([...(row.doors ?? [])]))
  })
})

describe('a stranger', () => {
  it.each(Object.entries(FORMS))('reaches no door by a form of %s that is not ours', async (path, form) => {
    const roles: StaffRole[] = path.startsWith('/helpline') ? ['call-handler'] : ['officer', 'supervisor']
    const [person, other] = [await run.signedInAs(roles), await run.signedInAs(roles)]
    const wrongs: { form?: Form; headers?: Record<string, string> }[] = [
      { form: { formToken: '' } }, { form: { formToken: other.session.formToken } }, { headers: { origin: 'https://evil.test' } }, { headers: { 'sec-fetch-site': 'cross-site' } }, { headers: { 'sec-fetch-site': 'same-site' } },
    ]
    for (const change of wrongs) {
      const before = run.asked.length
      const answer = await run.call('POST', pathOf(path), { cookie: person.cookie, form: { formToken: person.session.formToken, ...form, ...change.form }, headers: { ...OURS, ...change.headers } })
      expect([answer.status, run.asked.length - before]).toEqual([403, 0])
    }
  })

  it.each(['https://evil.test', '//evil.test', '/\\evil.test'])('cannot send anybody to %s: not after signing in, not by a case', async (path) => {
    const begun = await run.call('GET', `/sign-in?return=${encodeURIComponent(path)}`)
    const cookie = String(begun.headers.getSetCookie()[0]?.split(';')[0])
    expect((await run.call('GET', '/sign-in/done?state=s&code=x', { cookie })).headers.get('location')).toBe('/')
    expect((await run.call('GET', `/find?case=${encodeURIComponent(path)}`, { cookie: (await run.signedInAs(['officer'])).cookie })).headers.get('location')).toBeNull()
  })

  it('cannot put markup or a template into a page by anything that a person writes', async () => {
    wrong = true
    const [officer, handler] = [await run.signedInAs(['officer', 'supervisor'], EVIL), await run.signedInAs(['call-handler'], EVIL)]
    const post = (person: typeof officer, path: string, form: Form) => run.call('POST', path, { cookie: person.cookie, form: { formToken: person.session.formToken, ...form }, headers: OURS })
    const everyField = { victimId: EVIL, how: EVIL, about: EVIL, note: EVIL, entitlement: EVIL, grounds: EVIL, every: EVIL, method: EVIL, reason: EVIL, suspectRef: EVIL, conditions: EVIL, charges: EVIL, outcome: EVIL, officerId: EVIL, unit: EVIL, time: EVIL, 'happened-day': EVIL, 'until-day': EVIL, eventId: EVIL }
    const kinds = ['victim-told', 'needs-assessed', 'contact-agreed', 'contact-held', 'officer-attended', 'suspect-bailed', 'suspect-charged', 'no-further-action', 'investigation-closed', 'officer-changed']
    const pages = [
      ...(await Promise.all(['/', `/find?case=${encodeURIComponent(EVIL)}`, '/unit', CASE, `${CASE}/duties/o1`, `${CASE}/record`, ...kinds.map((kind) => `${CASE}/record/${kind}?victimId=${encodeURIComponent(EVIL)}`), `${CASE}/people/v1`, `${CASE}/recorded/${IDS.eventId}`, `/tasks/${IDS.taskId}`, `/${encodeURIComponent(EVIL)}`].map((path) => run.call('GET', path, { cookie: officer.cookie })))),
      ...(await Promise.all(kinds.map((kind) => post(officer, `${CASE}/record/${kind}`, { ...everyField, do: 'record' })))),
      await post(officer, `${CASE}/record/suspect-arrested`, { suspectRef: EVIL, reason: EVIL, do: 'preview' }), await post(officer, `${CASE}/record/suspect-arrested`, { suspectRef: EVIL, reason: 'bad', do: 'record' }),
      await post(officer, `/tasks/${IDS.taskId}/words`, { outcome: EVIL, note: EVIL }), await post(officer, `${CASE}/people/v1/contacts`, { reason: EVIL }), await post(officer, `${CASE}/people/v1/checks`, { contactId: EVIL, safe: EVIL, how: EVIL }), await post(officer, `${CASE}/people/v1/new-contacts`, { to: EVIL, detail: EVIL, how: EVIL, family: EVIL }),
      await post(handler, '/helpline/callers', { reference: EVIL, name: EVIL, number: EVIL, codePhrase: EVIL }), await run.call('GET', `/helpline/callers/${IDS.checkId}?lang=cy&case=${encodeURIComponent(EVIL)}`, { cookie: handler.cookie }),
      await post(handler, `/helpline/callers/${IDS.checkId}/calls`, { caseId: IDS.caseId, told: EVIL, note: EVIL }),
    ]
    wrong = false
    for (const answer of pages) {
      const $ = load(await answer.text())
      expect([new URL(answer.url).pathname, answer.status]).not.toContain(500)
      expect($('img').length).toBe(0)
      expect($('script').length).toBe(2)
      expect($.text()).not.toContain('49')
    }
  })

  it('sees the same headers everywhere', async () => {
    const { cookie } = await run.signedInAs(['officer'])
    for (const path of ['/', CASE, `${CASE}/people/v1`, '/nowhere', '/signed-out']) {
      const answer = await run.call('GET', path, { cookie })
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'content-security-policy': expect.stringMatching(/^default-src 'none';script-src 'nonce-[\w-]{22}' 'strict-dynamic';/),
      })
      for (const address of load(await answer.text())('[src],link[href]').toArray().map((one) => String(one.attribs['src'] ?? one.attribs['href']))) expect(address).toMatch(/^\/assets\//)
    }
  })
})

describe('a restricted case of somebody else', () => {
  it.each([['the case', ''], ['what could be recorded', '/record'], ['a form', '/record/suspect-arrested'], ['somebody in it', '/people/v1'], ['a duty', '/duties/o1'], ['what was recorded', `/recorded/${IDS.eventId}`]])('%s is a page that there is not', async (_, path) => {
    const [secret, none] = await Promise.all([see(`${SECRET}${path}`), see(`${SECRET.replace('SECRET', 'NONE')}${path}`)])
    expect([secret.status, none.status, secret.$('main').text()]).toEqual([404, 404, none.$('main').text()])
  })

  it('takes no word and shows no contact', async () => {
    for (const [path, form] of [['/record/suspect-arrested', { ...ARREST, do: 'record' }], ['/record/suspect-arrested', { ...ARREST, do: 'preview' }], ['/people/v1/contacts', { reason: 'x' }], ['/people/v1/checks', { contactId: 'm1', safe: 'yes', how: 'x' }]] as const) {
      const { status, asked } = await send(`${SECRET}${path}`, form)
      expect([status, asked.filter(({ method, path: at }) => method !== 'GET' || at.startsWith('/victims')).length]).toEqual([404, 0])
    }
  })
})

describe('an officer', () => {
  it('finds a case by its reference, and is told when there is none', async () => {
    const { cookie } = await run.signedInAs(['officer'])
    expect((await run.call('GET', `/find?case=${encodeURIComponent(IDS.caseId)}`, { cookie })).headers.get('location')).toBe(CASE)
    const none = await see('/find?case=nothing')
    expect([none.status, none.$('h1').text(), none.$('#case').val()]).toEqual([404, 'No case with this reference', 'nothing'])
  })

  it('sees whom she owes what: a person, a case, how, and what to do next', async () => {
    const before = run.asked.length
    const { $ } = await see('/')
    expect($('[data-test=summary]').text()).toBe('1 overdue, 1 about to be missed, 0 due today, 0 later')
    expect($('[data-test=duty] h3').toArray().map((one) => $(one).text())).toEqual(['Ms Ada Byron: News of the arrest', 'Ms Ada Byron: News of the arrest'])
    expect($('[data-test=duty] a[href="/tasks/t-approve-message"]').first().text()).toContain('See the message and decide')
    expect($('[data-test=tasks]').text()).toContain('Check a contact: Ms Ada Byron')
    expect(run.asked.slice(before).find(({ path }) => path.startsWith('/cases?'))?.reason).toBe('Looked at whom I owe what')
  })

  it('sees the words, and refuses them only with a reason; the door sees her', async () => {
    const { $ } = await see(`/tasks/${IDS.taskId}`)
    expect([$('[data-test=said]').text(), $('[data-test=leaves]').length]).toEqual(['A suspect was arrested.', 1])
    const unsaid = await send(`/tasks/${IDS.taskId}/words`, { outcome: 'refused', note: '' })
    expect([unsaid.status, problems(unsaid.$)]).toEqual([400, ['#note Say why it must not go']])
    const { status, asked } = await send(`/tasks/${IDS.taskId}/words`, { outcome: 'refused', note: 'he reads her phone' }, { subject: 'PC-7' })
    expect([status, asked.at(-1)]).toEqual([303, expect.objectContaining({ method: 'POST', path: `/tasks/${IDS.taskId}/complete`, token: 'token-of-PC-7', body: { outcome: 'refused', note: 'he reads her phone' } })])
    const late = await send(`/tasks/${IDS.taskId}/words`, { outcome: 'approved', note: 'too late' })
    expect([late.status, problems(late.$)]).toEqual([409, ['#outcome It has ended already: somebody was faster']])
  })

  it('records in her own name, and the same again is the same event', async () => {
    const form = { victimId: 'v1', how: 'phone', about: 'urn:police e1', eventId: IDS.eventId, do: 'record' }
    const [first, again] = [await send(`${CASE}/record/victim-told`, form), await send(`${CASE}/record/victim-told`, form)]
    expect([first.status, first.to]).toEqual([303, `${CASE}/recorded/${IDS.eventId}`])
    const event = first.asked.at(-1)?.body as { time: string }
    expect(event).toMatchObject({
      specversion: '1.0', id: IDS.eventId, source: 'urn:kept-informed:officer-view', type: 'case.victim-told.v1', subject: IDS.caseId,
      data: { victimId: 'v1', by: 'PC-1', how: 'phone', about: [{ source: 'urn:police', id: 'e1' }], recordedBy: 'PC-1' },
    })
    expect((again.asked.at(-1)?.body as { id: string }).id).toBe(IDS.eventId)
    expect((await see(String(first.to))).$('h1').text().trim()).toBe('It is in the case')
  })

  it('is shown what each victim would get before it is recorded, and records just that', async () => {
    const { status, $, asked } = await send(`${CASE}/record/suspect-arrested`, { ...ARREST, do: 'preview' })
    expect([status, asked.at(-1)?.path, asked.at(-1)?.reason, $('[data-test=said]').text()]).toEqual([200, '/previews', 'To see what would be said before I record it', 'A suspect was arrested.'])
    const hidden = Object.fromEntries($('form[action$="suspect-arrested"] input[type=hidden]').toArray().map((one) => [one.attribs['name'] ?? '', one.attribs['value'] ?? '']))
    const { formToken: _, ...rest } = hidden
    expect((await send(`${CASE}/record/suspect-arrested`, { ...rest, do: 'record' })).asked.at(-1)?.body).toMatchObject({ id: IDS.eventId, type: 'case.suspect-arrested.v1', data: { suspectRef: 's1' } })
    expect((await send(`${CASE}/record/suspect-arrested`, { ...rest, do: 'change' })).$('#suspectRef').val()).toBe('s1')
  })

  it('is told what to mend, in place, and keeps what she wrote; also what the door says', async () => {
    const missing = await send(`${CASE}/record/contact-held`, { victimId: 'v1', reason: 'away', do: 'record' })
    expect([missing.status, problems(missing.$), missing.$('#reason').val(), missing.$('title').text().slice(0, 6)]).toEqual([400, ['#until Enter a real day'], 'away', 'Error:'])
    const refused = await send(`${CASE}/record/suspect-arrested`, { ...ARREST, reason: 'bad', do: 'record' })
    expect([refused.status, problems(refused.$)]).toEqual([400, ['#reason This was not taken: must say more']])
  })

  it('sees contacts by their ends, whole only for a reason, which goes with the reading', async () => {
    const { $ } = await see(`${CASE}/people/v1`)
    expect($('[data-test=to]').text()).toBe('•••• 123')
    expect((await send(`${CASE}/people/v1/contacts`, { reason: ' ' })).status).toBe(400)
    const shown = await send(`${CASE}/people/v1/contacts`, { reason: 'i ffonio’r wraig, 5 o’r gloch' })
    expect([shown.$('[data-test=to]').text(), shown.asked.find(({ path }) => path === '/victims/v1')?.reason]).toEqual(['+447700900123', 'i ffonio’r wraig, 5 o’r gloch'])
    expect(run.lines.join()).not.toContain('700900123')
  })

  it('says that a contact was checked only of the version that she saw', async () => {
    const { status, asked } = await send(`${CASE}/people/v1/checks`, { contactId: 'm1', safe: 'no', how: 'he has the phone' })
    expect([status, asked.at(-1)]).toEqual([303, expect.objectContaining({ method: 'PUT', path: '/victims/v1', ifMatch: '"7"', body: expect.objectContaining({ contacts: [expect.objectContaining({ contactId: 'm1', safe: false })] }) })])
  })

  it('adds a contact that she knows to be safe, and is told what the door says of it', async () => {
    const form = { to: '07700 900555', detail: 'neutral', how: 'she gave it to me' }
    const { status, asked } = await send(`${CASE}/people/v1/new-contacts`, form)
    expect([status, asked.at(-1)]).toEqual([303, expect.objectContaining({
      method: 'PUT', ifMatch: '"7"', body: expect.objectContaining({ prefers: ['sms'], contacts: [expect.objectContaining({ contactId: 'm1' }), expect.objectContaining({ channel: 'sms', to: '+447700900555', safe: true, detail: 'neutral' })] }),
    })])
    expect(asked.find(({ method, path }) => method === 'GET' && path === '/victims/v1')?.reason).toBe('she gave it to me')
    const refused = await send(`${CASE}/people/v1/new-contacts`, { ...form, to: '07700 900000' })
    expect([refused.status, problems(refused.$), refused.$('#to').val()]).toEqual([400, ['#to This was not taken: is not a possible number'], '07700 900000'])
    expect(problems((await send(`${CASE}/people/v1/new-contacts`, {})).$)).toEqual(['#to Enter a mobile number or an email address', '#detail Choose what messages may say', '#how-new Say how you know'])
  })

  it('gives no case away; who is set over her does', async () => {
    expect((await send(`${CASE}/record/officer-changed`, { officerId: 'PC-2', do: 'record' })).status).toBe(403)
    expect((await send(`${CASE}/record/officer-changed`, { officerId: 'PC-2', do: 'record' }, { roles: ['supervisor'] })).asked.at(-1)?.body).toMatchObject({ type: 'case.officer-changed.v1', data: { officer: { officerId: 'PC-2' } } })
    expect((await see(`${CASE}/record`)).$('main').text()).not.toContain('another officer')
  })
})

describe('a supervisor', () => {
  const nudge = (officerId: string) => send('/unit/nudges', { officerId }, { roles: ['supervisor'], subject: 'PS-1' })

  it('sees who was nudged, and nudges in her own name', async () => {
    const { $ } = await see('/unit', ['supervisor'])
    expect([$('[data-test=nudged]').text(), $('form[action="/unit/nudges"] button').text().trim()]).toEqual([expect.stringContaining('Nudged by email'), 'Nudge by email: Sam Field'])
    const { status, to, asked } = await nudge('PC-1')
    expect([status, to, asked.at(-1)]).toEqual([303, '/unit', expect.objectContaining({ method: 'POST', path: '/officers/PC-1/nudges', token: 'token-of-PS-1' })])
  })

  it('is told why somebody cannot be nudged', async () => {
    const { status, $ } = await nudge('PC-2')
    expect([status, problems($)]).toEqual([409, [expect.stringMatching(/^#officers Nothing waits for this officer/)]])
  })
})

describe('a call handler', () => {
  const ask = (form: Form) => send('/helpline/callers', form, { roles: ['call-handler'], subject: 'ch-1' })

  it.each<[string, Form, number, string[]]>([
    ['nothing', {}, 400, ['#reference Enter a crime reference, a name or a number', '#codePhrase Enter the code phrase that you hear']],
    ['another phrase', { name: 'Ada', codePhrase: 'harebell' }, 400, ['#codePhrase This was not confirmed. Ask again, or let the officer call back. Say nothing of whether we know this person']],
    ['too often', { name: 'Ada', codePhrase: 'once more' }, 429, ['#codePhrase Too many tries. Let the officer in the case call back']],
  ])('who gives %s sees nobody, and the phrase does not come back', async (_, form, status, told) => {
    const answer = await ask(form)
    expect([answer.status, problems(answer.$), answer.$('#codePhrase').val() ?? '']).toEqual([status, told, ''])
    expect(run.lines.join()).not.toMatch(/harebell|once more/)
  })

  it('has one page for a caller, and records the call with two clicks', async () => {
    const { to } = await ask({ name: 'Ada', codePhrase: 'bluebell' })
    expect(to).toBe(`/helpline/callers/${IDS.checkId}`)
    const { $ } = await see(String(to), ['call-handler'])
    expect([$('h1').text(), $('[data-test=not-yet]').text().trim(), $('[data-test=support]').text()]).toEqual(['Ms Ada Byron', 'News of the arrest', expect.stringContaining('Victim Support')])
    const calls = `/helpline/callers/${IDS.checkId}/calls`
    expect(problems((await send(calls, { caseId: IDS.caseId }, { roles: ['call-handler'] })).$)).toEqual(['#told-1 Tick what you told the caller'])
    // What waits for an officer's word cannot be recorded as told by phone.
    expect((await send(calls, { caseId: IDS.caseId, told: 'urn:police e1' }, { roles: ['call-handler'] })).status).toBe(400)
    const { status, asked } = await send(calls, { caseId: IDS.caseId, told: 'general' }, { roles: ['call-handler'], subject: 'ch-1' })
    expect([status, asked.at(-1)?.body]).toEqual([303, expect.objectContaining({ type: 'case.victim-told.v1', data: { victimId: 'v1', by: 'ch-1', how: 'phone', recordedBy: 'ch-1' } })])
    expect((await send(calls, { caseId: 'another', told: 'general' }, { roles: ['call-handler'] })).status).toBe(404)
  })
})
