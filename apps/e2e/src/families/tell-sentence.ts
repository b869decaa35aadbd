// Why: rights 9 and 11, from the sentence over Easter and the change of the clocks to the day on which the offender is out again.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellSentence(story: () => Story): void {
  describe('sentence and Victim Contact Scheme', () => {
    let custody: CaseStory

    it('sentenced on the Thursday before Easter: told by Tuesday, referred to the scheme in ten working days, contacted in twenty', async () => {
      const sentenced = (custody = new CaseStory(story(), 'CODE/SENT/1'))
      await story().victim('sent-1', [sms('+447700900341')])
      await story().victim('sent-2', [sms('+447700900342')])
      await sentenced.reported('2027-03-25T10:00:00Z', [{ victimId: 'sent-1' }, { victimId: 'sent-2' }])
      await sentenced.happens('sentence-passed', { suspectRef: 's', sentence: '18 months in prison', custodyMonths: 18, specifiedOffence: true, explanation: 'half of it is served in prison' })
      const told = await sentenced.seen()
      expect(told.duties('sent-1')).toEqual(['2027-03-30 sentence · witness-care-unit · met by sms-receipt', '2027-04-12 victim-contact-scheme-referral · witness-care-unit · owed'])
      expect(told.duty('victim-contact-scheme-referral', 'sent-1')).toMatchObject({ kind: 'act', right: 11, basis: 'code', clock: 'event' })
      expect(await sentenced.got('+447700900341', /18 months in prison.*half of it/)).toHaveLength(1)

      await sentenced.at({ to: '2027-03-30T09:00:00Z' })
      await sentenced.happens('victim-contact-scheme-referred', { victimId: 'sent-1' })
      const referred = await sentenced.seen()
      expect(referred.duties('sent-1')).toEqual([
        '2027-03-30 sentence · witness-care-unit · met by sms-receipt',
        '2027-04-12 victim-contact-scheme-referral · witness-care-unit · met by event',
        '2027-04-27 victim-contact-scheme-contact · probation · owed',
      ])
      expect(referred.duties('sent-2')).toEqual(['2027-03-30 sentence · witness-care-unit · met by sms-receipt', '2027-04-12 victim-contact-scheme-referral · witness-care-unit · owed'])
      expect(referred.tasks('sent-1').filter((task) => task.startsWith('hand-off'))).toEqual(['hand-off (owed-by-other) for probation · victim-contact-scheme-contact · open'])
      await sentenced.happens('victim-contact-scheme-contacted', { victimId: 'sent-1' })
      const contacted = await sentenced.seen()
      expect(contacted.duty('victim-contact-scheme-contact')).toMatchObject({ state: 'met', metBy: 'event', late: false })
      expect(contacted.task('hand-off', 'victim-contact-scheme-contact').state).toBe('cancelled')
    })

    it('under a year, or of another kind of offence: no scheme', async () => {
      for (const [caseId, data] of [['CODE/SENT/2', { custodyMonths: 11, specifiedOffence: true }], ['CODE/SENT/3', { custodyMonths: 60, specifiedOffence: false }]] as const) {
        const short = new CaseStory(story(), caseId)
        await short.reported(null, [{ victimId: 'sent-1' }])
        await short.happens('sentence-passed', { suspectRef: 's', sentence: 'prison', ...data })
        expect((await short.seen()).duties()).toEqual(['2027-03-31 sentence · witness-care-unit · met by sms-receipt'])
      }
    })

    it('an appeal is told within one working day, with its hearing and its end', async () => {
      const appeal = new CaseStory(story(), 'CODE/SENT/4')
      await story().victim('sent-3', [sms('+447700900343')])
      await appeal.reported('2027-03-31T09:00:00Z', [{ victimId: 'sent-3' }])
      await appeal.happens('appeal-lodged', { suspectRef: 's' })
      await appeal.happens('appeal-hearing-listed', { suspectRef: 's', hearingId: 'a-1', at: '2027-05-04T09:30:00Z', court: 'the Court of Appeal' })
      await appeal.happens('appeal-decided', { suspectRef: 's', result: 'the appeal was refused' })
      expect((await appeal.seen()).duties()).toEqual([
        '2027-04-01 appeal-decided · witness-care-unit · met by sms-receipt',
        '2027-04-01 appeal-hearing · witness-care-unit · met by sms-receipt',
        '2027-04-01 appeal-lodged · witness-care-unit · met by sms-receipt',
      ])
      expect(await appeal.got('+447700900343', /Tuesday 4 May 2027 at 10:30am.*Court of Appeal/)).toHaveLength(1)
      expect(await appeal.got('+447700900343', /appeal was refused/)).toHaveLength(1)
    })

    it('who opted in to the scheme is owed by probation what concerns the release; who did not is not; an escape is a call the same day', async () => {
      const release = custody
      await release.at({ to: '2027-04-20T09:00:00Z' })
      await release.happens('victim-contact-scheme-opted-in', { victimId: 'sent-1' })
      await release.happens('victim-contact-scheme-opted-out', { victimId: 'sent-2' })
      await release.at({ to: '2027-04-29T09:00:00Z' })
      await release.happens('release-considered', { offenderRef: 's' })
      await release.happens('offender-moved-to-open', { offenderRef: 's' })
      const out = await release.happens('offender-released', { offenderRef: 's', on: '2027-04-29', licenceConditions: [{ text: 'Not to contact the victim' }] })
      await release.happens('offender-recalled', { offenderRef: 's' })
      const escaped = await release.happens('offender-escaped', { offenderRef: 's' })
      const owed = await release.seen()
      const since = (victimId: string): string[] => owed.duties(victimId).filter((line) => line >= '2027-04-28')
      // the early May bank holiday is on the 3rd
      expect(since('sent-1')).toEqual([
        '2027-04-29 escape-warning · owed',
        '2027-04-30 offender-released · probation · owed',
        '2027-05-07 offender-moved-to-open · probation · owed',
        '2027-05-07 offender-recalled · probation · owed',
        '2027-05-07 release-considered · probation · owed',
      ])
      expect(since('sent-2')).toEqual(['2027-04-29 escape-warning · owed'])
      expect(owed.duty('offender-released')).toMatchObject({ mustTell: true, right: 11, kind: 'inform' })
      expect(owed.duty('escape-warning', 'sent-1')).toMatchObject({ mustTell: true, kind: 'act', owedBy: 'police' })
      expect(owed.notification('offender-released')).toBeNull()
      expect(owed.tasks('sent-1').filter((task) => task.startsWith('hand-off') && task.endsWith('open'))).toEqual([
        'hand-off (owed-by-other) for probation · offender-moved-to-open · open',
        'hand-off (owed-by-other) for probation · offender-recalled · open',
        'hand-off (owed-by-other) for probation · offender-released · open',
        'hand-off (owed-by-other) for probation · release-considered · open',
      ])
      expect(await release.got('+447700900341', /released|escape|recall/i)).toEqual([])

      await release.happens('victim-told', { victimId: 'sent-1', by: 'PC-7', how: 'phone', about: [escaped, out] })
      const told = await release.seen()
      expect(told.duty('escape-warning', 'sent-1')).toMatchObject({ state: 'met', metBy: 'person', late: false })
      expect(told.duty('offender-released')).toMatchObject({ state: 'met', metBy: 'person' })
      expect((await release.at({ to: '2027-04-30T09:00:00Z' })).duty('escape-warning', 'sent-2')).toMatchObject({ state: 'overdue', late: true })
    })
  })
}
