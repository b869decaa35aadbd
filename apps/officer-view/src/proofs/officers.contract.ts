// Why: what an officer does all day, page by page and form by form, in her own name.
import { describe, expect, it } from '@jest/globals'
import { type CheerioAPI, load } from 'cheerio'
import { RECORDABLES } from '../record/recordables.js'
import { BUSY, IDS } from '../testing/played-services.js'
import { WORDS } from '../words.js'
import { ARREST, CASE, problems, type WholeView } from './whole-view.contract.js'

const MOST_BYTES = 100_000
const LAST_MOMENTS = [
  'Approve it by Monday 5 January 2099 at 11:00, so that there is time for what follows if it does not arrive.',
  'You are asked to call by Monday 5 January 2099 at 11:00.',
  'If you have not called, your supervisor or your unit is asked by Monday 5 January 2099 at 11:00.',
]
const lastMoments = ($: CheerioAPI): string[] =>
  $('[data-test=approve-by], [data-test=follows] li')
    .toArray()
    .map((one) => $(one).text())

export function provesOfficers(view: WholeView): void {
  describe('an officer', () => {
    it('sees whom she owes what: a person, a case, how, and what to do next', async () => {
      const before = view.run.asked.length
      const { $ } = await view.see('/')
      expect($('[data-test=summary]').text()).toBe('1 overdue, 1 about to be missed, 0 due today, 0 later')
      expect(
        $('[data-test=duties] > li')
          .toArray()
          .map((one) => [
            $(one).find('h3').text(),
            $(one)
              .find('b')
              .toArray()
              .map((what) => $(what).text()),
          ]),
      ).toEqual([['Ms Ada Byron', ['News of the arrest', 'News of the arrest']]])
      expect($('[data-test=duties] a[href="/tasks/t-approve-message"]').first().text()).toContain('See the message and decide')
      expect($('[data-test=duties]').text()).toContain('Check a contact: Ms Ada Byron')
      expect(view.run.asked.slice(before).find(({ path }) => path.startsWith('/cases?'))?.reason).toBe('Looked at whom I owe what')
    })

    it('has a page that a poor line carries, also with all that it holds', async () => {
      const html = await (await view.run.call('GET', '/', { cookie: (await view.run.signedInAs(['officer'], BUSY)).cookie })).text()
      const $ = load(html)
      expect([$('[data-test=duties] > li').length, $('[data-test=duties] li li').length]).toEqual([100, 200])
      expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES)
    })

    it('sees the words, and refuses them only with a reason; the door sees her', async () => {
      const { $ } = await view.see(`/tasks/${IDS.taskId}`)
      expect([$('[data-test=said]').text(), $('[data-test=leaves]').length]).toEqual(['A suspect was arrested.', 1])
      expect(lastMoments($)).toEqual(LAST_MOMENTS)
      const unsaid = await view.send(`/tasks/${IDS.taskId}/words`, { outcome: 'refused', note: '' })
      expect([unsaid.status, problems(unsaid.$)]).toEqual([400, ['#note Say why it must not go']])
      const { status, asked } = await view.send(`/tasks/${IDS.taskId}/words`, { outcome: 'refused', note: 'he reads her phone' }, { subject: 'PC-7' })
      expect([status, asked.at(-1)]).toEqual([
        303,
        expect.objectContaining({
          method: 'POST',
          path: `/tasks/${IDS.taskId}/complete`,
          token: 'token-of-PC-7',
          body: { outcome: 'refused', note: 'he reads her phone' },
        }),
      ])
      const late = await view.send(`/tasks/${IDS.taskId}/words`, { outcome: 'approved', note: 'too late' })
      expect([late.status, problems(late.$)]).toEqual([409, ['#outcome It has ended already: somebody was faster']])
    })

    it('records in her own name, and the same again is the same event', async () => {
      const form = { victimId: 'v1', how: 'phone', about: 'urn:police e1', eventId: IDS.eventId, do: 'record' }
      const [first, again] = [await view.send(`${CASE}/record/victim-told`, form), await view.send(`${CASE}/record/victim-told`, form)]
      expect([first.status, first.to]).toEqual([303, `${CASE}/recorded/${IDS.eventId}`])
      const event = first.asked.at(-1)?.body as { time: string }
      expect(event).toMatchObject({
        specversion: '1.0',
        id: IDS.eventId,
        source: 'urn:kept-informed:officer-view',
        type: 'case.victim-told.v1',
        subject: IDS.caseId,
        data: { victimId: 'v1', by: 'PC-1', how: 'phone', about: [{ source: 'urn:police', id: 'e1' }], recordedBy: 'PC-1' },
      })
      expect((again.asked.at(-1)?.body as { id: string }).id).toBe(IDS.eventId)
      expect((await view.see(String(first.to))).$('h1').text().trim()).toBe('It is in the case')
    })

    it('is shown what each victim would get before it is recorded, and records just that', async () => {
      const { status, $, asked } = await view.send(`${CASE}/record/suspect-arrested`, { ...ARREST, do: 'preview' })
      expect([status, asked.at(-1)?.path, asked.at(-1)?.reason, $('[data-test=said]').text()]).toEqual([
        200,
        '/previews',
        'To see what would be said before I record it',
        'A suspect was arrested.',
      ])
      expect(lastMoments($)).toEqual(LAST_MOMENTS)
      const hidden = Object.fromEntries(
        $('form[action$="suspect-arrested"] input[type=hidden]')
          .toArray()
          .map((one) => [one.attribs['name'] ?? '', one.attribs['value'] ?? '']),
      )
      const { formToken: _, ...rest } = hidden
      expect((await view.send(`${CASE}/record/suspect-arrested`, { ...rest, do: 'record' })).asked.at(-1)?.body).toMatchObject({
        id: IDS.eventId,
        type: 'case.suspect-arrested.v1',
        data: { suspectRef: 's1' },
      })
      expect((await view.send(`${CASE}/record/suspect-arrested`, { ...rest, do: 'change' })).$('#suspectRef').val()).toBe('s1')
    })

    it('is told what to mend, in place, and keeps what she wrote; also what the door says', async () => {
      const missing = await view.send(`${CASE}/record/contact-held`, { victimId: 'v1', reason: 'away', do: 'record' })
      expect([missing.status, problems(missing.$), missing.$('#reason').val(), missing.$('title').text().slice(0, 6)]).toEqual([
        400,
        ['#until Enter a real day'],
        'away',
        'Error:',
      ])
      const refused = await view.send(`${CASE}/record/suspect-arrested`, { ...ARREST, reason: 'bad', do: 'record' })
      expect([refused.status, problems(refused.$)]).toEqual([400, ['#reason This was not taken: must say more']])
    })

    it('sees contacts by their ends, whole only for a reason, which goes with the reading', async () => {
      const { $ } = await view.see(`${CASE}/people/v1`)
      expect([$('[data-test=to]').text(), $('[data-test=ask-first]').text()]).toEqual(['•••• 123', expect.stringContaining('Is it safe to talk?')])
      expect((await view.send(`${CASE}/people/v1/contacts`, { reason: ' ' })).status).toBe(400)
      const shown = await view.send(`${CASE}/people/v1/contacts`, { reason: 'i ffonio’r wraig, 5 o’r gloch' })
      expect([shown.$('[data-test=to]').text(), shown.asked.find(({ path }) => path === '/victims/v1')?.reason]).toEqual([
        '+447700900123',
        'i ffonio’r wraig, 5 o’r gloch',
      ])
      expect(view.run.lines.join()).not.toContain('700900123')
    })

    it('says that a contact was checked only of the version that she saw', async () => {
      const { status, asked } = await view.send(`${CASE}/people/v1/checks`, { contactId: 'm1', safe: 'no', how: 'he has the phone' })
      expect([status, asked.at(-1)]).toEqual([
        303,
        expect.objectContaining({
          method: 'PUT',
          path: '/victims/v1',
          ifMatch: '"7"',
          body: expect.objectContaining({ contacts: [expect.objectContaining({ contactId: 'm1', safe: false })] }),
        }),
      ])
    })

    it('adds a contact that she knows to be safe, and is told what the door says of it', async () => {
      const form = { to: '07700 900555', detail: 'neutral', how: 'she gave it to me' }
      const { status, asked } = await view.send(`${CASE}/people/v1/new-contacts`, form)
      expect([status, asked.at(-1)]).toEqual([
        303,
        expect.objectContaining({
          method: 'PUT',
          ifMatch: '"7"',
          body: expect.objectContaining({
            prefers: ['sms'],
            contacts: [
              expect.objectContaining({ contactId: 'm1' }),
              expect.objectContaining({ channel: 'sms', to: '+447700900555', safe: true, detail: 'neutral' }),
            ],
          }),
        }),
      ])
      expect(asked.find(({ method, path }) => method === 'GET' && path === '/victims/v1')?.reason).toBe('she gave it to me')
      const refused = await view.send(`${CASE}/people/v1/new-contacts`, { ...form, to: '07700 900000' })
      expect([refused.status, problems(refused.$), refused.$('#to').val()]).toEqual([400, ['#to This was not taken: is not a possible number'], '07700 900000'])
      expect(problems((await view.send(`${CASE}/people/v1/new-contacts`, {})).$)).toEqual([
        '#to Enter a mobile number or an email address',
        '#detail Choose what messages may say',
        '#how-new Say how you know',
      ])
    })

    it('adds an address for letters, and is told at each field what the door says of it', async () => {
      const form = { lines: '1 High Street\r\nLondon', postcode: 'E1 1AA', detail: 'neutral', how: 'she gave it to me' }
      const { status, asked } = await view.send(`${CASE}/people/v1/new-addresses`, form)
      expect([status, asked.at(-1)]).toEqual([
        303,
        expect.objectContaining({
          method: 'PUT',
          ifMatch: '"7"',
          body: expect.objectContaining({
            contacts: [
              expect.objectContaining({ contactId: 'm1' }),
              expect.objectContaining({ channel: 'letter', to: { lines: ['1 High Street', 'London'], postcode: 'E1 1AA' }, safe: true, plainEnvelope: true }),
            ],
          }),
        }),
      ])
      const refused = await view.send(`${CASE}/people/v1/new-addresses`, { ...form, postcode: 'NOWHERE' })
      expect([refused.status, problems(refused.$), refused.$('#lines').text()]).toEqual([
        400,
        ['#postcode This was not taken: is not a postcode'],
        '1 High Street\nLondon',
      ])
      expect(problems((await view.send(`${CASE}/people/v1/new-addresses`, {})).$)).toEqual([
        '#lines Enter the address, one line under the other',
        '#postcode Enter the postcode',
        '#address-detail Choose what letters may say',
        '#address-how Say how you know',
      ])
    })

    it.each(RECORDABLES.map(({ kind }) => kind))('has a form for %s, in both languages', async (kind) => {
      for (const language of ['en', 'cy'] as const) {
        const { status, $ } = await view.see(`${CASE}/record/${kind}?lang=${language}`, ['supervisor'])
        expect([status, $('h1').text()]).toEqual([200, WORDS[`record.kind.${kind}` as keyof typeof WORDS][language]])
      }
    })

    it('gives no case away; who is set over her does', async () => {
      expect((await view.send(`${CASE}/record/officer-changed`, { officerId: 'PC-2', do: 'record' })).status).toBe(403)
      expect(
        (await view.send(`${CASE}/record/officer-changed`, { officerId: 'PC-2', do: 'record' }, { roles: ['supervisor'] })).asked.at(-1)?.body,
      ).toMatchObject({ type: 'case.officer-changed.v1', data: { officer: { officerId: 'PC-2' } } })
      expect((await view.see(`${CASE}/record`)).$('main').text()).not.toContain('another officer')
    })
  })
}
