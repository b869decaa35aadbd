// Why: a family chooses one person to hear for them; that person is told, once, and the family is left in peace.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellSpokesperson(story: () => Story): void {
  describe('spokesperson', () => {
    it('is told for the bereaved; they get nothing directly; a telling of either meets it', async () => {
      const family = new CaseStory(story(), 'CODE/SPOKE/1')
      await story().victim('spoke-1', [sms('+447700900271')])
      await story().victim('spoke-2', [sms('+447700900272')])
      await family.reported('2026-12-15T10:00:00Z', [{ victimId: 'spoke-1', role: 'bereaved-relative' }, { victimId: 'spoke-2', role: 'family-spokesperson', actsFor: 'spoke-1' }], 'violence')
      await family.happens('suspect-arrested', { suspectRef: 's' })
      const released = await family.happens('suspect-released', { suspectRef: 's' })
      const told = await family.seen()
      // a bereaved relative is presumed enhanced
      expect(told.duties('spoke-1')).toEqual([
        '2026-12-16 suspect-arrested · to spoke-2 · met by sms-receipt',
        '2026-12-16 suspect-released · to spoke-2 · owed',
        '2026-12-22 compensation-information · to spoke-2 · met by sms-receipt',
      ])
      expect(told.duties('spoke-2', [])).toEqual([])
      expect(told.tasks()).toEqual(['call-first (call-first) for officer:PC-7 · suspect-released · open'])
      expect(await family.got('+447700900272', /arrested/)).toHaveLength(1)

      await family.happens('victim-told', { victimId: 'spoke-2', by: 'PC-7', how: 'phone', about: [released] })
      expect((await family.seen()).duty('suspect-released', 'spoke-1')).toMatchObject({ state: 'met', metBy: 'person', late: false })
      expect(await story().messages('+447700900271')).toEqual([])
    })

    it('who leaves the case: what was still owed goes to the bereaved themselves', async () => {
      const family = new CaseStory(story(), 'CODE/SPOKE/3')
      await story().victim('spoke-5', [sms('+447700900275')])
      await family.reported('2026-12-15T10:30:00Z', [{ victimId: 'spoke-5', role: 'bereaved-relative' }, { victimId: 'spoke-6', role: 'family-spokesperson', actsFor: 'spoke-5' }])
      await family.happens('suspect-arrested', { suspectRef: 's' })
      const before = await family.seen()
      expect(before.duties()).toEqual(['2026-12-16 suspect-arrested · to spoke-6 · owed'])
      expect(before.tasks()).toEqual(['find-details (no-details) for officer:PC-7 · suspect-arrested · open'])
      await family.happens('victim-removed', { victimId: 'spoke-6', reason: 'the family chose another' })
      const after = await family.seen()
      expect(after.duties()).toEqual(['2026-12-16 suspect-arrested · met by sms-receipt'])
      expect(after.tasks()).toEqual(['find-details (no-details) for officer:PC-7 · suspect-arrested · cancelled'])
      expect(await family.got('+447700900275', /arrested/)).toHaveLength(1)
    })

    it('a homicide: nothing leaves by itself, ever; a person calls the spokesperson each time', async () => {
      const homicide = new CaseStory(story(), 'CODE/SPOKE/2')
      await story().victim('spoke-3', [sms('+447700900273')])
      await story().victim('spoke-4', [sms('+447700900274')])
      await homicide.reported('2026-12-15T11:00:00Z', [{ victimId: 'spoke-3', role: 'bereaved-relative' }, { victimId: 'spoke-4', role: 'family-spokesperson', actsFor: 'spoke-3' }], 'homicide')
      const charged = await homicide.happens('suspect-charged', { suspectRef: 's', charges: ['Murder'] })
      const owed = await homicide.seen()
      expect(owed.duties('spoke-3')).toEqual(['2026-12-16 suspect-charged · to spoke-4 · owed', '2026-12-22 compensation-information · to spoke-4 · owed'])
      expect(owed.notification('suspect-charged')).toMatchObject({ state: 'withheld', withheldBecause: 'homicide', deliveries: [] })
      expect(owed.tasks()).toEqual(['call (homicide) for officer:PC-7 · compensation-information · open', 'call (homicide) for officer:PC-7 · suspect-charged · open'])
      await homicide.happens('victim-told', { victimId: 'spoke-3', by: 'PC-7', how: 'in-person', about: [charged] })
      const told = await homicide.seen()
      expect(told.duties('spoke-3')).toEqual(['2026-12-16 suspect-charged · to spoke-4 · met by person', '2026-12-22 compensation-information · to spoke-4 · owed'])
      for (const to of ['+447700900273', '+447700900274']) expect(await story().messages(to)).toEqual([])
    })
  })
}
