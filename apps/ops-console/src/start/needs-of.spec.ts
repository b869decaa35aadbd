import { describe, expect, it } from '@jest/globals'
import { needsOf, notKnown, type Waiting } from './needs-of.js'

const QUIET: Waiting = { quarantined: 0, guardsOpen: 0, tasksOverdue: 0, tasksOpen: 0, stops: 0, gaps: 0, corrections: 0, overdue: 0, breaches: 0 }

describe('what needs a person now', () => {
  it('is nothing when nothing waits, or nothing is hers to see', () => {
    expect(needsOf(QUIET)).toEqual([])
    expect(needsOf({ ...QUIET, quarantined: null })).toEqual([])
  })
  it('comes in the order in which it should be seen to', () => {
    expect(needsOf({ ...QUIET, tasksOpen: 9, stops: 1, quarantined: 3, guardsOpen: 1 })).toEqual([
      { what: 'guardsOpen', n: 1, tone: 'red' }, { what: 'quarantined', n: 3, tone: 'red' }, { what: 'stops', n: 1, tone: 'yellow' }, { what: 'tasksOpen', n: 9, tone: 'yellow' },
    ])
  })
  it('is not known where a service is away, and that is said', () => expect(notKnown({ ...QUIET, gaps: null, quarantined: null }, ['gaps', 'stops'])).toEqual(['gaps']))
})
