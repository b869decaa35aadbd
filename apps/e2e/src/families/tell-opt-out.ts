// Why: a victim may choose not to hear, except what keeps her safe or brings her to court; and may change her mind.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellOptOut(story: () => Story): void {
  describe('opt-out', () => {
    it('of everything: interviews are excused, releases and bail are told all the same', async () => {
      const quiet = new CaseStory(story(), 'CODE/OPT/1')
      await story().victim('opt-1', [sms('+447700900231')])
      await quiet.reported('2026-12-02T10:00:00Z', [{ victimId: 'opt-1' }])
      await quiet.seen()
      await quiet.happens('victim-opted-out', { victimId: 'opt-1', topics: ['all'] })
      await quiet.happens('suspect-interviewed', { suspectRef: 's' })
      await quiet.happens('investigation-opened')
      await quiet.happens('suspect-bailed', { suspectRef: 's', conditions: [{ text: 'Not to leave York' }] })
      const told = await quiet.seen()
      expect(told.duties()).toEqual([
        '2026-12-09 agree-contact · owed',
        '2026-12-09 suspect-bailed · met by sms-receipt',
        '2026-12-09 suspect-interviewed · excused (opted-out)',
      ])
      expect(told.duty('suspect-interviewed')).toMatchObject({ late: false, metAt: null })
      expect(await quiet.got('+447700900231', /interview/)).toEqual([])
      expect(await quiet.got('+447700900231', /released on bail/)).toHaveLength(1)
    })

    it('of one topic, held back and then wanted again: owed with its old day, and sent', async () => {
      const changed = new CaseStory(story(), 'CODE/OPT/2')
      await story().victim('opt-2', [sms('+447700900232')])
      await changed.reported('2026-12-02T10:30:00Z', [{ victimId: 'opt-2' }])
      await changed.seen()
      await changed.happens('victim-opted-out', { victimId: 'opt-2', topics: ['suspect-charged'] })
      await changed.happens('suspect-charged', { suspectRef: 's', charges: ['Theft'] })
      await changed.happens('suspect-arrested', { suspectRef: 's' })
      expect((await changed.seen()).duties()).toEqual(['2026-12-09 suspect-arrested · met by sms-receipt', '2026-12-09 suspect-charged · excused (opted-out)'])
      expect(await changed.got('+447700900232', /charged on/)).toEqual([])
      await changed.at({ to: '2026-12-02T16:00:00Z' })
      await changed.happens('victim-opted-in', { victimId: 'opt-2', topics: ['suspect-charged'] })
      expect((await changed.seen()).duties()).toEqual(['2026-12-09 suspect-arrested · met by sms-receipt', '2026-12-09 suspect-charged · met by sms-receipt'])
      expect(await changed.got('+447700900232', /charged on Wednesday 2 December 2026/)).toHaveLength(1)
    })

    it('of hearings: a witness is told of her hearing all the same, the other victim is not, and what is open is excused', async () => {
      const witness = new CaseStory(story(), 'CODE/OPT/3')
      await story().victim('opt-3', [sms('+447700900233')])
      await story().victim('opt-4', [sms('+447700900234')])
      await witness.reported('2026-12-02T17:00:00Z', [{ victimId: 'opt-3' }, { victimId: 'opt-4' }, { victimId: 'opt-5' }])
      await witness.happens('suspect-interviewed', { suspectRef: 's' })
      await witness.seen()
      for (const victimId of ['opt-3', 'opt-4', 'opt-5']) await witness.happens('victim-opted-out', { victimId, topics: ['all'] })
      await witness.happens('witness-required', { victimId: 'opt-3', hearingId: 'h-3' })
      await witness.happens('hearing-listed', { hearingId: 'h-3', at: '2026-12-21T10:00:00Z', court: 'Leeds Crown Court' })
      const told = await witness.seen()
      expect(told.duties('opt-3')).toEqual([
        '2026-12-03 hearing-listed · witness-care-unit · met by sms-receipt',
        '2026-12-03 witness-required · witness-care-unit · met by sms-receipt',
        '2026-12-09 suspect-interviewed · met by sms-receipt',
      ])
      expect(told.duties('opt-4')).toEqual(['2026-12-03 hearing-listed · witness-care-unit · excused (opted-out)', '2026-12-09 suspect-interviewed · met by sms-receipt'])
      expect(told.duties('opt-5')).toEqual(['2026-12-03 hearing-listed · witness-care-unit · excused (opted-out)', '2026-12-09 suspect-interviewed · excused (opted-out)'])
      expect(await witness.got('+447700900233', /court hearing.*Leeds Crown Court/)).toHaveLength(1)
      expect(await witness.got('+447700900234', /hearing/)).toEqual([])
      expect(told.tasks('opt-5', []).filter((task) => task.includes('interviewed'))).toEqual(['find-details (no-details) for officer:PC-7 · suspect-interviewed · cancelled'])
    })

    it('a telling excused by an officer: excused for the reason given, and nothing is sent', async () => {
      const secret = new CaseStory(story(), 'CODE/OPT/4')
      await story().victim('opt-6', [sms('+447700900235')])
      await secret.reported('2026-12-02T18:00:00Z', [{ victimId: 'opt-6' }])
      await secret.happens('contact-held', { reason: 'an arrest is planned', until: '2026-12-03T08:00:00Z' })
      const arrest = await secret.happens('suspect-arrested', { suspectRef: 's' })
      await secret.seen()
      await secret.happens('telling-excused', { victimId: 'opt-6', about: [arrest], by: 'PC-7', reason: 'would-prejudice-investigation', note: 'two more are sought' })
      expect((await secret.seen()).duties()).toEqual(['2026-12-09 suspect-arrested · excused (would-prejudice-investigation)'])
      await secret.at({ to: '2026-12-03T08:30:00Z' })
      expect(await secret.got('+447700900235', /arrested/)).toEqual([])
    })
  })
}
