// Why: a complaint is answered by whom it was made to, within ten working days, and no other answer counts.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellComplaint(story: () => Story): void {
  describe('complaint', () => {
    it('ten working days; met by the answer to that complaint only; another service is handed its own', async () => {
      const complaint = new CaseStory(story(), 'CODE/COMPL/1')
      await story().victim('compl-1', [sms('+447700900311')])
      await complaint.reported('2027-01-06T10:00:00Z', [{ victimId: 'compl-1' }, { victimId: 'compl-2' }])
      await complaint.happens('complaint-made', { victimId: 'compl-1', complaintId: 'c-1', provider: 'police' })
      await complaint.happens('complaint-made', { victimId: 'compl-1', complaintId: 'c-2', provider: 'cps' })
      const made = await complaint.seen()
      expect(made.duties('compl-1')).toEqual(['2027-01-20 complaint-reply · cps · owed', '2027-01-20 complaint-reply · owed'])
      expect(made.duties('compl-2')).toEqual([])
      for (const duty of made.timeline.obligations.filter(({ ruleId }) => ruleId === 'complaint-reply')) expect(duty).toMatchObject({ kind: 'act', right: 12, basis: 'code', clock: 'event' })
      expect(made.tasks().filter((task) => task.startsWith('hand-off'))).toEqual(['hand-off (owed-by-other) for cps · complaint-reply · open'])

      await complaint.at({ to: '2027-01-14T10:00:00Z' })
      await complaint.happens('complaint-answered', { victimId: 'compl-1', complaintId: 'c-2', provider: 'cps' })
      const answered = await complaint.seen()
      expect(answered.duties('compl-1')).toEqual(['2027-01-20 complaint-reply · cps · met by event', '2027-01-20 complaint-reply · owed'])
      expect(answered.tasks().filter((task) => task.startsWith('hand-off'))).toEqual(['hand-off (owed-by-other) for cps · complaint-reply · cancelled'])

      expect((await complaint.at({ to: '2027-01-21T09:00:00Z' })).duties('compl-1')).toEqual(['2027-01-20 complaint-reply · cps · met by event', '2027-01-20 complaint-reply · overdue, late'])
      await complaint.happens('complaint-answered', { victimId: 'compl-1', complaintId: 'c-1', provider: 'police' })
      expect((await complaint.seen()).duties('compl-1')).toEqual(['2027-01-20 complaint-reply · cps · met by event', '2027-01-20 complaint-reply · met by event, late'])
    })
  })
}
