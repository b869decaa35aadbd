// Why: what an operator does reaches the owner’s door as she meant it, and what is wrong with it stands where she can mend it.
import { describe, expect, it } from '@jest/globals'
import { type CheerioAPI, load } from 'cheerio'
import { type Desk, OURS } from './desk.contract.js'
import { RECALL_ID, STOP_ID } from '../testing/played-sending.js'
import { GUARD_ID } from '../testing/played-services.js'
import { QUARANTINE_ID, TASK_ID } from '../testing/played-work.js'

export const acting = (desk: Desk): void => describe('a member of staff who acts', () => {
  it.each([
    ['nothing filled in', {}, 400, ['Choose whether it is let go or refused', 'Say why'], ['#word', '#reason']],
    ['no reason', { word: 'refuse', reason: ' ' }, 400, ['Say why'], ['#reason']],
    ['a reason that the door refuses', { word: 'refuse', reason: 'short' }, 400, ['This was not taken: must say more'], ['#reason']],
    ['said twice', { word: 'refuse', reason: 'again' }, 409, ['You have said this already; it needs another person'], ['#word']],
  ] as const)('is told what to mend, in place, and keeps what she wrote: %s', async (_, form, status, told, to) => {
    const { cookie, session } = await desk.run.signedInAs(['operator'])
    const answer = await desk.run.call('POST', `/guards/${GUARD_ID}/words`, { cookie, form: { formToken: session.formToken, ...form }, headers: OURS })
    const $ = load(await answer.text())
    expect(answer.status).toBe(status)
    expect($('.govuk-error-summary__list a').toArray().map((one) => $(one).text())).toEqual(told)
    expect($('.govuk-error-summary__list a').toArray().map((one) => one.attribs['href'])).toEqual(to)
    for (const id of to) expect($(id).length).toBe(1)
    expect($('title').text()).toMatch(/^Error: Guards/)
    if ('reason' in form && form.reason.trim()) expect($('#reason').val()).toBe(form.reason)
  })

  it('reads one record whole: every reason with its place, the bytes, the headers', async () => {
    const $ = await desk.pageFor('operator', `/quarantine/${QUARANTINE_ID}`)
    expect($('[data-test=reasons] > li').toArray().map((one) => $(one).text().replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringContaining('Its time is wrong'), expect.stringMatching(/Its content is wrong.*\/data\/victimIds\/1 \(line \d+: "nobody"\)/),
    ])
    expect($('[data-test=raw]').text()).toContain('"time":"yesterday"')
    expect($('main').text()).toContain('application/cloudevents+json')
  })

  it('mends a record: what is still wrong stands at its line, what is right is released in her own name', async () => {
    const wrong = await desk.act(`/quarantine/${QUARANTINE_ID}/release`, { event: '{\n  "time": "today"\n}' })
    expect([wrong.status, wrong.$('[data-test=faults] li').text().replace(/\s+/g, ' ')]).toEqual([400, '/time (line 2: "time": "today"): must be a time'])
    expect(wrong.$('#event').val()).toBe('{\n  "time": "today"\n}')
    const broken = await desk.act(`/quarantine/${QUARANTINE_ID}/release`, { event: '{' })
    expect(broken.$('.govuk-error-summary').text()).toContain('This is not JSON')
    const right = await desk.act(`/quarantine/${QUARANTINE_ID}/release`, { event: '{"time": "2026-11-26T08:00:00Z"}' })
    expect([right.status, right.to]).toEqual([303, '/quarantine?done=released'])
    expect(right.said).toMatchObject({ path: `/quarantine/${QUARANTINE_ID}/release`, token: 'token-of-op-4', body: { event: { time: '2026-11-26T08:00:00Z' } } })
  })

  it('discards a record with a reason, and not without', async () => {
    expect((await desk.act(`/quarantine/${QUARANTINE_ID}/discard`, { reason: ' ' })).$('.govuk-error-summary').text()).toContain('Say why it is discarded')
    expect(await desk.act(`/quarantine/${QUARANTINE_ID}/discard`, { reason: 'a test of the sender' })).toMatchObject({
      status: 303,
      to: '/quarantine?done=discarded',
      said: { body: { reason: 'a test of the sender' } },
    })
  })

  it('finishes a task with its outcome and a note', async () => {
    expect((await desk.pageFor('operator', `/tasks/${TASK_ID}`))('input[name=outcome]').toArray().map((one) => one.attribs['value'])).toEqual(['approved', 'refused'])
    expect((await desk.act(`/tasks/${TASK_ID}/complete`, { note: 'x' })).$('.govuk-error-summary').text()).toContain('Choose how it ended')
    expect(await desk.act(`/tasks/${TASK_ID}/complete`, { outcome: 'approved', note: 'late' })).toMatchObject({ status: 409 })
    expect(await desk.act(`/tasks/${TASK_ID}/complete`, { outcome: 'approved', note: '' })).toMatchObject({
      status: 303,
      to: `/tasks/${TASK_ID}`,
      said: { token: 'token-of-op-4', body: { outcome: 'approved' } },
    })
  })

  it('stops something, with a reason and an end, and lets it go with a reason', async () => {
    const nothing = await desk.act('/stops', {})
    expect([nothing.status, nothing.$('.govuk-error-summary__list a').toArray().map((one) => one.attribs['href'])]).toEqual([400, ['#kind', '#hours', '#reason']])
    expect(nothing.$('#kind').length).toBe(1)
    const short = await desk.act('/stops', { kind: 'rule', value: 'offender-released', hours: '4', reason: 'short' })
    expect([short.status, short.$('#value').val(), short.$('.govuk-error-summary a').attr('href')]).toEqual([400, 'offender-released', '#reason'])
    const done = await desk.act('/stops', { kind: 'channel', value: 'sms', hours: '1', reason: 'the network is down' })
    expect(done).toMatchObject({
      status: 303,
      to: '/stops?done=stopped',
      said: { path: '/stops', token: 'token-of-op-4', body: { kind: 'channel', value: 'sms', reason: 'the network is down' } },
    })
    expect((await desk.act(`/stops/${STOP_ID}/lift`, { reason: '' })).$('.govuk-error-summary a').attr('href')).toBe(`#reason-${STOP_ID}`)
    expect((await desk.act(`/stops/${STOP_ID}/lift`, { reason: 'late' })).$('.govuk-error-summary').text()).toContain('has ended already')
    expect(await desk.act(`/stops/${STOP_ID}/lift`, { reason: 'it is well' })).toMatchObject({
      status: 303,
      to: '/stops?done=lifted',
      said: { path: `/stops/${STOP_ID}/lift`, body: { reason: 'it is well' } },
    })
    expect((await desk.pageFor('approver', '/stops'))('[data-test=standing]').text()).toContain('Offender released')
  })

  it('sees who carries what, and changes how much goes by whom', async () => {
    const $ = await desk.pageFor('operator', '/deliveries')
    const rows = (table: string) => $(`[data-test=${table}] tbody tr`).toArray().map((row) => $(row).find('th, td').toArray().map((cell) => $(cell).text().trim()))
    expect(rows('providers')).toEqual([
      ['Twilio', 'Text message', 'Carries', '100', '67', '9', '0', '0', '0'],
      ['other', 'Text message', 'Recovers', '100', '33', '0', '0', '0', '0'],
    ])
    expect(rows('deliveries')).toEqual([['Text message', 'Delivered', '7']])
    expect((await desk.act('/deliveries/twilio', { weight: '200', reason: 'x' })).$('.govuk-error-summary a').attr('href')).toBe('#weight')
    await desk.act('/deliveries/twilio', { weight: '40', perSecond: '', reason: 'it is slow' })
    expect(desk.run.asked.at(-1)).toMatchObject({ method: 'PUT', path: '/providers/twilio', token: 'token-of-op-4', body: { weight: 40, perSecond: null, reason: 'it is slow' } })
    expect((await desk.run.call('GET', '/deliveries/nobody', { cookie: (await desk.run.signedInAs(['operator'])).cookie })).status).toBe(404)
  })

  const optionsOf = ($: CheerioAPI, field: string): string[] => $(`#${field} option`).toArray().map((one) => `${$(one).attr('value')}: ${$(one).text().trim()}`)
  it.each([
    ['a kind of news', '/stops?kind=rule', 'value', ['verdict: Verdict (verdict)', 'offender-released: Offender released (offender-released)']],
    ['a wording', '/stops?kind=template', 'value', ['verdict: Verdict, every version (verdict)', 'verdict/en/1: Verdict, English, version 1 (verdict)']],
    ['a source', '/stops?kind=source', 'value', ['urn:prisons: urn:prisons', 'urn:kept-informed:officer-view: Officers, in the officer view (urn:kept-informed:officer-view)']],
    ['the source of a batch', '/recalls?kind=batch', 'batchSource', ['urn:prisons: urn:prisons']],
    ['every kind of a batch, or one', '/recalls?kind=batch', 'rule', [': Every kind', 'verdict: Verdict (verdict)']],
    ['a wording to recall', '/recalls?kind=wording', 'wording', ['verdict/1: Verdict, version 1 (verdict)', 'verdict/2: Verdict, version 2 (verdict)']],
  ])('chooses %s in words, with its id beside them', async (_, path, field, some) => {
    expect(optionsOf(await desk.pageFor('operator', path), field)).toEqual(expect.arrayContaining(some))
  })
  it('finds what she came from chosen already', async () => {
    const $ = await desk.pageFor('operator', '/stops?kind=template&value=verdict%2Fen%2F2')
    expect($('#value option[selected]').attr('value')).toBe('verdict/en/2')
    const begun = await desk.pageFor('operator', '/recalls?kind=event&eventSource=urn%3Aprisons&eventId=e1')
    expect([begun('#eventSource option[selected]').attr('value'), begun('#eventId').val()]).toEqual(['urn:prisons', 'e1'])
    const offered = (await desk.pageFor('operator', '/cases/01TW%2F1%2F26'))('main a[href^="/recalls"], main a[href^="/stops"]')
    expect(offered.toArray().map((one) => one.attribs['href'])).toEqual(['/stops?kind=case&value=01TW%2F1%2F26#make', expect.stringContaining('/recalls?kind=event&eventSource=')])
  })
  it('writes the id where the service that knows the list is away, and stops all the same', async () => {
    desk.away = ['/code-rules']
    const $ = await desk.pageFor('operator', '/stops?kind=rule')
    desk.away = []
    expect([$('input#value').length, $('#value-hint').text()]).toEqual([1, expect.stringContaining('The list cannot be had just now')])
  })

  it('looks before she recalls, and recalls what she looked at', async () => {
    const order = { kind: 'event', eventSource: 'urn:prisons', eventId: 'e1', reason: 'the prison took it back' }
    const looked = await desk.act('/recalls/look', order)
    expect([looked.status, looked.$('[data-test=wouldStop]').text(), looked.said?.body]).toEqual([
      200,
      '7',
      { what: { event: { source: 'urn:prisons', id: 'e1' } }, reason: order.reason, dryRun: true },
    ])
    const again = Object.fromEntries(looked.$('main input[type=hidden]').toArray().map((one) => [one.attribs['name'] ?? '', one.attribs['value'] ?? '']))
    expect(again).toMatchObject(order)
    expect(await desk.act('/recalls', { ...order })).toMatchObject({
      status: 303,
      to: `/recalls/${RECALL_ID}`,
      said: { path: '/recalls', body: { what: { event: { source: 'urn:prisons', id: 'e1' } }, reason: order.reason } },
    })
  })

  it('sees who has what was recalled, and stands for words that somebody else proposed', async () => {
    const $ = await desk.pageFor('operator', `/recalls/${RECALL_ID}`)
    expect([$('[data-test=gotIt]').text(), $('[data-test=clock] dd').first().text()]).toEqual(['3', '2 seconds'])
    expect((await desk.act(`/recalls/${RECALL_ID}/words`, { word: 'approve', reason: 'mine' })).$('.govuk-error-summary').text()).toContain('needs another person')
    expect(await desk.act(`/recalls/${RECALL_ID}/words`, { word: 'approve', reason: 'I read them' })).toMatchObject({
      status: 303,
      said: { body: { word: 'approve', reason: 'I read them' } },
    })
    const wrong = await desk.act(`/recalls/${RECALL_ID}/correction`, { which: 'own', 'cy-happened': 'x' })
    expect([wrong.status, wrong.$('.govuk-error-summary a').attr('href'), wrong.$('#cy-happened').val()]).toEqual([422, '#cy-happened', 'x'])
    expect((await desk.act(`/recalls/${RECALL_ID}/lift`, { reason: '' })).$('.govuk-error-summary a').attr('href')).toBe('#lift-reason')
  })
})
