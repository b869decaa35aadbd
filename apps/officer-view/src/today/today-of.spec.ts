import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { ListedDuty } from '../doors/evidence.js'
import { aCase, delivery, duty, message, person, task } from '../testing/a-duty.js'
import { howOf } from './how.js'
import { OURS, type Row, type Today, todayOf } from './today-of.js'

const NOW = Date.parse('2026-11-26T10:00:00Z')
const cases = new Map([['c1', aCase('c1')]])
const rowsOf = ({ cards }: Pick<Today, 'cards'>): Row[] => cards.flatMap(({ rows }) => rows)

describe('how she is told', () => {
  it.each<[string, Partial<ListedDuty>, string, string | null]>([
    ['a message is planned', { notifications: [message()] }, 'how.message-going', null],
    ['one waits for a safe hour', { notifications: [message({ state: 'withheld', withheldBecause: 'outside-safe-hours' })] }, 'how.waits-for-hour', null],
    ['one is held back', { notifications: [message({ state: 'withheld', withheldBecause: 'held' })] }, 'how.withheld', 'held'],
    [
      'one waits for a word',
      { notifications: [message({ state: 'withheld', withheldBecause: 'needs-approval' })], tasks: [task('approve-message')] },
      'how.task.approve-message',
      null,
    ],
    [
      'a call comes before what else is asked',
      { tasks: [task('check-contact'), task('call')], notifications: [message({ state: 'withheld', withheldBecause: 'no-safe-contact' })] },
      'how.task.call',
      'no-safe-contact',
    ],
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
  const today = (duties: ListedDuty[], more: Partial<Parameters<typeof todayOf>[0]> = {}) =>
    todayOf({ duties, tasks: [], foreseen: [], cases, now: NOW, ...more })

  it.each<[string, Partial<ListedDuty>, string]>([
    ['overdue', { state: 'overdue', dueBy: '2026-11-20T23:59:59.999Z' }, 'overdue'],
    ['due today', { dueBy: '2026-11-26T23:59:59.999Z' }, 'today'],
    ['due tomorrow', { dueBy: '2026-11-27T23:59:59.999Z' }, 'later'],
    ['of no day', { dueBy: null }, 'later'],
  ])('%s', (_, over, standing) => expect(rowsOf(today([duty('o1', over)]))[0]?.standing).toBe(standing))

  it('says what will be missed, and why', () => {
    const { cards, counts } = today([duty('o1'), duty('o2')], {
      foreseen: [
        { obligationId: 'o1', willBeMet: false, reason: 'no-time-to-call', officerId: null, unit: null, dueBy: '', caseId: '', ruleId: '', victimId: '' },
        { obligationId: 'o2', willBeMet: null, reason: 'unknown-pace', officerId: null, unit: null, dueBy: '', caseId: '', ruleId: '', victimId: '' },
      ],
    })
    expect(rowsOf({ cards }).map(({ standing, risk }) => [standing, risk])).toEqual([
      ['at-risk', 'no-time-to-call'],
      ['later', null],
    ])
    expect(counts).toEqual({ overdue: 0, 'at-risk': 1, today: 0, later: 1 })
  })

  it.each<[string, Partial<ListedDuty>, string, string]>([
    ['a task has its page', { tasks: [task('call')] }, 'next.call', '/tasks/t-call'],
    ['what is to be told is recorded, of that event', {}, 'next.tell', '/cases/c1/record/victim-told?victimId=v1&about=urn%3Apolice+e1'],
    ['what is to be done is recorded', { kind: 'act' }, 'next.record', '/cases/c1/record?for=suspect-arrested'],
    ['what goes by itself is explained', { notifications: [message()] }, 'next.why', '/cases/c1/duties/o1'],
  ])('next: %s', (_, over, words, href) => expect(rowsOf(today([duty('o1', over)]))[0]?.next).toEqual({ words, href }))

  it('names a person and a case, or says why not', () => {
    expect(today([duty('o1')]).cards[0]).toMatchObject({ person: { name: 'Ms Ada Byron' }, crimeReference: 'ref c1', offence: 'theft' })
    const hidden = new Map([['c1', aCase('c1', { victims: [person('v1', { name: null, notNamedBecause: 'restricted' })] })]])
    expect(today([duty('o1')], { cases: hidden }).cards[0]?.person).toEqual({ words: 'person.restricted' })
    expect(today([duty('o1')], { cases: new Map() }).cards[0]).toMatchObject({ person: { words: 'person.not-known' }, crimeReference: 'c1' })
  })

  it('lists a task once, and leaves out what others owe', () => {
    const { cards, otherTasks } = today([duty('o1', { tasks: [task('call')] }), duty('o2', { owedBy: 'cps' })], {
      tasks: [task('call'), task('check-contact', { taskId: 't2' }), task('check-contact', { taskId: 't3', victimId: 'v2' })],
    })
    expect(cards.map(({ rows, tasks }) => [rows.length, tasks.map(({ taskId }) => taskId)])).toEqual([[1, ['t2']]])
    expect(otherTasks.map(({ taskId, personHref }) => [taskId, personHref])).toEqual([['t3', '/cases/c1/people/v2']])
  })

  it.each([
    ['late', '2026-11-26T09:00:00Z', true],
    ['not late', '2026-11-26T11:00:00Z', false],
    ['of no time', null, false],
  ])('knows a task that is %s', (_, dueBy, late) => {
    expect(today([], { tasks: [task('check-contact', { dueBy })] }).otherTasks).toMatchObject([{ late }])
  })

  describe('one card for each person in each case', () => {
    const late = { state: 'overdue' as const, dueBy: '2026-11-20T23:59:59.999Z' }

    it('stands where the first thing in it does, and has her things in order', () => {
      const { cards } = today([
        duty('o1', { victimId: 'v2', recipientId: 'v2', ...late }),
        duty('o2'),
        duty('o3', { caseId: 'c2' }),
        duty('o4', { victimId: 'v2', recipientId: 'v2' }),
        duty('o5'),
      ])
      expect(cards.map(({ rows }) => rows.map(({ obligationId }) => obligationId))).toEqual([['o1', 'o4'], ['o2', 'o5'], ['o3']])
    })

    it('is marked by the most pressing thing in it', () => {
      const { cards, counts } = today([duty('o1'), duty('o2', late)])
      expect([cards.map(({ standing }) => standing), counts]).toEqual([['overdue'], { overdue: 1, 'at-risk': 0, today: 0, later: 1 }])
    })

    it('is of who is told: what a guardian is told for a child is hers', () => {
      const { cards } = today([duty('o1', { victimId: 'v1', recipientId: 'v2' }), duty('o2', { victimId: 'v2', recipientId: 'v2' })])
      expect(cards.map(({ personHref, rows }) => [personHref, rows.length])).toEqual([['/cases/c1/people/v2', 2]])
    })
  })

  it('loses nothing and shows nothing twice, in whatever order things are owed', () => {
    const some = fc.record({
      caseId: fc.constantFrom('c1', 'c2', 'c3'),
      victimId: fc.constantFrom('v1', 'v2'),
      state: fc.constantFrom('owed' as const, 'overdue' as const),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), (owed) => {
        const duties = owed.map((one, n) => duty(`o${n}`, { ...one, recipientId: one.victimId }))
        const { cards, counts } = today(duties)
        expect(
          rowsOf({ cards })
            .map(({ obligationId }) => obligationId)
            .sort(),
        ).toEqual(duties.map(({ obligationId }) => obligationId).sort())
        expect(new Set(cards.map(({ personHref }) => personHref)).size).toBe(cards.length)
        expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(duties.length)
      }),
    )
  })
})
