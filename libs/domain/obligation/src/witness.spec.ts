import { describe, expect, it } from '@jest/globals'
import { aCase, type CaseStory } from './testing/a-case.js'
import { happened, listed, relisted, retracted } from './testing/happened.js'

const required = happened('witness-required', '2026-11-24 10:00', { victimId: 'v1', hearingId: 'h1' })
const first = listed('2026-11-23 11:00')
const moved = relisted('2026-11-25 11:00')
const story = aCase('2026-11-23 09:00').with(required)

describe('a witness is told when and where the hearing is', () => {
  it.each<[string, CaseStory, object]>([
    ['listed before', story.with(first), { at: '2027-02-01T10:00:00Z', court: 'Luton' }],
    ['listed after', story.with(listed('2026-11-25 11:00')), { at: '2027-02-01T10:00:00Z', court: 'Luton' }],
    ['moved since', story.with(first, moved), { at: '2027-03-01T10:00:00Z', court: 'Luton' }],
    ['the move was a mistake', story.with(first, moved, retracted('2026-11-25 12:00', moved, true)), { at: '2027-02-01T10:00:00Z', court: 'Luton' }],
    ['another hearing is listed', story.with(listed('2026-11-23 11:00', 'h2')), {}],
    ['none is known', story, {}],
  ])('%s', (_, given, expected) => {
    const [owed] = given.as('2026-11-26 09:00').all('witness-required')
    expect(owed?.facts.data).toEqual({ victimId: 'v1', hearingId: 'h1', ...expected })
  })
})
