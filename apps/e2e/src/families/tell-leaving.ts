// Why: who has left the case or has died is owed nothing more, and nothing must reach that person's telephone.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellLeaving(story: () => Story): void {
  describe('joining, leaving, death', () => {
    it('what is open ends, what is met stays, nothing new is owed; who joins is owed what a report owes, from that day', async () => {
      const changing = new CaseStory(story(), 'CODE/LEAVE/1')
      await story().victim('leave-1', [sms('+447700900291')])
      await story().victim('leave-2', [sms('+447700900292')])
      await story().victim('leave-3', [sms('+447700900293')])
      await changing.reported('2026-12-16T12:00:00Z', [{ victimId: 'leave-1' }, { victimId: 'leave-2' }])
      await changing.happens('suspect-arrested', { suspectRef: 's' })
      await changing.seen()
      await changing.happens('victim-died', { victimId: 'leave-1' })
      await changing.happens('victim-removed', { victimId: 'leave-2', reason: 'named by mistake' })
      await changing.at({ to: '2026-12-17T08:30:00Z' })
      await changing.happens('victim-added', { victimId: 'leave-3', role: 'victim' })
      await changing.happens('suspect-charged', { suspectRef: 's', charges: ['Theft'] })
      const after = await changing.seen()
      expect(after.duties('leave-1', [])).toEqual([
        '2026-12-18 support-referral · excused (victim-died)',
        '2026-12-23 crime-confirmed · met by sms-receipt',
        '2026-12-23 needs-assessment · excused (victim-died)',
        '2026-12-23 suspect-arrested · met by sms-receipt',
        '2026-12-23 victim-statement-offer · met by sms-receipt',
      ])
      expect(after.duties('leave-2', [])).toEqual([
        '2026-12-18 support-referral · cancelled (left-case)',
        '2026-12-23 crime-confirmed · met by sms-receipt',
        '2026-12-23 needs-assessment · cancelled (left-case)',
        '2026-12-23 suspect-arrested · met by sms-receipt',
        '2026-12-23 victim-statement-offer · met by sms-receipt',
      ])
      expect(after.duties('leave-3', [])).toEqual([
        '2026-12-21 support-referral · owed',
        '2026-12-24 crime-confirmed · met by sms-receipt',
        '2026-12-24 needs-assessment · owed',
        '2026-12-24 suspect-charged · met by sms-receipt',
        '2026-12-24 victim-statement-offer · met by sms-receipt',
      ])
      for (const to of ['+447700900291', '+447700900292']) expect(await changing.got(to, /charged on/)).toEqual([])
      expect(await changing.got('+447700900293', /charged on/)).toHaveLength(1)
    })
  })
}
