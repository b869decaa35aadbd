// Why: a clock that starts on a day off starts counting on the first working day after it, in London's days and not in UTC's.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellSaturday(story: () => Story): void {
  describe('a day off', () => {
    it('a crime of Saturday: the first working day after it is the first', async () => {
      const saturday = new CaseStory(story(), 'CODE/SAT/1')
      await story().victim('sat-1', [sms('+447700900352')])
      await saturday.reported('2027-05-22T22:30:00Z', [{ victimId: 'sat-1', under18: false }, { victimId: 'sat-2' }])
      // 23:30 on Saturday in London; Monday the 31st is the late May bank holiday
      await saturday.happens('hearing-listed', { hearingId: 'h', at: '2027-06-10T09:00:00Z', court: 'Leeds Crown Court' }, '2027-05-22T22:30:00Z')
      const seen = await saturday.seen()
      expect(seen.duties('sat-2', [])).toEqual([
        '2027-05-24 hearing-listed · witness-care-unit · owed',
        '2027-05-25 support-referral · owed',
        '2027-05-28 crime-confirmed · owed',
        '2027-05-28 needs-assessment · owed',
        '2027-05-28 victim-statement-offer · owed',
      ])
      expect(await saturday.got('+447700900352', /Thursday 10 June 2027 at 10am/)).toHaveLength(1)
    })
  })
}
