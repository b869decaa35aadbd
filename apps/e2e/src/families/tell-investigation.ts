// Why: right 6 from the report to the end of the investigation: each step told within five working days, one for an enhanced victim.
import { describe, expect, it } from '@jest/globals'
import { email, sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellInvestigation(story: () => Story): void {
  describe('investigation', () => {
    it('a crime of Monday: five working days for what is told, two for support, and the acts end by what was done', async () => {
      const theft = new CaseStory(story(), 'CODE/INV/1')
      await story().victim('inv-1', [sms('+447700900201')])
      await theft.reported('2026-11-23T09:05:00Z', [{ victimId: 'inv-1' }])
      const reported = await theft.seen()
      expect(reported.duties('inv-1', [])).toEqual([
        '2026-11-25 support-referral · owed',
        '2026-11-30 crime-confirmed · met by sms-receipt',
        '2026-11-30 needs-assessment · owed',
        '2026-11-30 victim-statement-offer · met by sms-receipt',
      ])
      expect(reported.duty('support-referral')).toMatchObject({ kind: 'act', right: 4, basis: 'code', entitlement: 'standard', clock: 'event', assumedClock: false, mustTell: false })
      expect(reported.duty('crime-confirmed')).toMatchObject({ kind: 'inform', right: 3, basis: 'policy', recipientId: 'inv-1' })
      expect(await theft.got('+447700900201', /recorded a crime: a theft.*CODE\/INV\/1/)).toHaveLength(1)
      expect(await theft.got('+447700900201', /Victim Personal Statement/)).toHaveLength(1)

      await theft.happens('support-referred', { victimId: 'inv-1', service: 'Victim Support' })
      await theft.happens('needs-assessed', { victimId: 'inv-1', entitlement: 'standard', grounds: [] })
      expect((await theft.seen()).duties('inv-1', [])).toEqual([
        '2026-11-25 support-referral · met by event',
        '2026-11-30 crime-confirmed · met by sms-receipt',
        '2026-11-30 needs-assessment · met by event',
        '2026-11-30 victim-statement-offer · met by sms-receipt',
      ])
    })

    it('opened, arrested, interviewed, released, charged, closed: each told once, in its own words', async () => {
      const theft = new CaseStory(story(), 'CODE/INV/2')
      await story().victim('inv-2', [sms('+447700900202')])
      await theft.reported('2026-11-23T09:15:00Z', [{ victimId: 'inv-2' }])
      await theft.happens('investigation-opened')
      await theft.happens('suspect-arrested', { suspectRef: 's', reason: 'he was seen near the shop' })
      await theft.happens('suspect-interviewed', { suspectRef: 's' })
      await theft.happens('suspect-released-under-investigation', { suspectRef: 's' })
      await theft.happens('out-of-court-disposal-considered', { suspectRef: 's', disposal: 'community resolution' })
      await theft.happens('suspect-charged', { suspectRef: 't', charges: ['Theft'], firstHearing: { at: '2026-12-15T10:00:00Z', court: 'Camberwell Magistrates' } })
      await theft.seen()
      await theft.happens('contact-agreed', { victimId: 'inv-2', every: 'P14D' })
      await theft.happens('out-of-court-disposal-given', { suspectRef: 's', disposal: 'community resolution' })
      await theft.happens('investigation-closed', { outcome: 'charged', reviewAvailable: false })
      await theft.happens('case-closed', { outcome: 'charged' })
      const told = await theft.seen()
      expect(told.duties('inv-2').filter((line) => !line.includes('periodic-update'))).toEqual([
        '2026-11-30 agree-contact · met by event',
        '2026-11-30 disposal-views · met by event',
        '2026-11-30 investigation-closed · met by sms-receipt',
        '2026-11-30 out-of-court-disposal · met by sms-receipt',
        '2026-11-30 suspect-arrested · met by sms-receipt',
        '2026-11-30 suspect-charged · met by sms-receipt',
        '2026-11-30 suspect-interviewed · met by sms-receipt',
        '2026-11-30 suspect-released-under-investigation · met by sms-receipt',
      ])
      expect(told.duty('suspect-released-under-investigation')).toMatchObject({ mustTell: true, right: 6 })
      for (const words of [
        /was arrested on Monday 23 November 2026.*seen near the shop/, /interviewed a suspect/, /released under investigation.*no bail rules/,
        /was charged on Monday 23 November 2026. The charge: Theft.*Tuesday 15 December 2026 at 10am.*Camberwell Magistrates/, /dealt with.*without going to court.*community resolution/, /ended the investigation.*charged/,
      ])
        expect({ words, times: (await theft.got('+447700900202', words)).length }).toEqual({ words, times: 1 })
    })

    it('bail: the victim whom a condition keeps safe reads it and is asked for her views by the next working day; the other victim is not', async () => {
      const bail = new CaseStory(story(), 'CODE/INV/3')
      await story().victim('inv-3a', [sms('+447700900203')])
      await story().victim('inv-3b', [sms('+447700900204')])
      await bail.reported('2026-11-23T09:30:00Z', [{ victimId: 'inv-3a' }, { victimId: 'inv-3b' }])
      const bailed = await bail.happens('suspect-bailed', { suspectRef: 's', conditions: [{ text: 'Not to go to Quayside Lane', safeguards: ['inv-3a'] }, { text: 'To live at home' }], returnOn: '2026-12-21' })
      const owed = await bail.seen()
      expect(owed.duties('inv-3a')).toEqual(['2026-11-24 bail-views · owed', '2026-11-30 suspect-bailed · met by sms-receipt'])
      expect(owed.duties('inv-3b')).toEqual(['2026-11-30 suspect-bailed · met by sms-receipt'])
      expect(owed.duty('bail-views')).toMatchObject({ kind: 'act', basis: 'statute', right: null })
      expect((await bail.got('+447700900203', /released on bail/))[0]?.text).toMatch(/Not to go to Quayside Lane/)
      const [other] = await bail.got('+447700900204', /released on bail/)
      expect(other?.text).not.toMatch(/Quayside/)

      // a general update is about nothing in particular
      await bail.happens('victim-told', { victimId: 'inv-3a', by: 'PC-7', how: 'phone' })
      expect((await bail.seen()).duty('bail-views').state).toBe('owed')
      await bail.happens('victim-told', { victimId: 'inv-3a', by: 'PC-7', how: 'phone', about: [bailed] })
      expect((await bail.seen()).duties('inv-3a')).toEqual(['2026-11-24 bail-views · met by person', '2026-11-30 suspect-bailed · met by sms-receipt'])

      await bail.happens('needs-assessed', { victimId: 'inv-3b', entitlement: 'standard', grounds: [], safetyFlags: ['officer-must-approve'] })
      await bail.happens('bail-conditions-changed', { suspectRef: 's', conditions: [{ text: 'To live at home' }], reason: 'he moved' })
      const flagged = await bail.seen()
      expect(flagged.duties('inv-3a')).toContain('2026-11-30 bail-conditions-changed · met by sms-receipt')
      expect(flagged.duties('inv-3a').filter((line) => line.includes('bail-views'))).toHaveLength(1)
      expect(flagged.duties('inv-3b')).toEqual(['2026-11-24 bail-views · owed', '2026-11-30 bail-conditions-changed · owed', '2026-11-30 suspect-bailed · met by sms-receipt'])
      expect(flagged.tasks('inv-3b').filter((task) => task.startsWith('approve'))).toEqual(['approve-message (needs-approval) for officer:PC-7 · bail-conditions-changed · open'])
    })

    it('a house burglary is attended by the next working day; reasons and a review come with the end of the case', async () => {
      const burglary = new CaseStory(story(), 'CODE/INV/4')
      await story().victim('inv-4', [email('inv-4@example.org')])
      await burglary.reported('2026-11-23T09:45:00Z', [{ victimId: 'inv-4' }], 'burglary-dwelling')
      expect((await burglary.seen()).duties()).toEqual(['2026-11-24 burglary-attendance · owed'])
      await burglary.happens('officer-attended')
      await burglary.happens('no-further-action', { suspectRef: 's', reason: 'no witness', decidedBy: 'police', reviewAvailable: true })
      await burglary.happens('not-investigated', { reason: 'nothing left to follow' })
      expect((await burglary.seen()).duties()).toEqual([
        '2026-11-24 burglary-attendance · met by event',
        '2026-11-30 no-further-action · met by email-accepted',
        '2026-11-30 not-investigated · met by email-accepted',
      ])
      expect(await burglary.got('inv-4@example.org', /take no further action[^]*no witness[^]*Victims' Right to Review/)).toHaveLength(1)
      expect(await burglary.got('inv-4@example.org', /decided not to investigate[^]*nothing left to follow[^]*support/)).toHaveLength(1)
    })

    it('assessed as enhanced, what is open is due one working day from then; told too late is met and late; told in time but heard of late is not', async () => {
      const unheard = new CaseStory(story(), 'CODE/INV/5')
      const arrest = await unheard.reported('2026-11-23T10:00:00Z', [{ victimId: 'inv-5' }]).then(() => unheard.happens('suspect-arrested', { suspectRef: 's' }))
      const interview = await unheard.happens('suspect-interviewed', { suspectRef: 's' })
      const standard = await unheard.seen()
      expect(standard.duties()).toEqual(['2026-11-30 suspect-arrested · owed', '2026-11-30 suspect-interviewed · owed'])
      expect(standard.notification('suspect-arrested')).toMatchObject({ state: 'withheld', withheldBecause: 'no-details', deliveries: [] })
      expect(standard.tasks()).toEqual([
        'find-details (no-details) for officer:PC-7 · suspect-arrested · open',
        'find-details (no-details) for officer:PC-7 · suspect-interviewed · open',
      ])

      await unheard.at({ to: '2026-11-25T10:00:00Z' })
      await unheard.happens('needs-assessed', { victimId: 'inv-5', entitlement: 'enhanced', grounds: ['vulnerable'] })
      expect((await unheard.seen()).duties()).toEqual(['2026-11-26 suspect-arrested · owed', '2026-11-26 suspect-interviewed · owed'])
      await unheard.happens('needs-assessed', { victimId: 'inv-5', entitlement: 'standard', grounds: [] })
      expect((await unheard.seen()).duties()).toEqual(['2026-11-26 suspect-arrested · owed', '2026-11-26 suspect-interviewed · owed'])

      expect((await unheard.at({ to: '2026-11-27T09:00:00Z' })).duties()).toEqual(['2026-11-26 suspect-arrested · overdue, late', '2026-11-26 suspect-interviewed · overdue, late'])
      await unheard.happens('victim-told', { victimId: 'inv-5', by: 'PC-7', how: 'phone', about: [arrest] })
      await unheard.happens('victim-told', { victimId: 'inv-5', by: 'PC-7', how: 'in-person', about: [interview] }, '2026-11-26T15:00:00Z')
      const told = await unheard.seen()
      expect(told.duties()).toEqual(['2026-11-26 suspect-arrested · met by person, late', '2026-11-26 suspect-interviewed · met by person'])
      expect(told.duty('suspect-interviewed').metAt).toBe('2026-11-26T15:00:00.000Z')
      expect(told.tasks().every((task) => task.endsWith('cancelled'))).toBe(true)
    })
  })
}
