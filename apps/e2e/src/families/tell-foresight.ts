// Why: a breach that is seen on Monday can be prevented on Tuesday. What the forecast says must then come true when nobody acts.
import { describe, expect, it } from '@jest/globals'
import { letter, sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

type Forecast = { items: { caseId: string; dueBy: string; willBeMet: boolean | null; reason: string; sentence: string; expectedAt: string | null; hoursBefore: number; place: number | null }[]; totals: object }

export function tellForesight(story: () => Story): void {
  describe('foresight', () => {
    const unit = { officer: { officerId: 'PC-9', unit: 'foresight' } }
    const arrests = async (): Promise<Forecast> => {
      const { status, body } = await story().run.call('GET', story().run.url(4, '/forecast?unit=foresight&ruleId=suspect-arrested'))
      expect(status).toBe(200)
      return body as Forecast
    }
    /** Enhanced, so that an arrest of Monday is due on Tuesday. */
    const arrested = async (caseId: string, victimId: string): Promise<CaseStory> => {
      const one = new CaseStory(story(), caseId)
      await one.reported(null, [{ victimId }], 'theft', unit)
      await one.happens('needs-assessed', { victimId, entitlement: 'enhanced', grounds: ['vulnerable'] })
      await one.happens('suspect-arrested', { suspectRef: 's' })
      return one
    }

    it('a letter that cannot be there in time is foreseen to be late, and is; a text that waits for its hour is foreseen to be in time, and is', async () => {
      await story().victim('fore-letter', [letter()])
      await story().victim('fore-text', [{ ...sms('+447700900361'), safeHours: [{ days: ['tue'], from: '12:00', to: '13:00' }] }])
      await story().run.moveClock({ to: '2027-06-07T09:00:00Z' })
      const text = await arrested('CODE/FORE/1', 'fore-text')
      const post = await arrested('CODE/FORE/2', 'fore-letter')
      const monday = await post.seen()
      expect(monday.duties()).toEqual(['2027-06-08 suspect-arrested · owed'])
      expect(monday.tasks()).toEqual(['call (arrives-too-late) for officer:PC-9 · suspect-arrested · open'])

      // Somebody could still call; but of this unit nobody has ever been heard to.
      const [foreseen, ...others] = (await arrests()).items
      expect(others).toEqual([])
      expect(foreseen).toMatchObject({ caseId: 'CODE/FORE/2', dueBy: '2027-06-08T22:59:59.999Z', willBeMet: false, reason: 'queue-longer-than-pace', sentence: expect.stringContaining('A person must do it'), expectedAt: '2027-06-10T22:59:59.999Z' })
      expect(foreseen?.hoursBefore).toBeGreaterThan(37)
      expect(foreseen?.place).toBeGreaterThan(0)
      expect((await arrests()).totals).toMatchObject({ open: 2, willBeMet: 1, breaches: 1, unknown: 0, overdue: 0, byReason: { 'queue-longer-than-pace': 1 } })

      // She was called, and did not answer: now there is only the letter.
      await post.complete(monday.task('call', 'suspect-arrested'))
      await post.seen()
      expect((await arrests()).items).toMatchObject([{ caseId: 'CODE/FORE/2', willBeMet: false, reason: 'letter-misses-post', place: null }])

      expect((await text.at({ to: '2027-06-08T11:30:00Z' })).duties()).toEqual(['2027-06-08 suspect-arrested · met by sms-receipt'])
      expect((await arrests()).totals).toMatchObject({ open: 1, willBeMet: 0, breaches: 1 })

      expect((await post.at({ to: '2027-06-08T23:00:01Z' })).duties()).toEqual(['2027-06-08 suspect-arrested · overdue, late'])
      expect(await arrests()).toMatchObject({ items: [], totals: { open: 1, breaches: 0, overdue: 1, byReason: { overdue: 1 } } })

      expect((await post.at({ to: '2027-06-11T09:00:00Z' })).duties()).toEqual(['2027-06-08 suspect-arrested · met by letter-arrived, late'])
      expect(await arrests()).toMatchObject({ items: [], totals: { open: 0 } })
    })
  })
}
