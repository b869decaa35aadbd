// Why: a page must never be the first to tell, never tell of what is kept back, and never make her less safe; and what she asks for must become a fact.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'
import type { Obligation } from '@kept-informed/obligation'
import { caseContext, caseVictim, NOON, obligation } from '../testing/example-case.js'
import { sms, victim } from '../testing/example-victim.js'
import { bearerOf, type RunningNotifier, runningNotifier } from '../testing/running-notifier.js'

const VIEW = bearerOf('victim-view', 'victim-view')
type Case = { caseId: string; told: { heading: string; sections: unknown[]; by: string; language: string }[]; comes: { ruleId: string; dueBy: string }[]; review: boolean; officer: { name: string; phone: string } }
type Answer = { sight: string; cases: Case[]; phone: string; callTimes: { day: string; part: string }[] }

describe('her own case', () => {
  let run: RunningNotifier
  let n = 0
  const events: { type: string; subject: string; source: string; id: string; data: Record<string, unknown> }[] = []
  beforeAll(async () => {
    run = await runningNotifier()
    await run.eventLog.consume({ group: 'events', topics: [CASE_EVENTS_TOPIC], positionOf: async () => 0, onBatch: async ({ records }) => void events.push(...records.map(({ value }) => JSON.parse(value.toString()) as (typeof events)[number])) })
    await run.call('PUT', '/officers/o-1', { name: 'Priya Chandra', rank: 'PC', phone: '+442079460018' })
  }, 60_000)
  afterAll(() => run.close(), 30_000)

  const met = (over: Partial<Obligation>): Partial<Obligation> => ({ state: 'met', metAt: NOON, metBy: 'person', endedAt: NOON, ...over })
  const facts = (eventType: string, data: object = {}): Obligation['facts'] => ({ ...obligation('x', 'y').facts, eventType: eventType as Obligation['facts']['eventType'], data: { ...data } })
  /** Somebody with a pass; she got a text about an arrest. */
  const signedIn = async ({ details = {}, contacts, context = {} }: { details?: object; contacts?: object[]; context?: object } = {}) => {
    n += 1
    const [id, to, caseId] = [`her-${n}`, `+4477009006${String(n).padStart(2, '0')}`, `HER/${n}/26`]
    await run.call('PUT', `/victims/${id}`, victim(contacts ?? [sms(to)], details))
    await run.publish({ context: caseContext(caseId, [caseVictim(id)], context) }, { obligation: obligation(caseId, id) })
    const text = await run.eventually(() => run.twilio.texts.find((one) => one.to === to)?.body ?? Promise.reject(new Error('no text')))
    const { body } = await run.call('POST', '/victim-sign-ins', { reference: /KI-[0-9A-F]{8}/.exec(text)?.[0], from: `host-${n}` }, VIEW)
    const code = await run.eventually(() => run.twilio.texts.filter((one) => one.to === to).flatMap((one) => /code is (\d{6})/.exec(one.body)?.[1] ?? [])[0] ?? Promise.reject(new Error('no code')))
    const proven = await run.call('POST', `/victim-sign-ins/${String(body?.['signInId'])}/code`, { code }, VIEW)
    const pass = String(proven.body?.['pass'])
    const headers = { ...VIEW, 'x-victim-pass': pass }
    return {
      id, to, caseId, pass,
      owed: (...some: Partial<Obligation>[]) => run.publish(...some.map((over) => ({ obligation: obligation(caseId, id, over) }))),
      get: (path: string, more: Record<string, string> = {}) => run.call('GET', `/signed-in-victim/${path}`, undefined, { ...headers, ...more }),
      send: (method: string, path: string, body: object, more: Record<string, string> = {}) => run.call(method, `/signed-in-victim/${path}`, body, { ...headers, ...more }),
      seen: async (lang = 'en') => (await run.call('GET', `/signed-in-victim/case?lang=${lang}`, undefined, headers)).body as unknown as Answer,
    }
  }
  const headings = ({ cases }: Answer): string[] => cases.flatMap(({ told }) => told.map(({ heading }) => heading))

  it('is what she was told, in its approved words, in either language; whom to ask; and by when we do what she set going', async () => {
    const her = await signedIn()
    expect(headings(await her.seen())).toEqual([])
    await her.owed(met({}), { ruleId: 'periodic-update', facts: facts('contact-agreed'), dueBy: NOON + 86_400_000 })
    const seen = await run.eventually(async () => {
      const answer = await her.seen()
      expect(headings(answer)).toHaveLength(1)
      return answer
    })
    const [one] = seen.cases
    expect(one?.told[0]).toMatchObject({ by: 'person', language: 'en', sections: expect.arrayContaining([expect.objectContaining({ heading: 'What has happened' })]) })
    expect(one?.officer).toEqual({ name: 'PC Priya Chandra', phone: '+442079460018', hours: null })
    expect(one?.comes).toEqual([{ ruleId: 'periodic-update', kind: 'inform', dueBy: '2026-11-25T10:00:00.000Z', late: false }])
    expect((await her.seen('cy')).cases[0]?.told[0]).toMatchObject({ language: 'cy', sections: expect.arrayContaining([expect.objectContaining({ heading: 'Beth sydd wedi digwydd' })]) })
  })

  it.each<[string, Partial<Obligation>]>([
    ['what is owed and not told', { ruleId: 'suspect-charged', facts: facts('suspect-charged') }],
    ['what was retracted', { ruleId: 'suspect-charged', state: 'cancelled', reason: 'retracted' }],
    ['what she need not be told', { ruleId: 'suspect-charged', state: 'excused', reason: 'would-prejudice-investigation' }],
    ['that there is something', { ruleId: 'suspect-released', facts: facts('suspect-released'), dueBy: NOON + 1 }],
  ])('tells nothing of %s', async (_, over) => {
    const her = await signedIn()
    await her.owed(over)
    await run.eventually(async () => expect(await run.database.query('select 1 from obligation where case_id = $1 and obligation_id <> $2', [her.caseId, obligation(her.caseId, her.id).obligationId])).toHaveLength(1))
    const seen = await her.seen()
    expect([headings(seen), seen.cases.flatMap(({ comes }) => comes)]).toEqual([[], []])
  })

  it.each<[string, object]>([['restricted', { restricted: true }], ['held', { holds: [{ victimId: null, reason: 'x', from: 0, until: 9_999_999_999_999 }] }]])('is over at once when the case is %s', async (_, over) => {
    const her = await signedIn()
    expect((await her.get('case')).status).toBe(200)
    await run.publish({ context: caseContext(her.caseId, [caseVictim(her.id)], over) })
    await run.eventually(async () => expect((await her.get('case')).status).toBe(403))
  })

  it('is over when her contact is no longer safe, when she is erased, when she leaves, and after a quarter of an hour', async () => {
    const ends: ((her: Awaited<ReturnType<typeof signedIn>>) => Promise<unknown>)[] = [
      ({ id, to }) => run.call('PUT', `/victims/${id}`, victim([sms(to, { safe: false })])), ({ id }) => run.call('DELETE', `/victims/${id}`),
      ({ pass }) => run.call('DELETE', '/victim-sign-ins/pass', undefined, { ...VIEW, 'x-victim-pass': pass }),
    ]
    for (const end of ends) {
      const her = await signedIn()
      await end(her)
      expect((await her.get('case')).status).toBe(403)
    }
    const her = await signedIn()
    run.clock.set(run.clock.now() + 14 * 60_000)
    expect((await her.get('case')).status).toBe(200)
    run.clock.set(run.clock.now() + 14 * 60_000)
    expect((await her.get('case')).status).toBe(200)
    run.clock.set(run.clock.now() + 15 * 60_000)
    expect((await her.get('case')).status).toBe(403)
  })

  it('needs the view’s token and the pass together', async () => {
    const her = await signedIn()
    expect((await run.call('GET', '/signed-in-victim/case', undefined, VIEW)).status).toBe(403)
    expect((await run.call('GET', '/signed-in-victim/case', undefined, { ...VIEW, 'x-victim-pass': 'x' })).status).toBe(403)
    expect((await run.call('GET', '/signed-in-victim/case', undefined, { ...bearerOf('victims:read'), 'x-victim-pass': her.pass })).status).toBe(403)
  })

  it('who proved a contact that tells no case facts sees whom to call, may ask for a call, and can change nothing', async () => {
    const to = `+4477009006${String(n + 1).padStart(2, '0')}`
    const her = await signedIn({ contacts: [sms(to, { detail: 'neutral' })] })
    await her.owed(met({}))
    const { sight, cases, phone, ...rest } = await her.seen()
    expect([sight, cases, phone, Object.keys(rest).sort()]).toEqual(['neutral', [], '+442079460018', ['asOf', 'callTimes', 'hours', 'language']])
    expect((await her.get('contact')).status).toBe(409)
    expect((await her.send('PUT', 'contact', { language: 'cy' })).status).toBe(409)
    expect((await her.send('POST', 'requests', { kind: 'pause', caseId: her.caseId })).status).toBe(409)
    expect((await her.send('POST', 'calls', rest.callTimes[0] ?? {})).status).toBe(201)
  })

  it('a call becomes a task when the hours begin that she called safe, once, and is due when they end', async () => {
    const her = await signedIn()
    const { callTimes } = await her.seen()
    const [now, later] = [callTimes[0], callTimes.at(-1)]
    const calls = async () => ((await run.call('GET', `/tasks?kind=call&caseId=${encodeURIComponent(her.caseId)}`)).body?.['items'] as { reason: string; dueBy: string; for: string }[]).filter(({ reason }) => reason === 'victim-asks-for-call')
    for (let i = 0; i < 2; i++) expect((await her.send('POST', 'calls', { ...now, caseId: her.caseId })).status).toBe(201)
    await run.eventually(async () => expect(await calls()).toEqual([expect.objectContaining({ for: 'officer:o-1', victimId: her.id, state: 'open', notificationId: null })]))
    expect((await her.send('POST', 'calls', { ...later, caseId: her.caseId })).status).toBe(201)
    expect(await calls()).toHaveLength(1)
    await run.eventually(() => expect(run.heard.some(({ caseId, type }) => caseId === her.caseId && type === 'task-opened.v1')).toBe(true))
    expect((await her.send('POST', 'calls', { ...now, caseId: 'OTHER/1' })).status).toBe(404)
    expect((await her.send('POST', 'calls', { day: '2020-01-01', part: 'morning', caseId: her.caseId })).status).toBe(422)
    expect((await her.send('POST', 'calls', { part: 'noon', caseId: '' })).body?.['errors']).toEqual(['/caseId', '/part', '/day'].map((pointer) => expect.objectContaining({ pointer })))
  })

  it('what she changes is put as hers and only while it is what she saw; a new number is a task and is not used', async () => {
    const her = await signedIn()
    const got = await her.get('contact')
    expect(got.body).toMatchObject({ language: 'en', paused: false, contacts: [{ contactId: 'm1', shown: `•••• ${her.to.slice(-3)}`, usable: true, waits: false }] })
    expect(JSON.stringify(got.body)).not.toContain(her.to)
    const change = { language: 'cy', contacts: [{ contactId: 'm1', neutral: false }], add: { channel: 'sms', to: '+447700900699' } }
    expect((await her.send('PUT', 'contact', change, { 'if-match': '"77"' })).status).toBe(412)
    expect((await her.send('PUT', 'contact', change, { 'if-match': String(got.headers.get('etag')) })).status).toBe(204)
    const details = (await run.call('GET', `/victims/${her.id}`)).body as { language: string; contacts: { to: string; safe: boolean; detail: string }[] }
    expect([details.language, details.contacts.map(({ to, safe, detail }) => [to, safe, detail])]).toEqual(['cy', [[her.to, true, 'full'], ['+447700900699', false, 'neutral']]])
    const tasks = async (state: string) => ((await run.call('GET', `/tasks?kind=check-contact&state=${state}&caseId=${encodeURIComponent(her.caseId)}`)).body?.['items'] as { reason: string; for: string }[]).map(({ reason, for: who }) => [reason, who])
    await run.eventually(async () => expect(await tasks('open')).toEqual([['victim-gave-contact', 'officer:o-1']]))
    await run.eventually(() => expect(run.heard).toContainEqual(expect.objectContaining({ type: 'personal-details-changed.v1', caseId: her.caseId, data: expect.objectContaining({ by: `victim:${her.id}` }) })))
    expect((await her.get('contact')).body).toMatchObject({ contacts: [{}, { shown: '•••• 699', waits: true, usable: false }] })
    const checked = details.contacts.map((one) => ({ ...one, safe: true, verifiedAt: '2026-11-24T09:00:00Z' }))
    await run.call('PUT', `/victims/${her.id}`, { ...details, contacts: checked })
    await run.eventually(async () => expect(await tasks('open')).toEqual([]))
  })

  it.each<[string, object, string, object]>([
    ['a review', { kind: 'review' }, 'case.review-requested.v1', { reviewId: expect.any(String) }],
    ['a complaint', { kind: 'complaint', provider: 'cps' }, 'case.complaint-made.v1', { complaintId: expect.any(String), provider: 'cps' }],
    ['a pause', { kind: 'pause' }, 'case.victim-opted-out.v1', { topics: ['all'] }],
    ['going on', { kind: 'resume' }, 'case.victim-opted-in.v1', { topics: ['all'] }],
  ])('%s is a case event, the same however often it is asked for', async (_, request, type, data) => {
    const her = await signedIn()
    for (let i = 0; i < 2; i++) expect((await her.send('POST', 'requests', { ...request, caseId: her.caseId })).status).toBe(201)
    const said = await run.eventually(() => {
      const some = events.filter(({ subject }) => subject === her.caseId)
      expect(some).toHaveLength(2)
      return some
    })
    expect(said[0]).toMatchObject({ type, source: 'urn:kept-informed:victim-view', data: { victimId: her.id, recordedBy: 'victim', ...data } })
    expect(new Set(said.map(({ id }) => id)).size).toBe(1)
  })

  it('a review is offered where a decision that she was told of can be reviewed, until it is asked for', async () => {
    const her = await signedIn()
    await her.owed(met({ ruleId: 'no-further-action', facts: facts('no-further-action', { reason: 'evidence', reviewAvailable: true }) }))
    await run.eventually(async () => expect((await her.seen()).cases[0]?.review).toBe(true))
    await her.owed({ ruleId: 'review-acknowledged', facts: { ...facts('review-requested'), occurredAt: NOON + 1 } })
    await run.eventually(async () => expect((await her.seen()).cases[0]?.review).toBe(false))
  })

  it('how we did is asked two weeks after an outcome, answered once, and kept apart from her', async () => {
    const her = await signedIn({ details: { surveyConsent: true } })
    const long = NOON - 20 * 86_400_000
    await her.owed(met({ metAt: long }), met({ ruleId: 'sentence', metAt: long, facts: facts('sentence-passed', { sentence: 'a fine' }) }))
    await run.eventually(async () => expect(headings(await her.seen())).toHaveLength(2))
    expect((await her.send('POST', 'survey', { caseId: her.caseId, answer: 'partly' })).status).toBe(204)
    expect((await her.send('POST', 'survey', { caseId: her.caseId, answer: 'no' })).status).toBe(409)
    const [{ right } = { right: null }] = await run.database.query<{ right: number }>(`select (snapshot::jsonb ->> 'right')::int as right from obligation where case_id = $1 and snapshot::jsonb ->> 'ruleId' = 'sentence'`, [her.caseId])
    expect(await run.database.query('select unit, answer, about_right from survey_answer')).toEqual([{ unit: 'u-1', answer: 'partly', about_right: right }])
    // This month is not over, and one is too few.
    expect((await run.call('GET', '/survey-counts', undefined, bearerOf('timeline:read', 'in-1'))).body).toMatchObject({ answers: 0, rights: [] })
    await run.database.query(`update survey_answer set answered_on = '2026-10-05'`)
    expect((await run.call('GET', '/survey-counts', undefined, bearerOf('timeline:read', 'in-1'))).body).toMatchObject({ answers: null, rights: [{ right, partly: null }] })
    expect((await run.call('GET', '/survey-counts', undefined, bearerOf('tasks:write', 'op-1'))).status).toBe(403)
  })

  it('what she wishes is a task for the officer, and her words are in no log, topic or chain, only behind a door that writes down who read them', async () => {
    const her = await signedIn()
    const [wordy, said] = ['Nesta Zvonimir, my sister', { kind: 'trusted-person', words: 'Nesta Zvonimir, my sister: ring her at work', caseId: her.caseId }]
    expect((await her.send('POST', 'wishes', { ...said, words: 'nobody' })).status).toBe(201)
    for (const wish of [said, { kind: 'rhythm', every: 'P7D', caseId: her.caseId }]) expect((await her.send('POST', 'wishes', wish)).status).toBe(201)
    expect((await her.get('contact')).body).toMatchObject({ wishes: ['rhythm', 'trusted-person'] })
    const tasks = (await run.call('GET', `/tasks?kind=act&caseId=${encodeURIComponent(her.caseId)}`)).body?.['items'] as { taskId: string; reason: string; for: string; state: string }[]
    expect(tasks.map(({ reason, for: who, state }) => [reason, who, state]).sort()).toEqual([['victim-names-trusted-person', 'officer:o-1', 'open'], ['victim-wishes-rhythm', 'officer:o-1', 'open']])
    const taskId = String(tasks.find(({ reason }) => reason === 'victim-names-trusted-person')?.taskId)
    expect((await run.call('GET', `/tasks/${taskId}/wish`)).body).toEqual({ taskId, kind: 'trusted-person', words: said.words })
    expect((await run.call('GET', `/tasks/${tasks[0]?.taskId}/wish`, undefined, VIEW)).status).toBe(403)
    expect((await run.call('GET', `/details-uses?victimId=${her.id}&kind=read`)).body).toMatchObject({ items: [{ by: 'someone' }] })
    await run.eventually(() => expect(run.heard.filter(({ caseId, type }) => caseId === her.caseId && type === 'task-opened.v1')).toHaveLength(2))
    expect(`${JSON.stringify(run.heard)}${run.lines.join('')}`).not.toContain(wordy)
    expect(JSON.stringify(await run.database.query('select * from wish'))).not.toContain(wordy)
    expect((await run.call('GET', `/victims/${her.id}/export`)).body).toMatchObject({ wishes: expect.arrayContaining([expect.objectContaining({ kind: 'trusted-person', said: { kind: 'trusted-person', words: said.words } })]) })
    await run.call('POST', `/tasks/${taskId}/complete`, { outcome: 'done' })
    expect([(await her.send('POST', 'wishes', said)).status, (await her.get('contact')).body?.['wishes']]).toEqual([409, ['rhythm']])
    expect((await her.send('POST', 'wishes', { kind: 'rhythm', every: 'P1D', caseId: '' })).body?.['errors']).toEqual(['/caseId', '/every'].map((pointer) => expect.objectContaining({ pointer })))
    expect((await her.send('POST', 'wishes', { ...said, words: 'x'.repeat(501) })).status).toBe(400)
    expect((await her.send('POST', 'wishes', { ...said, caseId: 'OTHER/1' })).status).toBe(404)
    await run.call('DELETE', `/victims/${her.id}`)
    expect(await run.database.query('select 1 from wish where victim_id = $1', [her.id])).toEqual([])
  })

  it('what she did here is given to her who asks what is held, and goes with her: no call of hers is opened any more', async () => {
    const her = await signedIn({ details: { surveyConsent: true } })
    const later = (await her.seen()).callTimes.at(-1)
    expect((await her.send('POST', 'calls', { ...later, caseId: her.caseId })).status).toBe(201)
    const got = await her.get('contact')
    expect((await her.send('PUT', 'contact', { add: { channel: 'sms', to: '+447700900698' } }, { 'if-match': String(got.headers.get('etag')) })).status).toBe(204)
    await run.database.query('insert into survey_done values ($1, $2)', [her.id, her.caseId])
    await run.call('POST', '/caller-checks', { number: her.to, codePhrase: 'not hers' }, bearerOf('callers:check'))
    const code = { contactId: 'm1', channel: 'sms', provider: 'twilio', outcome: 'accepted' }
    expect((await run.call('GET', `/victims/${her.id}/export`)).body).toMatchObject({
      signIns: [{ contactId: 'm1', sight: 'full', wrongCodes: 0, letInAt: expect.any(String), codes: [code] }], wantedCalls: [{ caseId: her.caseId, openedAt: null }], offeredContacts: [{ contactId: expect.stringMatching(/^own-/) }],
      surveysAnswered: [{ caseId: her.caseId }], callerChecks: [{ by: 'someone', outcome: 'not-confirmed' }],
    })
    expect((await run.call('DELETE', `/victims/${her.id}`)).status).toBe(204)
    const left = ['select 1 from call_wanted where victim_id = $1', 'select 1 from contact_offered where victim_id = $1', 'select 1 from survey_done where victim_id = $1', `select 1 from sign_in where victim_id = $1 and (address_hash <> '' or pass_hash is not null or code_hash is not null)`]
    expect(await Promise.all(left.map((sql) => run.database.query(sql, [her.id])))).toEqual(left.map(() => []))
    await run.travel(run.clock.now() + 7 * 86_400_000)
    expect((await run.call('GET', `/tasks?kind=call&caseId=${encodeURIComponent(her.caseId)}`)).body?.['items']).toEqual([])
  })

  it('lists who helps, those for this crime first, and only whom somebody checked', async () => {
    const { status, body } = await run.call('GET', '/support-lines?area=wales&offence=domestic-abuse', undefined, VIEW)
    expect([status, (body?.['items'] as { name: string }[])[0]?.name]).toEqual([200, 'Live Fear Free'])
    expect((await run.call('GET', '/support-lines?area=mars', undefined, VIEW)).status).toBe(400)
  })
})
