// Why: a restricted case is not there for colleagues, on any page and by any form.
import { describe, expect, it } from '@jest/globals'
import { IDS } from '../testing/played-services.js'
import { ARREST, SECRET, type WholeView } from './whole-view.contract.js'

export function provesRestrictedCase(view: WholeView): void {
  describe('a restricted case of somebody else', () => {
    it.each([
      ['the case', ''],
      ['what could be recorded', '/record'],
      ['a form', '/record/suspect-arrested'],
      ['somebody in it', '/people/v1'],
      ['a duty', '/duties/o1'],
      ['what was recorded', `/recorded/${IDS.eventId}`],
    ])('%s is a page that there is not', async (_, path) => {
      const [secret, none] = await Promise.all([view.see(`${SECRET}${path}`), view.see(`${SECRET.replace('SECRET', 'NONE')}${path}`)])
      expect([secret.status, none.status, secret.$('main').text()]).toEqual([404, 404, none.$('main').text()])
    })

    it('takes no word and shows no contact', async () => {
      for (const [path, form] of [
        ['/record/suspect-arrested', { ...ARREST, do: 'record' }],
        ['/record/suspect-arrested', { ...ARREST, do: 'preview' }],
        ['/people/v1/contacts', { reason: 'x' }],
        ['/people/v1/checks', { contactId: 'm1', safe: 'yes', how: 'x' }],
      ] as const) {
        const { status, asked } = await view.send(`${SECRET}${path}`, form)
        expect([status, asked.filter(({ method, path: at }) => method !== 'GET' || at.startsWith('/victims')).length]).toEqual([404, 0])
      }
    })
  })
}
