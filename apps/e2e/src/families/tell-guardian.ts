// Why: a parent may be the one who did it: then nothing of the case may ever reach that parent.
import { describe, expect, it } from '@jest/globals'
import { email, sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellGuardian(story: () => Story): void {
  describe('guardian who is a suspect', () => {
    it('is told nothing from that event on; the officer is asked to tell the child another way', async () => {
      const home = new CaseStory(story(), 'CODE/GUARD/1')
      await story().victim('guard-child', [sms('+447700900281')], { dateOfBirth: '2016-05-05' })
      await story().victim('guard-father', [sms('+447700900282')])
      await home.reported('2026-12-16T10:00:00Z', [{ victimId: 'guard-child', under18: true }, { victimId: 'guard-father', role: 'parent-or-guardian', actsFor: 'guard-child' }])
      await home.happens('suspect-arrested', { suspectRef: 'somebody-else' })
      expect((await home.seen()).duties('guard-child')).toEqual(['2026-12-17 suspect-arrested · to guard-father · met by sms-receipt'])
      const before = (await story().messages('+447700900282')).length

      const interviewed = await home.happens('suspect-interviewed', { suspectRef: 'guard-father' })
      await home.happens('suspect-charged', { suspectRef: 'somebody-else', charges: ['Theft'] })
      const silent = await home.seen()
      expect(silent.duties('guard-child').map((line) => line.replace(' · to guard-father', ''))).toEqual([
        '2026-12-17 suspect-arrested · met by sms-receipt',
        '2026-12-17 suspect-charged · owed',
        '2026-12-17 suspect-interviewed · owed',
      ])
      for (const rule of ['suspect-interviewed', 'suspect-charged']) expect(silent.notification(rule)).toMatchObject({ state: 'withheld', withheldBecause: 'recipient-is-suspect', deliveries: [] })
      expect(silent.tasks()).toEqual([
        'call (recipient-is-suspect) for officer:PC-7 · suspect-charged · open',
        'call (recipient-is-suspect) for officer:PC-7 · suspect-interviewed · open',
      ])
      await home.happens('victim-told', { victimId: 'guard-child', by: 'PC-7', how: 'in-person', about: [interviewed] })
      const told = await home.seen()
      expect(told.duty('suspect-interviewed')).toMatchObject({ state: 'met', metBy: 'person', late: false })
      expect(told.task('call', 'suspect-interviewed').state).not.toBe('open')
      expect(await story().messages('+447700900282')).toHaveLength(before)
      expect(await story().messages('+447700900281')).toEqual([])
    })

    it('whose number is an adverse contact of the case is one too; any other victim is told over what is not adverse', async () => {
      const home = new CaseStory(story(), 'CODE/GUARD/2')
      await story().victim('guard-child-2', [sms('+447700900283')], { dateOfBirth: '2016-05-05' })
      await story().victim('guard-mother', [sms('+447700900284')])
      await story().victim('guard-shared', [sms('+447700900284')])
      await story().victim('guard-both', [sms('+447700900284'), email('guard-both@example.org')])
      const adverse = await story().run.call('PUT', story().run.url(3, '/cases/CODE%2FGUARD%2F2/adverse-contacts'), { phones: ['+447700900284'], emails: [], postalAddresses: [] })
      expect(adverse.status).toBe(204)
      await home.reported('2026-12-16T11:00:00Z', [{ victimId: 'guard-child-2', under18: true }, { victimId: 'guard-mother', role: 'parent-or-guardian', actsFor: 'guard-child-2' }, { victimId: 'guard-shared' }, { victimId: 'guard-both' }])
      await home.happens('suspect-arrested', { suspectRef: 's' })
      const silent = await home.seen()
      expect(silent.duties('guard-child-2')).toEqual(['2026-12-17 suspect-arrested · to guard-mother · owed'])
      expect(silent.notification('suspect-arrested', 'guard-child-2')).toMatchObject({ state: 'withheld', withheldBecause: 'recipient-is-suspect', deliveries: [] })
      expect(silent.tasks('guard-child-2')).toEqual(['call (recipient-is-suspect) for officer:PC-7 · suspect-arrested · open'])
      expect(silent.duties('guard-shared')).toEqual(['2026-12-23 suspect-arrested · owed'])
      expect(silent.notification('suspect-arrested', 'guard-shared')).toMatchObject({ state: 'withheld', withheldBecause: 'adverse-match', deliveries: [] })
      expect(silent.tasks('guard-shared')).toEqual(['call (adverse-match) for officer:PC-7 · suspect-arrested · open'])
      expect(silent.duties('guard-both')).toEqual(['2026-12-23 suspect-arrested · met by email-accepted'])
      for (const to of ['+447700900283', '+447700900284']) expect(await story().messages(to)).toEqual([])
      expect(await home.got('guard-both@example.org', /arrested/)).toHaveLength(1)
    })
  })
}
