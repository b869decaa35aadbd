// Why: whoever works through the list sees what to do, for whom, by when, and which is late.
import type { Instant } from '@kept-informed/kernel'
import type { Column } from '@kept-informed/web'
import { whomCell } from '../names/names.js'
import type { Officers } from '../names/officers.js'
import { toCase, toTask } from '../paths.js'
import { isLate, type Task } from './task.js'

export const taskColumns = (now: Instant, officers: Officers = new Map()): readonly Column<Task>[] => [
  { name: 'kind', words: 'tasks.kind', value: ({ kind }) => kind, shown: ({ kind, taskId }) => ({ words: `tasks.kind.${kind}`, href: toTask(taskId) }) },
  { name: 'for', words: 'tasks.for', value: (task) => task.for, shown: (task) => whomCell(task.for, officers) },
  { name: 'caseId', words: 'tasks.case', value: ({ caseId }) => caseId, shown: ({ caseId }) => ({ text: caseId, href: toCase(caseId) }) },
  { name: 'dueBy', words: 'tasks.due', value: ({ dueBy }) => dueBy, shown: ({ dueBy }) => (dueBy === null ? { text: '–' } : { at: dueBy }) },
  {
    name: 'state',
    words: 'tasks.state',
    value: ({ state }) => state,
    shown: (task) => (isLate(task, now) ? { words: 'tasks.late', tone: 'red' } : { words: `tasks.state.${task.state}` }),
  },
  { name: 'taskId', words: 'tasks.id', fileOnly: true, value: ({ taskId }) => taskId },
]
