// Why: from every page an officer gets to a case by what she has in hand; a name stands in no address, and the reading is hers.
import { describe, expect, it } from '@jest/globals'
import { IDS } from '../testing/played-services.js'
import { CASE, type WholeView } from './whole-view.contract.js'

export function provesFinding(view: WholeView): void {
  describe('finding a case', () => {
    it('is there on every page of an officer, as a form that is sent, and on none of a call handler', async () => {
      for (const path of ['/', CASE, `${CASE}/people/v1`, `${CASE}/record`, '/find']) {
        const { $ } = await view.see(path)
        expect([path, $('form[role=search]').attr('method'), $('form[role=search] label').text()]).toEqual([
          path,
          'post',
          'Find a case: its reference, or a victim’s name',
        ])
      }
      expect((await view.see('/helpline', ['call-handler'])).$('form[role=search]')).toHaveLength(0)
    })

    it('goes to the case by its reference; the door sees her, and why', async () => {
      const { status, to, asked } = await view.send('/find', { q: ` ${IDS.caseId} ` }, { subject: 'PC-7' })
      expect([status, to, asked.at(-1)]).toEqual([
        303,
        CASE,
        expect.objectContaining({ path: '/case-searches', body: { said: IDS.caseId }, reason: 'Looked for a case or a person', token: 'token-of-PC-7' }),
      ])
    })

    it('shows who bears a name, with the case, and lets her choose, also when it is one', async () => {
      const { status, $ } = await view.send('/find', { q: 'Byron' })
      const shown = $('[data-test=cases] a')
        .toArray()
        .map((one) => [one.attribs['href'], $(one).text()])
      expect([status, shown]).toEqual([
        200,
        [
          [CASE, 'Case 01TW/1/26'],
          [`${CASE}/people/v1`, 'Ms Ada Byron'],
        ],
      ])
      expect(view.run.lines.join()).not.toContain('Byron')
    })

    it('says when nothing was found, and what to write', async () => {
      const { status, $ } = await view.send('/find', { q: 'nobody' })
      expect([status, $('h1').text(), $('main p').text()]).toEqual([404, 'Nothing was found', expect.stringMatching(/^Write the reference/)])
    })

    it('asks again when nothing was written', async () => {
      const { status, $, asked } = await view.send('/find', { q: ' ' })
      expect([status, $('h1').text(), asked]).toEqual([200, 'Find a case', []])
    })
  })
}
