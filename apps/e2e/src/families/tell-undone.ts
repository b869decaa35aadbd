// Why: a letter that comes back and an email that bounces told nobody: what they met is owed again, and another way is tried.
import { describe, expect, it } from '@jest/globals'
import { email, letter, sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellUndone(story: () => Story): void {
  describe('told, and then not', () => {
    it('an email bounces an hour later: owed again, and the text after it meets it', async () => {
      const bounced = new CaseStory(story(), 'CODE/UNDONE/1')
      await story().victim('undone-1', [email('bounce@simulator.test'), sms('+447700900351')], { prefers: ['email', 'sms'] })
      await story().victim('undone-2', [email('bounce@simulator.test')], { prefers: ['email'] })
      await bounced.reported('2027-05-11T09:00:00Z', [{ victimId: 'undone-1' }, { victimId: 'undone-2' }])
      await bounced.happens('suspect-charged', { suspectRef: 's', charges: ['Theft'] })
      const accepted = await bounced.seen()
      for (const victimId of ['undone-1', 'undone-2']) expect(accepted.duties(victimId)).toEqual(['2027-05-18 suspect-charged · met by email-accepted'])
      const back = await bounced.at({ advance: 'PT2H' })
      expect(back.duties('undone-1')).toEqual(['2027-05-18 suspect-charged · met by sms-receipt'])
      expect(back.duties('undone-2')).toEqual(['2027-05-18 suspect-charged · owed'])
      expect(back.tasks('undone-2')).toEqual(['call (no-contact-left) for officer:PC-7 · suspect-charged · open'])
      expect(back.notification('suspect-charged', 'undone-1')?.deliveries.map(({ channel }) => channel)).toEqual(['email', 'sms'])
      expect(await bounced.got('+447700900351', /charged/)).toHaveLength(1)
    })

    it('a letter is told at the end of the second working day after its dispatch, and untold when it comes back', async () => {
      const returned = new CaseStory(story(), 'CODE/UNDONE/2')
      await story().victim('undone-3', [letter('BX9 1AS')])
      await returned.reported('2027-05-12T09:00:00Z', [{ victimId: 'undone-3' }])
      await returned.happens('suspect-charged', { suspectRef: 's', charges: ['Theft'] })
      await returned.seen()
      // collected on Wednesday, dispatched on Thursday, arrived by Monday; back five working days after Thursday
      expect((await returned.at({ to: '2027-05-17T12:00:00Z' })).duties()).toEqual(['2027-05-19 suspect-charged · owed'])
      const arrived = await returned.at({ to: '2027-05-18T09:00:00Z' })
      expect(arrived.duties()).toEqual(['2027-05-19 suspect-charged · met by letter-arrived'])
      expect(arrived.duty('suspect-charged').metAt).toBe('2027-05-17T22:59:59.999Z')
      const back = await returned.at({ to: '2027-05-21T09:00:00Z' })
      expect(back.duties()).toEqual(['2027-05-19 suspect-charged · overdue, late'])
      expect(back.notification('suspect-charged')?.deliveries.map(({ channel, status }) => [channel, status])).toEqual([['letter', 'returned']])
      expect(back.tasks().filter((task) => task.endsWith('open'))).toEqual(['call (no-contact-left) for officer:PC-7 · suspect-charged · open'])
    })

    it('a crime of Saturday: the first working day after it is the first', async () => {
      const saturday = new CaseStory(story(), 'CODE/UNDONE/3')
      await story().victim('undone-4', [sms('+447700900352')])
      await saturday.reported('2027-05-22T22:30:00Z', [{ victimId: 'undone-4', under18: false }, { victimId: 'undone-5' }])
      // 23:30 on Saturday in London; Monday the 31st is the late May bank holiday
      await saturday.happens('hearing-listed', { hearingId: 'h', at: '2027-06-10T09:00:00Z', court: 'Leeds Crown Court' }, '2027-05-22T22:30:00Z')
      const seen = await saturday.seen()
      expect(seen.duties('undone-5', [])).toEqual([
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
