import { describe, expect, it } from '@jest/globals'
import { recordsOf, tableOf } from '@kept-informed/web'
import { breakdownsOf, GROUP_COLUMNS, groupsOf, inTimePercent, type Right, RIGHT_COLUMNS, rightBars } from './timeliness.js'

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
  [{ by: 'offence', group: 'hate-crime' }, { words: 'crime.hate-crime' }],
  [{ by: 'entitlement', group: 'enhanced' }, { words: 'timeliness.group.enhanced' }],
  [{ by: 'age', group: 'unknown' }, { text: 'unknown' }],
])('a group is read in words: %j', (named, cell) => {
  const [, group] = tableOf('g', GROUP_COLUMNS, [{ right: 6, inTime: 1, late: 0, missed: 0, excused: 0, ...named }]).rows[0] ?? []
  expect(group).toEqual({ ...cell, number: false })
})

it.each([
  [{}, 99],
  [{ inTime: 300, late: 0 }, 100],
  [{ inTime: 0, due: 50 }, null],
])('in time, of what was due and not excused, never rounded up: %j', (change, percent) => expect(inTimePercent({ ...RIGHT, ...change })).toBe(percent))

it('what people are told apart by is each read for itself, over all rights', () => {
  const offence = [{ group: 'theft', inTime: 5, late: 0, missed: 0, excused: 0 }]
  const groups = groupsOf({ rights: [RIGHT, { ...RIGHT, right: 7, breakdown: { ...RIGHT.breakdown, entitlement: [], offence } }] })
  expect(breakdownsOf(groups).map(({ by, groups: of }) => [by, ...of.map(({ right, group }) => `${right} ${group}`)])).toEqual([
    ['age', '6 adult', '6 under-18', '7 adult', '7 under-18'], ['offence', '7 theft'],
  ])
})

describe('how each right was kept', () => {
  it('is a row and a bar', () => {
    expect(recordsOf(RIGHT_COLUMNS, [RIGHT])).toEqual([{ right: 6, due: 350, inTime: 299, late: 1, missed: 0, excused: 50, inTimePercent: 99, medianLateHours: 2.5 }])
    expect(rightBars([{ ...RIGHT, right: null }])).toEqual([{ name: { words: 'timeliness.no-right' }, parts: [299, 1, 0, 50] }])
  })
  it('shows of a small number that it is small, and of nothing that it is nothing', () => {
    expect(tableOf('g', GROUP_COLUMNS, groupsOf({ rights: [RIGHT] })).rows[1]).toMatchObject([
      { words: 'timeliness.right', facts: { right: 6 } },
      { words: 'timeliness.group.under-18' },
      { text: 9 },
      { words: 'timeliness.small' },
      { text: 0 },
      { text: 0 },
    ])
  })
})
