import { expect, it } from '@jest/globals'
import type { NotifierTask, TaskWish } from '../doors/notifier.js'
import { aCase, duty, task } from '../testing/a-duty.js'
import { taskModel } from './task-model.js'

const model = (over: Partial<NotifierTask>, wish: TaskWish | null = null) =>
  taskModel({
    task: task('call', over),
    cases: new Map([['c1', aCase('c1')]]),
    duties: [duty('o1'), duty('o2'), duty('o3', { kind: 'act' })],
    ahead: null,
    wish,
    form: { outcome: '', note: '' },
    faults: [],
  })

it.each<[string, Partial<NotifierTask>, object]>([
  ['is called by what it is', {}, { words: 'task.call', endTitle: 'task.end-title.call' }],
  ['is called by what she asked', { reason: 'victim-asks-for-call' }, { words: 'task.of.victim-asks-for-call', because: ['asked.victim-asks-for-call'] }],
  ['says why it was asked of a person', { reason: 'time-is-short' }, { because: ['asked.time-is-short'] }],
  ['says why a message was held back', { reason: 'no-safe-contact' }, { because: ['withheld.no-safe-contact'] }],
  ['does not say twice what it is', { kind: 'approve-message', reason: 'needs-approval' }, { because: [], endTitle: 'task.end-title.other' }],
  ['keeps to itself a reason that it has no words for', { reason: 'of-a-later-release' }, { because: [] }],
  ['offers what of it is to be told', { obligationIds: ['o1', 'o3'] }, { tellHref: '/cases/c1/record/victim-told?victimId=v1&about=urn%3Apolice+e1' }],
])('a task %s', (_, over, shown) => expect(model(over)).toMatchObject(shown))

it.each<[string, TaskWish, object]>([
  ['a rhythm is agreed', { kind: 'rhythm', every: 'P7D' }, { agreeHref: '/cases/c1/record/contact-agreed?victimId=v1&every=P7D&taskId=t', onlyEnds: false }],
  ['somebody else is talked about, and that is all', { kind: 'trusted-person', words: 'my sister' }, { onlyEnds: true }],
])('%s', (_, wish, shown) => expect(model({ taskId: 't', kind: 'act', reason: 'victim-wishes-rhythm' }, wish)).toMatchObject(shown))
