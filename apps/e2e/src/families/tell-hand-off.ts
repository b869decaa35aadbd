// Why: what another service owes is shown with its owner and handed over; it is never told for them by mistake.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellHandOff(story: () => Story): void {
  describe('hand-off', () => {
    it('a decision of the CPS: the CPS owes it, a task hands it over, no message goes; a telling meets it', async () => {
      const cps = new CaseStory(story(), 'CODE/HAND/1')
      await story().victim('hand-1', [sms('+447700900261')])
      await cps.reported('2026-12-14T10:00:00Z', [{ victimId: 'hand-1' }])
      const noCharge = await cps.happens('no-further-action', { suspectRef: 's', reason: 'not enough evidence', decidedBy: 'cps', reviewAvailable: true })
      await cps.happens('prosecution-stopped', { suspectRef: 's', reason: 'the witness left', reviewAvailable: true })
      await cps.happens('charge-altered', { suspectRef: 's', reason: 'new evidence', reviewAvailable: false })
      const owed = await cps.seen()
      expect(owed.duties()).toEqual(['2026-12-21 charge-altered · cps · owed', '2026-12-21 no-charge-by-cps · cps · owed', '2026-12-21 prosecution-stopped · cps · owed'])
      expect(owed.tasks()).toEqual([
        'hand-off (owed-by-other) for cps · charge-altered · open',
        'hand-off (owed-by-other) for cps · no-charge-by-cps · open',
        'hand-off (owed-by-other) for cps · prosecution-stopped · open',
      ])
      for (const rule of ['charge-altered', 'no-charge-by-cps', 'prosecution-stopped']) expect(owed.notification(rule)).toBeNull()
      expect(await cps.got('+447700900261', /prosecut|CPS|charge/i)).toEqual([])

      await cps.complete(owed.task('hand-off', 'charge-altered'))
      await cps.happens('victim-told', { victimId: 'hand-1', by: 'cps', how: 'letter-by-hand', about: [noCharge] })
      const told = await cps.seen()
      expect(told.duties()).toEqual(['2026-12-21 charge-altered · cps · owed', '2026-12-21 no-charge-by-cps · cps · met by person', '2026-12-21 prosecution-stopped · cps · owed'])
      expect(told.tasks()).toEqual([
        'hand-off (owed-by-other) for cps · charge-altered · done',
        'hand-off (owed-by-other) for cps · no-charge-by-cps · cancelled',
        'hand-off (owed-by-other) for cps · prosecution-stopped · open',
      ])
      expect((await cps.at({ to: '2026-12-14T12:00:00Z' })).duty('prosecution-stopped').late).toBe(false)
      const { items } = (await story().run.call('GET', story().run.url(3, '/tasks?for=cps&state=open&caseId=CODE%2FHAND%2F1'))).body as { items: { kind: string }[] }
      expect(items.map(({ kind }) => kind)).toEqual(['hand-off'])
    })
  })
}
