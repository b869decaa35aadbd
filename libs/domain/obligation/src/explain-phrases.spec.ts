import { describe, expect, it } from '@jest/globals'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { DUTIES_CY, EVENTS_CY } from './explain-phrases-cy.js'
import { DUTIES_EN, EVENTS_EN } from './explain-phrases-en.js'

const rows = SHIPPED_PACKS.flatMap((pack) => pack.rows)
const causes = [...new Set(rows.flatMap(({ on }) => on)), 'victim-added' as const, 'event-retracted' as const]
const acts = rows.filter(({ kind }) => kind === 'act').map(({ ruleId }) => ruleId)

describe('there are words, in English and in Welsh,', () => {
  it.each(causes)('for %s', (type) => {
    expect([EVENTS_EN[type], EVENTS_CY[type]]).toEqual([expect.stringMatching(/^[A-Z].*[^.]$/), expect.stringMatching(/^[A-Z].*[^.]$/)])
  })

  it.each([...acts, 'crime-confirmed', 'victim-statement-offer', 'compensation-information', 'periodic-update', 'review-acknowledged', 'correction'])('for what %s asks', (ruleId) => {
    expect([DUTIES_EN[ruleId], DUTIES_CY[ruleId]]).toEqual([expect.stringMatching(/^[a-z]/), expect.stringMatching(/^[a-z]/)])
  })

  it('and each language knows what the other knows', () => {
    expect(Object.keys(EVENTS_CY)).toEqual(Object.keys(EVENTS_EN))
    expect(Object.keys(DUTIES_CY)).toEqual(Object.keys(DUTIES_EN))
  })
})
