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
      expect(back.tasks().filter((task) => task.endsWith('open')).toSorted()).toEqual(['call (no-contact-left) for officer:PC-7 · suspect-charged · open', 'call (officer-has-not-called) for unit:north · suspect-charged · open'])
    })

    it('a telling that was entered by mistake: owed again, with its day', async () => {
      const mistaken = new CaseStory(story(), 'CODE/UNDONE/3')
      await mistaken.reported('2027-05-21T10:00:00Z', [{ victimId: 'undone-6' }])
      const charged = await mistaken.happens('suspect-charged', { suspectRef: 's', charges: ['Theft'] })
      await mistaken.seen()
      const telling = await mistaken.happens('victim-told', { victimId: 'undone-6', by: 'PC-7', how: 'phone', about: [charged] })
      expect((await mistaken.seen()).duties()).toEqual(['2027-05-28 suspect-charged · met by person'])
      await mistaken.happens('event-retracted', { retracts: telling, reason: 'it was another victim', wrong: true })
      const owed = await mistaken.seen()
      expect(owed.duties()).toEqual(['2027-05-28 suspect-charged · owed'])
      expect(owed.tasks()).toEqual(['find-details (no-details) for officer:PC-7 · suspect-charged · open'])
    })
  })
}
