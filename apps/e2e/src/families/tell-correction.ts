// Why: who was told something that never happened must hear so within one working day; who was not must not hear of it at all.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellCorrection(story: () => Story): void {
  describe('correction', () => {
    it('it never happened: the told victim is told so by the next working day, for the untold one it is cancelled', async () => {
      const wrong = new CaseStory(story(), 'CODE/CORR/1')
      await story().victim('corr-1', [sms('+447700900251')])
      await wrong.reported('2026-12-11T10:00:00Z', [{ victimId: 'corr-1' }, { victimId: 'corr-2' }])
      const bailed = await wrong.happens('suspect-bailed', { suspectRef: 's', conditions: [{ text: 'Not to leave Hull' }] })
      await wrong.seen()
      const retraction = await wrong.happens('event-retracted', { retracts: bailed, reason: 'entered in the wrong case', wrong: true })
      const corrected = await wrong.seen()
      expect(corrected.duties('corr-1')).toEqual(['2026-12-14 correction · met by sms-receipt', '2026-12-18 suspect-bailed · met by sms-receipt'])
      expect(corrected.duties('corr-2')).toEqual(['2026-12-18 suspect-bailed · cancelled (retracted)'])
      // owner, right and must-tell are those of what it corrects
      expect(corrected.duty('correction')).toMatchObject({ kind: 'inform', basis: 'policy', owedBy: 'police', right: 6, mustTell: true, because: retraction })
      expect(corrected.tasks('corr-2')).toEqual(['find-details (no-details) for officer:PC-7 · suspect-bailed · cancelled'])
      expect(corrected.timeline.events.filter(({ retracted }) => retracted).map(({ id }) => id)).toEqual([bailed.id])
      expect(await wrong.got('+447700900251', /We told you that.*bail.*That was a mistake. We are sorry.*999/)).toHaveLength(1)
    })

    it('overtaken, not wrong: what is open is cancelled, what was told stays told, and nothing is corrected', async () => {
      const overtaken = new CaseStory(story(), 'CODE/CORR/2')
      await story().victim('corr-3', [sms('+447700900252')])
      await overtaken.reported('2026-12-11T10:30:00Z', [{ victimId: 'corr-3' }, { victimId: 'corr-4' }])
      const charged = await overtaken.happens('suspect-charged', { suspectRef: 's', charges: ['Theft'] })
      await overtaken.seen()
      await overtaken.happens('event-retracted', { retracts: charged, reason: 'overtaken', wrong: false })
      const after = await overtaken.seen()
      expect(after.duties('corr-3')).toEqual(['2026-12-18 suspect-charged · met by sms-receipt'])
      expect(after.duties('corr-4')).toEqual(['2026-12-18 suspect-charged · cancelled (retracted)'])
      expect(await overtaken.got('+447700900252', /mistake|sorry/)).toEqual([])
    })

    it('asked not to be told: what she heard wrongly of a release is corrected all the same, of an interview it is not', async () => {
      const quiet = new CaseStory(story(), 'CODE/CORR/4')
      await story().victim('corr-6', [sms('+447700900254')])
      await quiet.reported('2026-12-11T10:45:00Z', [{ victimId: 'corr-6' }])
      const released = await quiet.happens('suspect-released', { suspectRef: 's' })
      const interviewed = await quiet.happens('suspect-interviewed', { suspectRef: 't' })
      await quiet.seen()
      await quiet.happens('victim-opted-out', { victimId: 'corr-6', topics: ['all'] })
      for (const retracts of [released, interviewed]) await quiet.happens('event-retracted', { retracts, reason: 'entered in the wrong case', wrong: true })
      expect((await quiet.seen()).duties().filter((line) => line.includes('correction'))).toEqual(['2026-12-14 correction · excused (opted-out)', '2026-12-14 correction · met by sms-receipt'])
      expect((await quiet.got('+447700900254', /mistake/)).map(({ text }) => /released/.test(text))).toEqual([true])
    })

    it('retracted while it waits for a person: the message never goes, and nothing is corrected', async () => {
      const waiting = new CaseStory(story(), 'CODE/CORR/3')
      await story().victim('corr-5', [sms('+447700900253')])
      await waiting.reported('2026-12-11T11:00:00Z', [{ victimId: 'corr-5' }], 'stalking-harassment')
      const arrest = await waiting.happens('suspect-arrested', { suspectRef: 's' })
      await waiting.seen()
      await waiting.happens('event-retracted', { retracts: arrest, reason: 'the wrong person', wrong: true })
      const after = await waiting.seen()
      expect(after.duties()).toEqual(['2026-12-14 suspect-arrested · cancelled (retracted)'])
      expect(after.notification('suspect-arrested')).toMatchObject({ state: 'recalled', deliveries: [] })
      expect(after.tasks()).toEqual(['approve-message (needs-approval) for officer:PC-7 · suspect-arrested · cancelled'])
      expect(await story().messages('+447700900253')).toEqual([])
    })
  })
}
