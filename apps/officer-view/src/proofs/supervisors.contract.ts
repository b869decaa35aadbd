// Why: who is set over others sees who was told that something waits, and tells them.
import { describe, expect, it } from '@jest/globals'
import { load } from 'cheerio'
import { NO_MAIL } from '../testing/played-services.js'
import { CASE, problems, type WholeView } from './whole-view.contract.js'

export function provesSupervisors(view: WholeView): void {
  describe('a supervisor', () => {
    const nudge = (officerId: string) => view.send('/unit/nudges', { officerId }, { roles: ['supervisor'], subject: 'PS-1' })

    it('sees by officer the people who are told late or will be, one card each', async () => {
      const { $ } = await view.see('/unit', ['supervisor'])
      const people = $('[data-test=people] > li').toArray()
      expect(people.map((one) => [$(one).find('h4').text(), $(one).find('ul b').length])).toEqual([['Ms Ada Byron', 2]])
      expect($('[data-test=people] a').toArray().map((one) => one.attribs['href'])).toContain(`${CASE}/record/officer-changed`)
      expect($('[data-test=unowned] h3').text()).toBe('Ms Ada Byron')
    })

    it('sees who was nudged, and nudges in her own name', async () => {
      const { $ } = await view.see('/unit', ['supervisor'])
      expect([$('[data-test=nudged]').text(), $('form[action="/unit/nudges"] button').text().trim()]).toEqual([expect.stringContaining('Nudged by email'), 'Nudge by email: Sam Field'])
      const { status, to, asked } = await nudge('PC-1')
      expect([status, to, asked.at(-1)]).toEqual([303, '/unit', expect.objectContaining({ method: 'POST', path: '/officers/PC-1/nudges', token: 'token-of-PS-1' })])
    })

    it('is offered no nudge where none can be sent', async () => {
      const html = await (await view.run.call('GET', '/unit', { cookie: (await view.run.signedInAs(['supervisor'], NO_MAIL)).cookie })).text()
      const $ = load(html)
      expect([$('form[action="/unit/nudges"]').length, $('[data-test=no-nudges]').text()]).toEqual([0, 'Officers cannot be nudged by email here: call them.'])
    })

    it('is told why somebody cannot be nudged', async () => {
      const { status, $ } = await nudge('PC-2')
      expect([status, problems($)]).toEqual([409, [expect.stringMatching(/^#officers Nothing waits for this officer/)]])
    })
  })
}
