// Why: silence is heard as being forgotten: the agreed update comes on its day, and any telling starts the count again.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellPeriodicUpdate(story: () => Story): void {
  describe('periodic update', () => {
    it('counts in calendar days from the last telling, ends on the working day before, and stops with the case', async () => {
      const slow = new CaseStory(story(), 'CODE/UPDATE/1')
      await story().victim('upd-1', [{ ...sms('+447700900301'), safeHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', to: '16:00' }] }])
      await slow.reported('2026-12-17T11:00:00Z', [{ victimId: 'upd-1' }])
      await slow.seen()
      await slow.happens('contact-agreed', { victimId: 'upd-1', every: 'P9D', method: 'sms' })
      // 26 December is a Saturday and Christmas Day a Friday: the working day before is Thursday the 24th
      const agreed = await slow.seen()
      expect(agreed.duties()).toEqual(['2026-12-24 periodic-update · owed'])
      expect(agreed.duty('periodic-update')).toMatchObject({ kind: 'inform', right: 6, basis: 'code', clock: 'agreed' })
      await slow.at({ to: '2026-12-24T09:59:00Z' })
      expect(await slow.got('+447700900301', /regular update/)).toEqual([])
      expect((await slow.at({ to: '2026-12-24T10:01:00Z' })).duties()).toEqual(['2026-12-24 periodic-update · met by sms-receipt', '2026-12-31 periodic-update · owed'])
      expect((await slow.got('+447700900301', /regular update.*nothing new/)).map(({ at }) => at.slice(0, 16))).toEqual(['2026-12-24T10:00'])

      // a call on the 29th meets the open one at its time, and the next counts from there: 7 January, a Thursday
      await slow.at({ to: '2026-12-29T12:00:00Z' })
      await slow.happens('victim-told', { victimId: 'upd-1', by: 'PC-7', how: 'phone' }, '2026-12-29T11:30:00Z')
      const called = await slow.seen()
      expect(called.duties()).toEqual(['2026-12-24 periodic-update · met by sms-receipt', '2026-12-31 periodic-update · met by person', '2027-01-07 periodic-update · owed'])
      expect(called.timeline.obligations.find(({ dueOn, ruleId }) => ruleId === 'periodic-update' && dueOn === '2026-12-31')?.metAt).toBe('2026-12-29T11:30:00.000Z')

      // a second agreement takes the place of the first and counts from itself
      await slow.at({ to: '2026-12-30T12:00:00Z' })
      await slow.happens('contact-agreed', { victimId: 'upd-1', every: 'P2W' })
      expect((await slow.seen()).duties().slice(2)).toEqual(['2027-01-07 periodic-update · cancelled (superseded)', '2027-01-13 periodic-update · owed'])

      await slow.at({ to: '2027-01-04T12:00:00Z' })
      await slow.happens('case-closed', { outcome: 'no suspect' })
      expect((await slow.seen()).duties().filter((line) => /owed|overdue/.test(line))).toEqual([])
      await slow.at({ to: '2027-01-05T12:00:00Z' })
      await slow.happens('case-reopened', { reason: 'a new witness' })
      expect((await slow.seen()).duties().filter((line) => /owed|overdue/.test(line))).toEqual(['2027-01-19 periodic-update · owed'])
      await slow.happens('case-closed', { outcome: 'no suspect' })
      await slow.at({ to: '2027-01-06T09:00:00Z' })
      expect(await slow.got('+447700900301', /regular update/)).toHaveLength(1)
    })

    it('beyond the list of bank holidays there is no day: owed, never overdue, and a person is asked', async () => {
      const far = new CaseStory(story(), 'CODE/UPDATE/2')
      await far.reported('2027-01-06T09:05:00Z', [{ victimId: 'upd-2' }])
      await far.happens('contact-agreed', { victimId: 'upd-2', every: 'P999D' })
      await story().victim('upd-2', [sms('+447700900302')])
      const owed = await far.seen()
      expect(owed.duties().filter((line) => line.includes('owed'))).toEqual(['no day periodic-update · owed'])
      expect(owed.tasks().filter((task) => task.endsWith('open'))).toEqual(['act (beyond-calendar) for officer:PC-7 · periodic-update · open'])
      expect(await far.got('+447700900302', /regular update/)).toEqual([])
      await far.happens('case-closed', { outcome: 'no suspect' })
      const closed = await far.seen()
      expect(closed.duties().filter((line) => /owed|overdue/.test(line))).toEqual([])
      expect(closed.tasks().filter((task) => task.endsWith('open'))).toEqual([])
    })
  })
}
