// Why: lists, charts, stories and proofs say what the doors said, in words, and can be taken away.
import { describe, expect, it } from '@jest/globals'
import { load } from 'cheerio'
import { type Desk, OURS, rowsIn } from './desk.contract.js'
import { CASE_ID } from '../testing/played-case.js'
import { GUARD_ID } from '../testing/played-services.js'
import { QUARANTINE_ID, TASK_ID } from '../testing/played-work.js'

export const reading = (desk: Desk): void => describe('a member of staff who reads', () => {
  it('reads a guard: the difference, the words, whom it concerns', async () => {
    const { cookie } = await desk.run.signedInAs(['operator'])
    const $ = load(await (await desk.run.call('GET', `/guards/${GUARD_ID}`, { cookie })).text())
    expect($('[data-test=difference]').text()).toBe('8000 in one hour, where 3 are usual and 50 are let through.')
    expect($('blockquote').toArray().map((one) => $(one).text())).toEqual(['The offender was released.', 'There is news.'])
    expect($('main').text()).toContain('26 November 2026 at 08:00')
    expect($('a[href$="after=more"]').length).toBe(1)
    expect($('[class*=error]').length).toBe(0)
  })

  it('reads whether everything flows', async () => {
    const { cookie } = await desk.run.signedInAs(['supervisor'])
    const $ = load(await (await desk.run.call('GET', '/flow', { cookie })).text())
    expect(
      $('[data-test=worries] li')
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual(['Kinds of news that the guard holds: 1.', 'Duties that are overdue: 1.', 'Duties that will be missed if nothing changes: 1.'])
    expect(rowsIn($, 'unit')).toEqual([
      ['CID', '4', '1', '1'],
      ['No unit', '4', '1', '1'],
    ])
    expect($('[data-test=services] tbody tr').length).toBe(4)
    expect($('main').text()).toContain('12 seconds')
  })

  it('asks for what is overdue by its time, and for what is open when she asks for nothing', async () => {
    const asked = async (path: string) => {
      await desk.pageFor('operator', path)
      return new URLSearchParams(desk.run.asked.findLast((one) => one.path.startsWith('/tasks?'))?.path.split('?')[1])
    }
    expect((await asked('/tasks')).get('state')).toBe('open')
    expect((await asked('/tasks?state=')).get('state')).toBeNull()
    const overdue = await asked('/tasks?overdue=yes')
    expect([overdue.get('state'), Number.isNaN(Date.parse(String(overdue.get('dueBefore'))))]).toEqual(['open', false])
  })

  it('has up to 500 rows on a page when she wants them, and goes on so', async () => {
    const $ = await desk.pageFor('operator', '/tasks?state=open')
    expect($('a:contains("500 rows a page")').attr('href')).toBe('/tasks?state=open&rows=500')
    const long = await desk.pageFor('operator', '/tasks?state=open&rows=500')
    expect(desk.run.asked.findLast((one) => one.path.startsWith('/tasks?'))?.path).toBe('/tasks?state=open&limit=500')
    expect(long('[data-test=tasks] a').toArray().map((one) => one.attribs['href'])).toEqual([`/tasks/${TASK_ID}`])
    expect([long('a:contains("Next page")').attr('href'), long('a:contains("500 rows a page")').length]).toEqual(['/tasks?state=open&rows=500&after=more', 0])
  })

  it('takes every list away whole, as CSV and as JSON', async () => {
    const { cookie } = await desk.run.signedInAs(['operator'])
    const csv = await desk.run.call('GET', '/tasks?state=open&format=csv', { cookie })
    expect([csv.headers.get('content-disposition'), csv.headers.get('content-type')]).toEqual(['attachment; filename=tasks.csv', 'text/csv; charset=utf-8'])
    expect((await csv.text()).trim().split('\r\n')).toEqual([
      'kind,for,caseId,dueBy,state,taskId',
      ...Array(2).fill(`approve-message,officer:PC-1,${CASE_ID},2026-11-01T23:59:59.999Z,open,${TASK_ID}`),
    ])
    expect(await (await desk.run.call('GET', '/quarantine?format=json', { cookie })).json()).toEqual(
      Array(2).fill(expect.objectContaining({ quarantineId: QUARANTINE_ID, reasons: 'bad-time bad-data', type: 'case.suspect-arrested.v1' })),
    )
  })

  it.each([
    ['guards', '/guards', 'ruleId,state,source,openedAt,counted,limit,usual,guardId'],
    ['whom a guard concerns', `/guards/${GUARD_ID}`, 'caseId,victimId,state,notificationId'],
    ['what is owed in a case', '/cases/01TW%2F1%2F26', 'ruleId,victimId,state,dueBy,endedAt,owedBy'],
    ['its messages', '/cases/01TW%2F1%2F26?of=messages', 'templateId,victimId,state,withheldBecause,deliveries'],
    ['its tasks', '/cases/01TW%2F1%2F26?of=tasks', 'kind,for,reason,dueBy,state'],
    ['what is owed by unit', '/flow?of=unit', 'unit,open,atRisk,overdue'],
  ])('takes away %s', async (_, path, columns) => {
    const { cookie } = await desk.run.signedInAs(['operator'])
    const $ = load(await (await desk.run.call('GET', path.split('?')[0] ?? '', { cookie })).text())
    const csv =
      $('a[href*="format=csv"]')
        .toArray()
        .map((one) => one.attribs['href'])
        .find((href) => !path.includes('?') || href?.startsWith(path)) ?? ''
    const [head, row] = (await (await desk.run.call('GET', csv, { cookie })).text()).split('\r\n')
    expect([head, row === '']).toEqual([columns, false])
  })

  it('reads the story of a case, and takes its proof away when her role may', async () => {
    const $ = await desk.pageFor('inspector', '/cases/01TW%2F1%2F26')
    expect(
      $('[data-test=story] p')
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual([
      'Suspect arrested.',
      'Victim v-1 must be told: Suspect arrested.',
      'Text message to victim v-1 about “Suspect arrested”: Twilio took it.',
      'Suspect arrested: met in time for victim v-1, by a text message that arrived.',
    ])
    expect($('a[href$="evidence-pack"]').length).toBe(1)
    expect((await desk.pageFor('operator', '/cases/01TW%2F1%2F26'))('a[href$="evidence-pack"], a[href$="certificate"]').length).toBe(0)
    const { cookie } = await desk.run.signedInAs(['inspector'])
    const pack = await desk.run.call('GET', '/cases/01TW%2F1%2F26/evidence-pack', { cookie })
    expect([pack.headers.get('content-disposition'), await pack.json()]).toEqual(['attachment; filename=evidence-pack-01TW-1-26.json', { statement: {}, chain: [] }])
  })

  it('has a pack verified, pasted or as a file, and is told where it was touched first', async () => {
    const { cookie, session } = await desk.run.signedInAs(['inspector'])
    const verify = async (form: Record<string, string | File>) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ formToken: session.formToken, ...form })) body.append(name, value)
      const answer = await fetch(`${desk.run.serving.url}/evidence-packs`, { method: 'POST', body, headers: { cookie, ...OURS } })
      return { status: answer.status, $: load(await answer.text()) }
    }
    expect((await verify({ pack: '{}' })).$('[data-test=valid]').length).toBe(1)
    const touched = await verify({ file: new File(['{"touched": true}'], 'pack.json') })
    expect(touched.$('[data-test=broken]').text()).toContain(`entry 4 of the chain of case ${CASE_ID}`)
    expect((await verify({ pack: '{' })).status).toBe(400)
    expect((await verify({ file: new File(['x'.repeat(1_100_000)], 'pack.json') })).status).toBe(413)
    expect((await verify({ formToken: 'not hers', pack: '{}' })).status).toBe(403)
  })

  it('reads a text as it will be read, beside another, and publishes it only as who may, with a second person', async () => {
    const beside = await desk.pageFor('operator', '/wordings/verdict/en/1?beside=en/2')
    expect(beside('[data-test=difference]').first().html()).toContain('<del>is</del><ins>was</ins>')
    expect(
      (await desk.pageFor('operator', '/wordings/verdict/en/1?beside=cy/1'))('[data-test=pair] blockquote')
        .toArray()
        .map((one) => one.attribs['lang']),
    ).toEqual(['en', 'cy', 'en', 'cy'])
    expect([beside('form[action$=approve]').length, (await desk.pageFor('approver', '/wordings/verdict/en/1'))('form[action$=approve]').length]).toEqual([0, 1])
    const say = async (path: string, form: Record<string, string>) => {
      const { cookie, session } = await desk.run.signedInAs(['approver'], 'ap-2')
      const answer = await desk.run.call('POST', path, { cookie, form: { formToken: session.formToken, ...form }, headers: OURS })
      return { status: answer.status, to: answer.headers.get('location'), text: load(await answer.text())('.govuk-error-summary').text() }
    }
    expect(await say('/wordings/verdict/en/1/approve', {})).toMatchObject({ status: 303, to: '/wordings/verdict/en/1' })
    expect(await say('/wordings/verdict/en/2/approve', {})).toMatchObject({ status: 409, text: expect.stringContaining('needs another person') })
    expect(await say('/wordings/verdict/en/1/withdraw', { reason: '' })).toMatchObject({ status: 400, text: expect.stringContaining('Say why') })
  })

  it('sees what will be missed and why, each chart with its table', async () => {
    const $ = await desk.pageFor('supervisor', '/forecast')
    expect(rowsIn($, 'forecast')[0]?.slice(0, 5)).toEqual([
      'Offender released',
      CASE_ID,
      '27 November 2026 at 23:59',
      'Will be missed',
      'No way is left by which its message would arrive in time',
    ])
    expect(
      $('svg[role=img]')
        .toArray()
        .map((one) => $(one).find('title').text()),
    ).toEqual(['What is open, by the day on which it is due', 'The work of the next two weeks, in hours'])
    for (const one of $('svg[role=img]').toArray()) for (const id of (one.attribs['aria-labelledby'] ?? '').split(' ')) expect($(`#${id}`).length).toBe(1)
    expect(rowsIn($, 'forecast-load')).toEqual([['Friday 27 November', '–', '2', '4', '1', '2', '3']])
  })

  it('tries another Code, and is told every fault of one that cannot be tried', async () => {
    const right = await desk.act('/what-if', { pack: '{"version": "2027"}', from: '2026-01-01' })
    expect([right.status, rowsIn(right.$, 'differences'), right.said?.body]).toEqual([
      200,
      [['Verdict', '3', '0', '1', '0', '2']],
      { pack: { version: '2027' }, from: '2026-01-01' },
    ])
    const csv = right.$('[data-test="list.csv"]')
    expect([csv.attr('download'), decodeURIComponent(csv.attr('href') ?? '')]).toEqual([
      'what-if-2027.csv',
      'data:text/csv;charset=utf-8,ruleId,appear,vanish,earlier,later,missed\r\nverdict,3,0,1,0,2\r\n',
    ])
    const wrong = await desk.act('/what-if', { pack: '{}' })
    expect([
      wrong.status,
      wrong
        .$('[data-test=faults] li')
        .toArray()
        .map((one) => wrong.$(one).text()),
      wrong.$('.govuk-error-summary li').length,
    ]).toEqual([400, ['/pack/version: is missing', '/pack/rows: is missing'], 1])
  })

  it('sees whether the night came out even, and what did not', async () => {
    const $ = await desk.pageFor('data-protection', '/balances')
    expect($('[data-test=lines] dd').first().text().replace(/\s+/g, ' ').trim()).toBe(
      '3 = 2 caused something + 0 without a rule + 1 in quarantine + 0 seen before + 0 not read yet',
    )
    expect(
      $('[data-test=gaps] li')
        .toArray()
        .map((one) => $(one).text().trim()),
    ).toEqual([`Tries: a-1, ${CASE_ID} (it is lost)`, 'Tries: of a case that is not yours to see (it is lost)'])
  })

  it('sees how people found it, by month and right, and of few people nothing', async () => {
    const $ = await desk.pageFor('data-protection', '/survey')
    expect([$('[data-test=answers]').text(), rowsIn($, 'months')[1], rowsIn($, 'rights')]).toEqual([
      '43',
      ['October 2026', '9', 'left out', 'left out'],
      [
        ['Right 6', '29', '7', '7'],
        ['No numbered right', '0', '0', '0'],
      ],
    ])
    expect($('svg[role=img] title').text()).toBe('By month')
  })

  it('sees how each right was kept, and of few people nothing', async () => {
    const $ = await desk.pageFor('inspector', '/timeliness')
    expect(rowsIn($, 'rights')).toEqual([['Right 6', '48', '28', '8', '7', '5', '65', '2']])
    expect(rowsIn($, 'groups-age')).toEqual([
      ['Right 6', 'Adults', '20', 'left out', '7', 'left out'],
      ['Right 6', 'Under 18', '8', 'left out', '0', 'left out'],
    ])
    const wrong = await desk.pageFor('inspector', '/timeliness?from=2026-12-01')
    expect([wrong('.govuk-error-summary a').attr('href'), wrong('#from').val()]).toEqual(['#to', '2026-12-01'])
    const { cookie } = await desk.run.signedInAs(['inspector'])
    expect((await (await desk.run.call('GET', '/timeliness?format=csv&of=groups', { cookie })).text()).split('\r\n')[1]).toBe('6,age,adult,20,,7,')
  })
})
