import { describe, expect, it } from '@jest/globals'
import { recordsOf, tableOf } from '@kept-informed/web'
import { GROUP_COLUMNS, groupsOf, inTimePercent, type Right, RIGHT_COLUMNS, rightBars } from './timeliness.js'

const RIGHT: Right = {
  right: 6,
  inTime: 299,
  late: 1,
  missed: 0,
  excused: 50,
  due: 350,
  medianLateHours: 2.5,
  breakdown: {
    age: [
      { group: 'adult', inTime: 290, late: null, missed: 0, excused: 50 },
      { group: 'under-18', inTime: 9, late: null, missed: 0, excused: 0 },
    ],
  },
}

it.each([
  [{}, 99],
  [{ inTime: 300, late: 0 }, 100],
  [{ inTime: 0, due: 50 }, null],
])('in time, of what was due and not excused, never rounded up: %j', (change, percent) => expect(inTimePercent({ ...RIGHT, ...change })).toBe(percent))

describe('how each right was kept', () => {
  it('is a row and a bar', () => {
    expect(recordsOf(RIGHT_COLUMNS, [RIGHT])).toEqual([{ right: 6, due: 350, inTime: 299, late: 1, missed: 0, excused: 50, inTimePercent: 99, medianLateHours: 2.5 }])
    expect(rightBars([{ ...RIGHT, right: null }])).toEqual([{ name: { words: 'timeliness.no-right' }, parts: [299, 1, 0, 50] }])
  })
  it('shows of a small number that it is small, and of nothing that it is nothing', () => {
    expect(tableOf('g', GROUP_COLUMNS, groupsOf({ rights: [RIGHT] })).rows[1]).toMatchObject([
      { words: 'timeliness.right', facts: { right: 6 } },
      { words: 'timeliness.by.age' },
      { words: 'timeliness.group.under-18' },
      { text: 9 },
      { words: 'timeliness.small' },
      { text: 0 },
      { text: 0 },
    ])
  })
})
