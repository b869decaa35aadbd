import { describe, expect, it } from '@jest/globals'
import { recordsOf, tableOf } from '@kept-informed/web'
import { isLate, outcomesOf, type Task } from './task.js'
import { taskColumns } from './task-list.js'

const TASK: Task = {
  taskId: 't/1',
  caseId: '01TW/1/26',
  kind: 'call',
  for: 'officer:PC-1',
  victimId: 'v',
  obligationIds: [],
  notificationId: null,
  dueBy: '2026-11-26T10:00:00Z',
  state: 'open',
  outcome: null,
  reason: 'held',
}
const DUE = Date.parse('2026-11-26T10:00:00Z')

describe('the list of tasks', () => {
  it('says what to do, for whom, where, by when, and which is late', () => {
    expect(tableOf('tasks', taskColumns(DUE + 1), [TASK]).rows[0]).toMatchObject([
      { words: 'tasks.kind.call', href: '/tasks/t%2F1' },
      { words: 'whom.officer', facts: { id: 'PC-1' } },
      { text: '01TW/1/26', href: '/cases/01TW%2F1%2F26' },
      { at: TASK.dueBy },
      { words: 'tasks.late', tone: 'red' },
    ])
  })
  it('is the same elsewhere', () =>
    expect(recordsOf(taskColumns(DUE), [TASK])).toEqual([
      { kind: 'call', for: 'officer:PC-1', caseId: '01TW/1/26', dueBy: TASK.dueBy, state: 'open', taskId: 't/1' },
    ]))
})

it.each<[string, Partial<Task>, number, boolean]>([
  ['at its last moment', {}, DUE, false], ['after it', {}, DUE + 1, true], ['done', { state: 'done' }, DUE + 1, false], ['without a time', { dueBy: null }, DUE + 1, false],
])('a task is late: %s', (_, change, now, late) => expect(isLate({ ...TASK, ...change }, now)).toBe(late))
it.each([['approve-message', ['approved', 'refused']], ['call', ['done']]] as const)('%s ends with %s', (kind, outcomes) => expect(outcomesOf(kind)).toEqual(outcomes))
