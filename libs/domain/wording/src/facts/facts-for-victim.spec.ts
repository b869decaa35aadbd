import { expect, it } from '@jest/globals'
import type { MessageFacts } from '@kept-informed/obligation'
import { factsForVictim } from './facts-for-victim.js'

const facts = (name: string, list: unknown[]): MessageFacts => ({ eventType: 'suspect-bailed', occurredAt: 0, receivedAt: 0, crimeReference: 'C', offenceCategory: 'theft', data: { suspectRef: 's', [name]: list } })

it.each([
  ['everybody’s', { text: 'a' }, true],
  ['hers', { text: 'a', safeguards: ['v1'] }, true],
  ['hers and another’s', { text: 'a', safeguards: ['v2', 'v1'] }, true],
  ['another’s', { text: 'a', safeguards: ['v2'] }, false],
  ['nobody’s', { text: 'a', safeguards: [] }, false],
])('a condition that is %s', (_, condition, told) => {
  for (const name of ['conditions', 'bailConditions', 'licenceConditions']) {
    expect(factsForVictim(facts(name, [condition]), 'v1').data).toEqual({ suspectRef: 's', [name]: told ? [condition] : [] })
  }
})
