import { expect, it } from '@jest/globals'
import type { ListedDuty } from '../doors/evidence.js'
import { aCase, aForeseen, duty, task } from '../testing/a-duty.js'
import { tasksHere, todayOf } from './today-of.js'

const today = (duties: ListedDuty[], more: Partial<Parameters<typeof todayOf>[0]> = {}) =>
  todayOf({ duties, tasks: [], foreseen: [], cases: new Map([['c1', aCase('c1')]]), now: Date.parse('2026-11-26T10:00:00Z'), ...more })

it('says what will be missed, and why; what cannot be foreseen is no risk', () => {
  const foreseen = [aForeseen('o1', { willBeMet: false, reason: 'no-time-to-call' }), aForeseen('o2', { willBeMet: null, reason: 'unknown-pace' })]
  const { cards, counts } = today([duty('o1'), duty('o2')], { foreseen })
  expect(cards.flatMap(({ rows }) => rows.map(({ standing, risk }) => [standing, risk]))).toEqual([
    ['at-risk', 'no-time-to-call'],
    ['later', null],
  ])
  expect(counts).toEqual({ overdue: 0, 'at-risk': 1, today: 0, later: 1 })
})

it('lists a task once, and leaves out what others owe', () => {
  const tasks = [task('call'), task('check-contact', { taskId: 't2' })]
  const { cards, counts } = today([duty('o1', { tasks: [task('call')] }), duty('o2', { owedBy: 'cps' })], { tasks })
  expect(cards.map((card) => [card.rows.length, card.tasks.map(({ taskId }) => taskId)])).toEqual([[1, ['t2']]])
  expect(counts.later).toBe(1)
})

it.each([
  [true, ['of-here', 'of-nothing', 'of-another-page']],
  [false, ['of-here', 'of-nothing']],
])('leaves the tasks of another page to it, where there is one: these are all of it: %s', (whole, expected) => {
  const tasks = [
    task('check-contact', { taskId: 'of-here' }),
    task('act', { taskId: 'of-nothing', obligationIds: [] }),
    task('call', { taskId: 'of-another-page', obligationIds: ['o9'] }),
  ]
  expect(tasksHere(tasks, { duties: [duty('o1')], whole }).map(({ taskId }) => taskId)).toEqual(expected)
})

it('sets apart of whom only something without a day waits', () => {
  const tasks = [task('act', { taskId: 'some-day', victimId: 'v2' }), task('call', { taskId: 'today', victimId: 'v3', dueBy: '2026-11-26T17:00:00Z' })]
  const { cards, also } = today([], { tasks })
  expect([cards, also].map((list) => list.flatMap((card) => card.tasks.map(({ taskId }) => taskId)))).toEqual([['today'], ['some-day']])
})
