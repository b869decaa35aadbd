// Why: right 8 runs from the day on which the Witness Care Unit had the news, and a changed hearing takes the place of the one before.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

const COURT = 'Snaresbrook Crown Court'

export function tellCourt(story: () => Story): void {
  describe('court', () => {
    it('a hearing is told within one working day of its reaching the unit, and its change supersedes what was still open', async () => {
      const court = new CaseStory(story(), 'CODE/COURT/1')
      await story().victim('court-1', [sms('+447700900221')])
      await court.reported('2026-11-30T10:00:00Z', [{ victimId: 'court-1' }, { victimId: 'court-2' }])
      await court.at({ to: '2026-12-01T12:00:00Z' })
      const data = { hearingId: 'h-1', at: '2026-12-17T10:30:00Z', court: COURT, receivedByWcu: '2026-12-01T11:00:00Z' }
      await court.happens('hearing-listed', data, '2026-11-30T15:00:00Z')
      const listed = await court.seen()
      expect(listed.duties('court-1')).toEqual(['2026-12-02 hearing-listed · witness-care-unit · met by sms-receipt'])
      expect(listed.duties('court-2')).toEqual(['2026-12-02 hearing-listed · witness-care-unit · owed'])
      expect(listed.duty('hearing-listed', 'court-2')).toMatchObject({ right: 8, clock: 'received-by-wcu', clockStartedAt: '2026-12-01T11:00:00.000Z', assumedClock: false })
      expect(listed.tasks('court-2')).toEqual(['find-details (no-details) for officer:PC-7 · hearing-listed · open'])
      expect(await court.got('+447700900221', /Thursday 17 December 2026 at 10:30am, at Snaresbrook Crown Court.*only have to go if/)).toHaveLength(1)

      await court.happens('hearing-changed', { hearingId: 'h-1', at: '2026-12-18T14:00:00Z', court: COURT, reason: 'no judge was free' })
      await court.happens('hearing-changed', { hearingId: 'h-other', at: '2026-12-22T14:00:00Z', court: COURT })
      const changed = await court.seen()
      expect(changed.duties('court-1')).toEqual([
        '2026-12-02 hearing-changed · witness-care-unit · met by sms-receipt',
        '2026-12-02 hearing-changed · witness-care-unit · met by sms-receipt',
        '2026-12-02 hearing-listed · witness-care-unit · met by sms-receipt',
      ])
      expect(changed.duties('court-2')).toEqual([
        '2026-12-02 hearing-changed · witness-care-unit · owed',
        '2026-12-02 hearing-changed · witness-care-unit · owed',
        '2026-12-02 hearing-listed · witness-care-unit · cancelled (superseded)',
      ])
      expect(changed.timeline.obligations.filter(({ ruleId }) => ruleId === 'hearing-changed').every(({ assumedClock }) => assumedClock)).toBe(true)
      expect(changed.tasks('court-2').filter((task) => task.includes('hearing-listed'))).toEqual(['find-details (no-details) for officer:PC-7 · hearing-listed · cancelled'])
      expect(await court.got('+447700900221', /hearing.*has changed.*Friday 18 December 2026 at 2pm.*no judge was free.*not what we told you before/)).toHaveLength(1)
    })

    it('the change comes before the listing: the listing, when it comes, is superseded and never told', async () => {
      const late = new CaseStory(story(), 'CODE/COURT/4')
      await story().victim('court-5', [sms('+447700900224')])
      await late.reported('2026-12-01T12:30:00Z', [{ victimId: 'court-5' }])
      await late.at({ to: '2026-12-01T12:45:00Z' })
      await late.happens('contact-held', { reason: 'the list is being made', until: '2026-12-01T14:00:00Z' })
      await late.happens('hearing-changed', { hearingId: 'h-5', at: '2026-12-18T14:00:00Z', court: COURT }, '2026-12-01T12:42:00Z')
      await late.happens('hearing-listed', { hearingId: 'h-5', at: '2026-12-17T14:00:00Z', court: COURT }, '2026-12-01T12:41:00Z')
      await late.seen()
      const told = await late.at({ to: '2026-12-01T14:01:00Z' })
      expect(told.duties()).toEqual(['2026-12-02 hearing-changed · witness-care-unit · met by sms-receipt', '2026-12-02 hearing-listed · witness-care-unit · cancelled (superseded)'])
      expect((await late.got('+447700900224', /hearing/)).map(({ text }) => /Friday 18 December/.test(text))).toEqual([true])
    })

    it('bail by the court, a warrant and its arrest in five days; a witness and the verdict in one; the unit owes them all', async () => {
      const trial = new CaseStory(story(), 'CODE/COURT/2')
      await story().victim('court-3', [sms('+447700900222')])
      await trial.reported('2026-12-01T14:30:00Z', [{ victimId: 'court-3' }])
      await trial.happens('court-bail-decided', { suspectRef: 's', outcome: 'bail with conditions', conditions: [{ text: 'To sleep at home' }] })
      await trial.happens('warrant-issued', { suspectRef: 's' })
      await trial.happens('warrant-executed', { suspectRef: 's', outcome: 'kept in custody' })
      await trial.happens('hearing-listed', { hearingId: 'h-2', at: '2026-12-17T10:30:00Z', court: COURT })
      await trial.happens('witness-required', { victimId: 'court-3', hearingId: 'h-2' })
      await trial.happens('special-measures-decided', { victimId: 'court-3', granted: ['a screen'], refused: ['live link'] })
      await trial.happens('verdict-given', { suspectRef: 's', verdict: 'guilty', reasons: 'the jury believed the witness' })
      const told = await trial.seen()
      expect(told.duties()).toEqual([
        '2026-12-02 hearing-listed · witness-care-unit · met by sms-receipt',
        '2026-12-02 verdict · witness-care-unit · met by sms-receipt',
        '2026-12-02 witness-required · witness-care-unit · met by sms-receipt',
        '2026-12-08 court-bail · witness-care-unit · met by sms-receipt',
        '2026-12-08 special-measures · witness-care-unit · met by sms-receipt',
        '2026-12-08 warrant-executed · witness-care-unit · met by sms-receipt',
        '2026-12-08 warrant-issued · witness-care-unit · met by sms-receipt',
      ])
      for (const rule of ['court-bail', 'warrant-issued', 'warrant-executed', 'witness-required']) expect(told.duty(rule).mustTell).toBe(true)
      for (const words of [
        /decided about bail.*bail with conditions.*To sleep at home/, /ordered the police to arrest/, /arrested on.*as the court had ordered.*kept in custody/,
        /You need to go to court to give evidence.*Help at court is free/, /agreed to: a screen.*did not agree to: live link/, /The verdict is guilty.*the jury believed the witness/,
      ])
        expect({ words, times: (await trial.got('+447700900222', words)).length }).toEqual({ words, times: 1 })
    })

    it('a verdict of not guilty is risky news for an enhanced victim: a person calls first', async () => {
      const trial = new CaseStory(story(), 'CODE/COURT/3')
      await story().victim('court-4', [sms('+447700900223')])
      await trial.reported('2026-12-01T15:00:00Z', [{ victimId: 'court-4' }], 'hate-crime')
      const verdict = await trial.happens('verdict-given', { suspectRef: 's', verdict: 'not-guilty' })
      const waiting = await trial.seen()
      expect(waiting.duties()).toEqual(['2026-12-02 verdict · witness-care-unit · owed'])
      expect(waiting.tasks()).toEqual(['call-first (call-first) for officer:PC-7 · verdict · open'])
      expect(await trial.got('+447700900223', /not guilty/)).toEqual([])
      await trial.happens('victim-told', { victimId: 'court-4', by: 'PC-7', how: 'video', about: [verdict] })
      const told = await trial.seen()
      expect(told.duties()).toEqual(['2026-12-02 verdict · witness-care-unit · met by person'])
      expect(told.tasks()).toEqual(['call-first (call-first) for officer:PC-7 · verdict · cancelled'])
      await trial.at({ to: '2026-12-02T09:00:00Z' })
      expect(await trial.got('+447700900223', /not guilty/)).toEqual([])
    })
  })
}
