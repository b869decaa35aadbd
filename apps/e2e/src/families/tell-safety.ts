// Why: the messages that could hurt somebody: what waits for an officer's word, for a call, for Monday, and what goes to a parent.
import { describe, expect, it } from '@jest/globals'
import { email, sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

const TELLING = /police|court|crime|arrest|bail|suspect|offence|abuse|victim|Quillfeather|CODE\//i

export function tellSafety(story: () => Story): void {
  describe('approval, call first, child', () => {
    it('domestic abuse: nothing leaves until an officer approves that message, and then it says nothing; refused, a person calls', async () => {
      const abuse = new CaseStory(story(), 'CODE/SAFE/1')
      await story().victim('safe-1', [sms('+447700900211'), email('safe-1@example.org')])
      await abuse.reported('2026-11-27T09:30:00Z', [{ victimId: 'safe-1' }], 'domestic-abuse')
      const arrest = await abuse.happens('suspect-arrested', { suspectRef: 's' })
      const charge = await abuse.happens('suspect-charged', { suspectRef: 's', charges: ['Assault'] })
      const waiting = await abuse.seen()
      // presumed enhanced: one working day from Friday
      expect(waiting.duties()).toEqual(['2026-11-30 suspect-arrested · owed', '2026-11-30 suspect-charged · owed', '2026-12-04 compensation-information · owed'])
      expect(waiting.duty('suspect-arrested')).toMatchObject({ entitlement: 'enhanced', because: arrest })
      expect(waiting.tasks()).toEqual([
        'approve-message (needs-approval) for officer:PC-7 · compensation-information · open',
        'approve-message (needs-approval) for officer:PC-7 · suspect-arrested · open',
        'approve-message (needs-approval) for officer:PC-7 · suspect-charged · open',
      ])
      expect(await story().messages('+447700900211')).toEqual([])
      expect(waiting.notification('suspect-arrested')).toMatchObject({ state: 'withheld', withheldBecause: 'needs-approval' })

      await abuse.complete(waiting.task('approve-message', 'suspect-arrested'), 'approved')
      await abuse.complete(waiting.task('approve-message', 'suspect-charged'), 'refused')
      const decided = await abuse.seen()
      expect(decided.duties()).toEqual(['2026-11-30 suspect-arrested · met by sms-receipt', '2026-11-30 suspect-charged · owed', '2026-12-04 compensation-information · owed'])
      expect(decided.tasks()).toContain('call (needs-approval) for officer:PC-7 · suspect-charged · open')
      const said = await story().messages('+447700900211')
      expect(said).toHaveLength(1)
      expect(said[0]?.text).toMatch(/bluebell.*news for you/)
      expect(said[0]?.text).not.toMatch(TELLING)
      expect(await story().messages('safe-1@example.org')).toEqual([])

      await abuse.happens('victim-told', { victimId: 'safe-1', by: 'PC-7', how: 'phone', about: [charge] })
      const called = await abuse.seen()
      expect(called.duty('suspect-charged')).toMatchObject({ state: 'met', metBy: 'person', late: false })
      expect(called.task('call', 'suspect-charged').state).not.toBe('open')
      expect(await story().messages('+447700900211')).toHaveLength(1)
    })

    it('an enhanced victim hears of bail from a person first; done, the message follows; told by that person, it does not', async () => {
      const bail = new CaseStory(story(), 'CODE/SAFE/2')
      await story().victim('safe-2', [sms('+447700900212')])
      await bail.reported('2026-11-27T10:00:00Z', [{ victimId: 'safe-2' }])
      await bail.happens('needs-assessed', { victimId: 'safe-2', entitlement: 'enhanced', grounds: ['intimidated'] })
      await bail.happens('suspect-bailed', { suspectRef: 's', conditions: [{ text: 'Not to leave Leeds' }] })
      const released = await bail.happens('suspect-released', { suspectRef: 't' })
      const waiting = await bail.seen()
      expect(waiting.duties()).toEqual(['2026-11-30 suspect-bailed · owed', '2026-11-30 suspect-released · owed'])
      expect(waiting.tasks()).toEqual(['call-first (call-first) for officer:PC-7 · suspect-bailed · open', 'call-first (call-first) for officer:PC-7 · suspect-released · open'])
      expect(await bail.got('+447700900212', /bail|released/)).toEqual([])

      await bail.complete(waiting.task('call-first', 'suspect-bailed'))
      await bail.happens('victim-told', { victimId: 'safe-2', by: 'PC-7', how: 'phone', about: [released] })
      const called = await bail.seen()
      expect(called.duties()).toEqual(['2026-11-30 suspect-bailed · met by sms-receipt', '2026-11-30 suspect-released · met by person'])
      expect(await bail.got('+447700900212', /released on bail.*Not to leave Leeds.*999/)).toHaveLength(1)
      expect(await bail.got('+447700900212', /have not been charged/)).toEqual([])
      expect(called.task('call-first', 'suspect-released').state).not.toBe('open')
    })

    it('nobody called: half of the time ends on a Sunday, the message waits for Monday at eight, and for nobody else', async () => {
      const friday = new CaseStory(story(), 'CODE/SAFE/3')
      await story().victim('safe-3', [sms('+447700900213')])
      await story().victim('safe-3b', [sms('+447700900214')])
      await friday.reported('2026-11-27T15:00:00Z', [{ victimId: 'safe-3' }, { victimId: 'safe-3b' }])
      await friday.happens('needs-assessed', { victimId: 'safe-3', entitlement: 'enhanced', grounds: ['vulnerable'] })
      await friday.seen()
      await friday.at({ to: '2026-11-27T16:30:00Z' })
      await friday.happens('suspect-released', { suspectRef: 's' })
      await friday.happens('suspect-charged', { suspectRef: 't', charges: ['Theft'] })
      const evening = await friday.seen()
      expect(evening.duties('safe-3')).toEqual(['2026-11-30 suspect-charged · met by sms-receipt', '2026-11-30 suspect-released · owed'])
      expect(evening.duties('safe-3b')).toEqual(['2026-12-04 suspect-charged · met by sms-receipt', '2026-12-04 suspect-released · owed'])
      expect(evening.notification('suspect-released', 'safe-3')).toMatchObject({ state: 'withheld', withheldBecause: 'call-first' })
      expect(evening.notification('suspect-released', 'safe-3b')).toMatchObject({ withheldBecause: 'outside-safe-hours' })
      await friday.at({ to: '2026-11-30T07:59:00Z' })
      for (const to of ['+447700900213', '+447700900214']) expect(await friday.got(to, /was released on/)).toEqual([])
      const monday = await friday.at({ to: '2026-11-30T08:01:00Z' })
      for (const victimId of ['safe-3', 'safe-3b']) expect(monday.duty('suspect-released', victimId)).toMatchObject({ state: 'met', metBy: 'sms-receipt', late: false })
      for (const to of ['+447700900213', '+447700900214']) expect((await friday.got(to, /was released on Friday 27 November 2026/)).map(({ at }) => at.slice(0, 16))).toEqual(['2026-11-30T08:00'])
    })

    it('a child: the parent is told, the child gets nothing; without a parent in the case a person is asked', async () => {
      const child = new CaseStory(story(), 'CODE/SAFE/4')
      await story().victim('safe-child', [sms('+447700900215')], { dateOfBirth: '2015-01-01' })
      await story().victim('safe-mother', [sms('+447700900216')])
      await story().victim('safe-alone', [sms('+447700900217')])
      await child.reported('2026-11-30T09:00:00Z', [
        { victimId: 'safe-child', under18: true }, { victimId: 'safe-mother', role: 'parent-or-guardian', actsFor: 'safe-child' }, { victimId: 'safe-alone', under18: true },
      ])
      await child.happens('suspect-arrested', { suspectRef: 's' })
      const told = await child.seen()
      expect(told.duties('safe-child')).toEqual(['2026-12-01 suspect-arrested · to safe-mother · met by sms-receipt'])
      expect(told.duties('safe-mother', [])).toEqual([])
      expect(told.duties('safe-alone')).toEqual(['2026-12-01 suspect-arrested · owed'])
      expect(told.notification('suspect-arrested', 'safe-alone')).toMatchObject({ state: 'withheld', withheldBecause: 'child' })
      expect(told.tasks('safe-alone')).toEqual(['call (child) for officer:PC-7 · suspect-arrested · open'])
      expect(await child.got('+447700900216', /arrested/)).toHaveLength(1)
      expect(await story().messages('+447700900215')).toEqual([])
      expect(await story().messages('+447700900217')).toEqual([])

      await story().victim('safe-father', [sms('+447700900218')])
      await child.happens('victim-added', { victimId: 'safe-father', role: 'parent-or-guardian', actsFor: 'safe-alone' })
      const joined = await child.seen()
      expect(joined.duties('safe-alone')).toEqual(['2026-12-01 suspect-arrested · to safe-father · met by sms-receipt'])
      expect(joined.tasks('safe-alone')).toEqual(['call (child) for officer:PC-7 · suspect-arrested · cancelled'])
      expect(await child.got('+447700900218', /news about the case that you help with.*suspect was arrested/)).toHaveLength(1)
      expect(await story().messages('+447700900217')).toEqual([])
    })
  })
}
