import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Priority, priorityOf, shareOut } from './priority.js'

const HOUR = 3_600_000
const owed = { mustTell: false, corrects: null, dueBy: 100 * HOUR, basis: 'code' as const }

describe('how urgent news is', () => {
  it.each([
    ['must be told, whatever was asked for', [{ ...owed, mustTell: true }], 0],
    ['a correction of what was wrong', [{ ...owed, basis: 'policy' as const, corrects: 'o-1' }], 0],
    ['due in four hours', [{ ...owed, basis: 'policy' as const, dueBy: 4 * HOUR }], 0],
    ['overdue', [{ ...owed, dueBy: -HOUR }], 0],
    ['owed by the Code', [owed], 1],
    ['without a day', [{ ...owed, dueBy: null }], 1],
    ['owed by policy', [{ ...owed, basis: 'policy' as const }], 2],
    ['several in one message: the most urgent counts', [{ ...owed, basis: 'policy' as const }, owed], 1],
  ])('%s', (_name, obligations, priority) => expect(priorityOf(obligations, 0)).toBe(priority))
})

describe('a round of many', () => {
  it.each<[string, number, number[], number[]]>([
    ['room for all', 100, [10, 20, 30], [10, 20, 30]],
    ['each has its part', 100, [500, 500, 500], [70, 20, 10]],
    ['what one does not use the most urgent gets', 100, [500, 5, 500], [85, 5, 10]],
    ['nothing urgent', 100, [0, 500, 500], [0, 90, 10]],
    ['only the last', 100, [0, 0, 500], [0, 0, 100]],
    ['hardly any room: each still gets one', 3, [9, 9, 9], [1, 1, 1]],
    ['one place: the most urgent', 1, [9, 9, 9], [1, 0, 0]],
    ['none waits', 100, [0, 0, 0], [0, 0, 0]],
  ])('%s', (_name, most, [a, b, c], taken) => expect(Object.values(shareOut(most, { 0: a ?? 0, 1: b ?? 0, 2: c ?? 0 }))).toEqual(taken))

  it('takes no more than waits or than there is room for, wastes no room, and starves nobody', () => {
    const count = fc.integer({ min: 0, max: 300 })
    fc.assert(fc.property(fc.integer({ min: 3, max: 200 }), count, count, count, (most, a, b, c) => {
      const waiting: Record<Priority, number> = { 0: a, 1: b, 2: c }
      const taken = shareOut(most, waiting)
      const sum = taken[0] + taken[1] + taken[2]
      expect(sum).toBe(Math.min(most, a + b + c))
      for (const priority of [0, 1, 2] as const) {
        expect(taken[priority]).toBeLessThanOrEqual(waiting[priority])
        if (waiting[priority] > 0) expect(taken[priority]).toBeGreaterThan(0)
      }
    }))
  })
})
