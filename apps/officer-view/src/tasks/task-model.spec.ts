import { expect, it } from '@jest/globals'
import type { MessageAhead, NotifierTask, TaskWish } from '../doors/notifier.js'
import { aCase, duty, task } from '../testing/a-duty.js'
import { aMessageAhead } from '../testing/a-message-ahead.js'
import { taskModel } from './task-model.js'

const model = (over: Partial<NotifierTask>, wish: TaskWish | null = null, ahead: MessageAhead | null = null) =>
  taskModel({
    task: task('call', over),
    cases: new Map([['c1', aCase('c1')]]),
    duties: [duty('o1'), duty('o2'), duty('o3', { kind: 'act' })],
    ahead,
    wish,
    form: { outcome: '', note: '' },
    faults: [],
    now: Date.parse('2026-11-26T10:00:00Z'),
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

it.each<[string, Partial<MessageAhead>, string]>([
  ['as soon as it is approved', { onApproval: true }, 'task.leaves.now'],
  ['approved, at a safe hour', { onApproval: true, leavesAt: '2026-11-26T18:00:00Z' }, 'task.leaves'],
  ['after a call, or without it', { leavesAt: '2026-11-27T08:00:00Z' }, 'task.leaves-anyway'],
])('says that the message leaves %s', (_, ahead, leaves) => expect(model({}, null, aMessageAhead(ahead))).toMatchObject({ leaves }))

it.each<[string, string, Partial<NotifierTask>, boolean]>([
  ['a call about abuse at home', 'domestic-abuse', {}, true],
  ['a call about a theft', 'theft', {}, false],
  ['what is done without talking', 'domestic-abuse', { kind: 'approve-message' }, false],
])('warns that somebody may listen: %s', (_, offenceCategory, over, warned) =>
  expect(taskModel({ task: task('call', over), cases: new Map([['c1', aCase('c1', { offenceCategory })]]), duties: [], ahead: null, wish: null, form: { outcome: '', note: '' }, faults: [], now: 0 })).toMatchObject({ warned }))
