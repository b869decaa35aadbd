import { describe, expect, it } from '@jest/globals'
import type { TaskKind } from '../doors/evidence.js'
import { readTaskForm } from './read-task-form.js'

describe('the word on a task', () => {
  it.each<[string, TaskKind, object, string[]]>([
    ['nothing chosen', 'approve-message', {}, ['outcome task.fault.choose']],
    ['approved', 'approve-message', { outcome: 'approved' }, []],
    ['refused and not said why', 'approve-message', { outcome: 'refused', note: ' ' }, ['note task.fault.why']],
    ['refused, and why', 'approve-message', { outcome: 'refused', note: 'he reads her phone' }, []],
    ['a message is not just done', 'approve-message', { outcome: 'done' }, ['outcome task.fault.choose']],
    ['a call is', 'call', { outcome: 'done' }, []],
    ['a call is not approved', 'call', { outcome: 'approved' }, ['outcome task.fault.choose']],
    ['more than anybody reads', 'call', { outcome: 'done', note: 'x'.repeat(4_001) }, ['note task.fault.long']],
    ['what is no text', 'call', { outcome: ['done'], note: { a: 1 } }, ['outcome task.fault.choose']],
  ])('%s', (_, kind, body, faults) => {
    expect(readTaskForm(kind, body as Record<string, unknown>).faults.map(({ field, words }) => `${field} ${words}`)).toEqual(faults)
  })
})
