// Why: who asks for a review hears that it was received in ten working days, has a decision in thirty, and hears that in five.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellReview(story: () => Story): void {
  describe('review', () => {
    it('acknowledged, decided, told; the other victim of the case hears nothing of it', async () => {
      const review = new CaseStory(story(), 'CODE/REVIEW/1')
      await story().victim('rev-1', [sms('+447700900321')])
      await story().victim('rev-2', [sms('+447700900322')])
      await review.reported('2027-01-21T10:00:00Z', [{ victimId: 'rev-1' }, { victimId: 'rev-2' }])
      await review.happens('review-requested', { victimId: 'rev-1', reviewId: 'r-1' })
      const requested = await review.seen()
      expect(requested.duties('rev-1')).toEqual(['2027-02-04 review-acknowledged · met by sms-receipt', '2027-03-04 review-decision · owed'])
      expect(requested.duty('review-decision')).toMatchObject({ kind: 'act', right: null, basis: 'policy', owedBy: 'police' })
      expect(await review.got('+447700900321', /request of Thursday 21 January 2027 to look again at a decision/)).toHaveLength(1)

      await review.at({ to: '2027-02-24T10:00:00Z' })
      await review.happens('review-decided', { victimId: 'rev-1', reviewId: 'r-other', result: 'upheld' })
      expect((await review.seen()).duty('review-decision').state).toBe('owed')
      await review.happens('review-decided', { victimId: 'rev-1', reviewId: 'r-1', result: 'the decision was changed' })
      const decided = await review.seen()
      expect(decided.duties('rev-1')).toEqual([
        '2027-02-04 review-acknowledged · met by sms-receipt',
        '2027-03-03 review-result · met by sms-receipt',
        '2027-03-03 review-result · met by sms-receipt',
        '2027-03-04 review-decision · met by event',
      ])
      expect(decided.duties('rev-2')).toEqual([])
      expect(await review.got('+447700900321', /the decision was changed/)).toHaveLength(1)
      expect(await review.got('+447700900322', /look again|decision/)).toEqual([])
    })
  })
}
