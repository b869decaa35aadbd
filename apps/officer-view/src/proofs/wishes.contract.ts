// Why: what a victim wishes becomes an agreement of two, and no task is left over when it has.
import { describe, expect, it } from '@jest/globals'
import { IDS, WISH } from '../testing/played-services.js'
import { CASE, type WholeView } from './whole-view.contract.js'

export function provesWishes(view: WholeView): void {
  describe('a wish', () => {
    it('for a rhythm is one press from its agreement, which ends the task', async () => {
      const { $ } = await view.see(`/tasks/${WISH.rhythm}`)
      expect([$('h1').text(), $('[data-test=wish]').text().trim()]).toEqual(['Agree how often the victim hears from us', 'Every week'])
      const form = (await view.see(String($('main a[href*="/record/contact-agreed"]').attr('href')))).$
      expect([form('input[name=every]:checked').val(), form('input[name=victimId]:checked').val(), form('input[name=taskId]').val()]).toEqual(['P7D', 'v1', WISH.rhythm])
      const agreed = { victimId: 'v1', every: 'P14D', eventId: IDS.eventId, taskId: WISH.rhythm, do: 'record' }
      const { status, asked } = await view.send(`${CASE}/record/contact-agreed`, agreed)
      expect([status, asked.slice(-2).map(({ method, path, body }) => [method, path, body])]).toEqual([
        303,
        [
          ['POST', '/case-events', expect.objectContaining({ type: 'case.contact-agreed.v1', data: { victimId: 'v1', every: 'P14D', recordedBy: 'PC-1' } })],
          ['POST', `/tasks/${WISH.rhythm}/complete`, { outcome: 'done' }],
        ],
      ])
    })

    it('that somebody else has ended meanwhile is agreed all the same', async () => {
      const agreed = { victimId: 'v1', every: 'P14D', eventId: IDS.eventId, taskId: WISH.ended, do: 'record' }
      expect((await view.send(`${CASE}/record/contact-agreed`, agreed)).status).toBe(303)
    })

    it('to tell somebody else too is shown in her own words, and leads to nobody', async () => {
      const { $ } = await view.see(`/tasks/${WISH.trusted}`)
      expect([$('[data-test=wish]').text().trim(), $('main').text()]).toEqual(['my sister', expect.stringContaining('with nobody else there')])
      expect($('main a[href*="/record"]').length).toBe(0)
    })
  })
}
