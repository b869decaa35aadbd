import { expect, it } from '@jest/globals'
import { recordsOf, tableOf } from '@kept-informed/web'
import { MONTH_COLUMNS, monthBars, RIGHT_COLUMNS } from './survey.js'

const MONTH = { month: '2026-10', yes: 20, partly: null, no: 0 }

it('a small number is said to be left out, is not drawn, and is empty in a file', () => {
  expect(tableOf('m', MONTH_COLUMNS, [MONTH]).rows).toMatchObject([[{ at: '2026-10' }, { text: 20 }, { words: 'timeliness.small' }, { text: 0 }]])
  expect(monthBars([MONTH])).toEqual([{ name: { at: '2026-10' }, parts: [20, 0, 0] }])
  expect(recordsOf(RIGHT_COLUMNS, [{ right: null, yes: 5, partly: null, no: 0 }])).toEqual([{ right: null, yes: 5, partly: null, no: 0 }])
})

it('the chart begins with the first month in which somebody answered', () => {
  const none = { month: '2026-08', yes: 0, partly: 0, no: 0 }
  expect(monthBars([none, { ...none, month: '2026-09' }, MONTH, { ...none, month: '2026-11' }]).map(({ name }) => name)).toEqual([{ at: '2026-10' }, { at: '2026-11' }])
  expect(monthBars([none])).toEqual([])
})
