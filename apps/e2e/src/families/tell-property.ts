// Why: what the police kept goes back to its owner within ten working days, and a witness's costs are paid.
import { describe, expect, it } from '@jest/globals'
import { sms, type Story } from '../story.js'
import { CaseStory } from './case-story.js'

export function tellProperty(story: () => Story): void {
  describe('property', () => {
    it('each thing by its own return; expenses are owed by the CPS', async () => {
      const property = new CaseStory(story(), 'CODE/PROP/1')
      await story().victim('prop-1', [sms('+447700900331')])
      await property.reported('2027-03-04T10:00:00Z', [{ victimId: 'prop-1' }])
      await property.happens('property-no-longer-needed', { victimId: 'prop-1', propertyRef: 'bicycle' })
      await property.happens('property-no-longer-needed', { victimId: 'prop-1', propertyRef: 'telephone' })
      await property.happens('expenses-claimed', { victimId: 'prop-1', claimId: 'train' })
      const kept = await property.seen()
      expect(kept.duties()).toEqual(['2027-03-18 expenses-paid · cps · owed', '2027-03-18 property-return · owed', '2027-03-18 property-return · owed'])
      expect(kept.duty('expenses-paid')).toMatchObject({ kind: 'act', right: 10, basis: 'policy' })
      expect(kept.tasks().filter((task) => task.startsWith('hand-off'))).toEqual(['hand-off (owed-by-other) for cps · expenses-paid · open'])
      await property.at({ to: '2027-03-11T10:00:00Z' })
      await property.happens('property-returned', { victimId: 'prop-1', propertyRef: 'bicycle' })
      await property.happens('expenses-paid', { victimId: 'prop-1', claimId: 'another' })
      await property.seen()
      expect((await property.at({ to: '2027-03-19T10:00:00Z' })).duties()).toEqual([
        '2027-03-18 expenses-paid · cps · overdue, late',
        '2027-03-18 property-return · met by event',
        '2027-03-18 property-return · overdue, late',
      ])
      await property.happens('property-returned', { victimId: 'prop-1', propertyRef: 'telephone' })
      await property.happens('expenses-paid', { victimId: 'prop-1', claimId: 'train' })
      const back = await property.seen()
      expect(back.duties()).toEqual(['2027-03-18 expenses-paid · cps · met by event, late', '2027-03-18 property-return · met by event', '2027-03-18 property-return · met by event, late'])
      expect(back.tasks().filter((task) => task.endsWith('open'))).toEqual([])
    })
  })
}
