// Why: a hold and a restricted case keep silent but excuse nothing: the day stays, a person is asked, and a hold ends by itself.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellHold(story: () => Story): void {
  describe('hold', () => {
    it('ends by itself: what waited is sent, late if its day is gone', async () => {
      const held = new CaseStory(story(), 'CODE/HOLD/1')
      await story().victim('hold-1', [sms('+447700900241')])
      await held.reported('2026-12-03T09:00:00Z', [{ victimId: 'hold-1' }])
      await held.seen()
      await held.happens('contact-held', { reason: 'an operation', until: '2026-12-11T09:00:00Z' })
      await held.happens('suspect-charged', { suspectRef: 's', charges: ['Theft'] })
      const silent = await held.seen()
      expect(silent.duties()).toEqual(['2026-12-10 suspect-charged · owed'])
      expect(silent.notification('suspect-charged')).toMatchObject({ state: 'withheld', withheldBecause: 'held', deliveries: [] })
      expect(silent.tasks()).toEqual(['call (held) for officer:PC-7 · suspect-charged · open'])

      // another case in the meantime: a hold of one victim, lifted by hand
      const lifted = new CaseStory(story(), 'CODE/HOLD/2')
      await story().victim('hold-2', [sms('+447700900242')])
      await story().victim('hold-3', [sms('+447700900243')])
      await lifted.reported('2026-12-03T10:00:00Z', [{ victimId: 'hold-2' }, { victimId: 'hold-3' }])
      await lifted.happens('contact-held', { victimId: 'hold-2', reason: 'she is travelling', until: '2026-12-20T09:00:00Z' })
      await lifted.happens('suspect-arrested', { suspectRef: 's' })
      expect((await lifted.seen()).duties('hold-3')).toEqual(['2026-12-10 suspect-arrested · met by sms-receipt'])
      expect(await lifted.got('+447700900242', /arrested/)).toEqual([])
      await lifted.happens('contact-released', { victimId: 'hold-2' })
      const free = await lifted.seen()
      expect(free.duties('hold-2')).toEqual(['2026-12-10 suspect-arrested · met by sms-receipt'])
      expect(free.tasks('hold-2')).toEqual(['call (held) for officer:PC-7 · suspect-arrested · cancelled'])
      expect(await lifted.got('+447700900242', /arrested on Thursday 3 December 2026/)).toHaveLength(1)

      // a restricted case until the restriction ends
      const restricted = new CaseStory(story(), 'CODE/HOLD/3')
      await story().victim('hold-4', [sms('+447700900244')])
      await restricted.reported('2026-12-03T11:00:00Z', [{ victimId: 'hold-4' }], 'theft', { restricted: true })
      await restricted.happens('suspect-charged', { suspectRef: 's', charges: ['Theft'] })
      const closed = await restricted.seen()
      expect(closed.duties()).toEqual(['2026-12-10 suspect-charged · owed'])
      expect(closed.notification('suspect-charged')).toMatchObject({ state: 'withheld', withheldBecause: 'restricted' })
      expect(closed.tasks()).toEqual(['call (restricted) for officer:PC-7 · suspect-charged · open'])
      await restricted.happens('case-unrestricted', { reason: 'the trial is over' })
      const open = await restricted.seen()
      expect(open.duties()).toEqual(['2026-12-10 suspect-charged · met by sms-receipt'])
      expect(open.tasks()).toEqual(['call (restricted) for officer:PC-7 · suspect-charged · cancelled'])

      expect((await held.at({ to: '2026-12-11T08:59:00Z' })).duties()).toEqual(['2026-12-10 suspect-charged · overdue, late'])
      expect(await held.got('+447700900241', /charged/)).toEqual([])
      const ended = await held.at({ to: '2026-12-11T09:01:00Z' })
      expect(ended.duties()).toEqual(['2026-12-10 suspect-charged · met by sms-receipt, late'])
      expect(ended.tasks().toSorted()).toEqual(['call (held) for officer:PC-7 · suspect-charged · cancelled', 'call (officer-has-not-called) for unit:north · suspect-charged · cancelled'])
      expect(await held.got('+447700900241', /charged on Thursday 3 December 2026/)).toHaveLength(1)
    })
  })
}
