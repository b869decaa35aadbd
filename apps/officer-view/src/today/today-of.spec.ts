import { describe, expect, it } from '@jest/globals'
import type { ListedDuty } from '../doors/evidence.js'
import { aCase, delivery, duty, message, person, task } from '../testing/a-duty.js'
import { howOf } from './how.js'
import { OURS, todayOf } from './today-of.js'

const NOW = Date.parse('2026-11-26T10:00:00Z')
const cases = new Map([['c1', aCase('c1')]])

describe('how she is told', () => {
  it.each<[string, Partial<ListedDuty>, string, string | null]>([
    ['a message is planned', { notifications: [message()] }, 'how.message-going', null],
    ['one waits for a safe hour', { notifications: [message({ state: 'withheld', withheldBecause: 'outside-safe-hours' })] }, 'how.waits-for-hour', null],
    ['one is held back', { notifications: [message({ state: 'withheld', withheldBecause: 'held' })] }, 'how.withheld', 'held'],
    ['one waits for a word', { notifications: [message({ state: 'withheld', withheldBecause: 'needs-approval' })], tasks: [task('approve-message')] }, 'how.task.approve-message', null],
    ['a call comes before what else is asked', { tasks: [task('check-contact'), task('call')], notifications: [message({ state: 'withheld', withheldBecause: 'no-safe-contact' })] }, 'how.task.call', 'no-safe-contact'],
    ['a text has left', { notifications: [message({ state: 'sending', deliveries: [delivery('sms', 'accepted')] })] }, 'how.message-sent', null],
    ['a letter is printed', { notifications: [message({ state: 'sending', deliveries: [delivery('letter', 'accepted')] })] }, 'how.letter-at-printer', null],
    ['a letter is posted', { notifications: [message({ state: 'sending', deliveries: [delivery('letter', 'dispatched')] })] }, 'how.letter-in-post', null],
    ['it failed', { notifications: [message({ state: 'failed', deliveries: [delivery('sms', 'permanent-failure')] })] }, 'how.failed', null],
    ['only what was not replaced counts', { notifications: [message({ state: 'superseded' })] }, 'how.tell', null],
    ['something is to be done', { kind: 'act' }, 'how.act', null],
    ['another owes it', { owedBy: 'cps', tasks: [task('hand-off')] }, 'how.owed-by-other', null],
  ])('%s', (_, over, words, because) => expect(howOf(duty('o1', over), OURS)).toMatchObject({ words, because }))
})

describe('today', () => {
  const today = (duties: ListedDuty[], more: Partial<Parameters<typeof todayOf>[0]> = {}) => todayOf({ duties, tasks: [], foreseen: [], cases, now: NOW, ...more })

  it.each<[string, Partial<ListedDuty>, string]>([
    ['overdue', { state: 'overdue', dueBy: '2026-11-20T23:59:59.999Z' }, 'overdue'], ['due today', { dueBy: '2026-11-26T23:59:59.999Z' }, 'today'], ['due tomorrow', { dueBy: '2026-11-27T23:59:59.999Z' }, 'later'], ['of no day', { dueBy: null }, 'later'],
  ])('%s', (_, over, standing) => expect(today([duty('o1', over)]).rows[0]?.standing).toBe(standing))

  it('says what will be missed, and why', () => {
    const { rows, counts } = today([duty('o1'), duty('o2')], { foreseen: [{ obligationId: 'o1', willBeMet: false, reason: 'no-time-to-call', officerId: null, unit: null, dueBy: '', caseId: '', ruleId: '', victimId: '' }, { obligationId: 'o2', willBeMet: null, reason: 'unknown-pace', officerId: null, unit: null, dueBy: '', caseId: '', ruleId: '', victimId: '' }] })
    expect(rows.map(({ standing, risk }) => [standing, risk])).toEqual([['at-risk', 'no-time-to-call'], ['later', null]])
    expect(counts).toEqual({ overdue: 0, 'at-risk': 1, today: 0, later: 1 })
  })

  it.each<[string, Partial<ListedDuty>, string, string]>([
    ['a task has its page', { tasks: [task('call')] }, 'next.call', '/tasks/t-call'],
    ['what is to be told is recorded, of that event', {}, 'next.tell', '/cases/c1/record/victim-told?victimId=v1&about=urn%3Apolice+e1'],
    ['what is to be done is recorded', { kind: 'act' }, 'next.record', '/cases/c1/record?for=suspect-arrested'],
    ['what goes by itself is explained', { notifications: [message()] }, 'next.why', '/cases/c1/duties/o1'],
  ])('next: %s', (_, over, words, href) => expect(today([duty('o1', over)]).rows[0]?.next).toEqual({ words, href }))

  it('names a person and a case, or says why not', () => {
    expect(today([duty('o1')]).rows[0]).toMatchObject({ person: { name: 'Ms Ada Byron' }, crimeReference: 'ref c1', offence: 'theft' })
    const hidden = new Map([['c1', aCase('c1', { victims: [person('v1', { name: null, notNamedBecause: 'restricted' })] })]])
    expect(today([duty('o1')], { cases: hidden }).rows[0]?.person).toEqual({ words: 'person.restricted' })
    expect(today([duty('o1')], { cases: new Map() }).rows[0]).toMatchObject({ person: { words: 'person.not-known' }, crimeReference: 'c1' })
  })

  it('lists a task once, and leaves out what others owe', () => {
    const { rows, otherTasks } = today([duty('o1', { tasks: [task('call')] }), duty('o2', { owedBy: 'cps' })], { tasks: [task('call'), task('check-contact', { taskId: 't2' })] })
    expect([rows.length, otherTasks.map(({ taskId }) => taskId)]).toEqual([1, ['t2']])
  })
})
