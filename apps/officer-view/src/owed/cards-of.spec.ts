import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { ListedDuty } from '../doors/evidence.js'
import { aCase, duty, message, person, task } from '../testing/a-duty.js'
import { type Card, cardsOf, type Waiting } from './cards-of.js'

const cases = new Map([['c1', aCase('c1')]])
const cardsFor = (duties: ListedDuty[], more: Partial<Waiting> = {}): Card[] =>
  cardsOf({ duties, tasks: [], cases, risks: new Map(), now: Date.parse('2026-11-26T10:00:00Z'), ...more })
const late = { state: 'overdue' as const, dueBy: '2026-11-20T23:59:59.999Z' }
const idsOn = (cards: Card[]): string[][] => cards.map(({ rows, tasks }) => [...rows.map(({ obligationId }) => obligationId), ...tasks.map(({ taskId }) => taskId)])

describe('what is owed', () => {
  it.each<[string, Partial<ListedDuty>, string]>([
    ['overdue', late, 'overdue'],
    ['due today', { dueBy: '2026-11-26T23:59:59.999Z' }, 'today'],
    ['due tomorrow', { dueBy: '2026-11-27T23:59:59.999Z' }, 'later'],
    ['of no day', { dueBy: null }, 'later'],
  ])('stands as %s', (_, over, standing) => expect(cardsFor([duty('o1', over)])).toMatchObject([{ standing, rows: [{ standing }] }]))

  it.each<[string, Partial<ListedDuty>, string, string]>([
    ['a task has its page', { tasks: [task('call')] }, 'next.call', '/tasks/t-call'],
    ['what is to be told is recorded, of that event', {}, 'next.tell', '/cases/c1/record/victim-told?victimId=v1&about=urn%3Apolice+e1'],
    ['what is done is recorded', { kind: 'act', ruleId: 'needs-assessment' }, 'next.record', '/cases/c1/record/needs-assessed?victimId=v1'],
    ['what may be done in many ways is chosen', { kind: 'act' }, 'next.record', '/cases/c1/record'],
    ['what goes by itself is explained', { notifications: [message()] }, 'next.why', '/cases/c1/duties/o1'],
  ])('next: %s', (_, over, words, href) => expect(cardsFor([duty('o1', over)])).toMatchObject([{ rows: [{ next: { words, href } }] }]))
})

describe('one card for each person in each case', () => {
  const hers = { victimId: 'v2', recipientId: 'v2' }

  it('stands where the first thing on it does, and has her things in order', () =>
    expect(idsOn(cardsFor([duty('o1', { ...hers, ...late }), duty('o2'), duty('o3', { caseId: 'c2' }), duty('o4', hers), duty('o5')]))).toEqual([
      ['o1', 'o4'],
      ['o2', 'o5'],
      ['o3'],
    ]))

  it('is marked by the most pressing thing on it', () => expect(cardsFor([duty('o1'), duty('o2', late)])).toMatchObject([{ standing: 'overdue' }]))

  it('is of who is told: what a guardian is told for a child is hers', () =>
    expect(cardsFor([duty('o1', { ...hers, victimId: 'v1' }), duty('o2', hers)])).toMatchObject([{ personHref: '/cases/c1/people/v2', rows: [{}, {}] }]))

  it('names a person and a case, or says why not', () => {
    const hidden = new Map([['c1', aCase('c1', { victims: [person('v1', { name: null, notNamedBecause: 'restricted' })] })]])
    expect(cardsFor([duty('o1')])).toMatchObject([{ person: { name: 'Ms Ada Byron' }, crimeReference: 'ref c1', offence: 'theft' }])
    expect(cardsFor([duty('o1')], { cases: hidden })).toMatchObject([{ person: { words: 'person.restricted' } }])
    expect(cardsFor([duty('o1')], { cases: new Map() })).toMatchObject([{ person: { words: 'person.not-known' }, crimeReference: 'c1' }])
  })
})

describe('a task', () => {
  it('stands on her card, or on one of its own where its day comes; what has no day comes last', () => {
    const tasks = [
      task('check-contact', { taskId: 't1' }),
      task('call', { taskId: 't2', victimId: 'v2', dueBy: '2026-11-26T17:00:00Z' }),
      task('act', { taskId: 't3', victimId: 'v3' }),
    ]
    expect(idsOn(cardsFor([duty('o1')], { tasks }))).toEqual([['t2'], ['o1', 't1'], ['t3']])
  })

  it.each<[string, string | null, boolean, string]>([
    ['late', '2026-11-26T09:00:00Z', true, 'overdue'],
    ['not late', '2026-11-26T11:00:00Z', false, 'later'],
    ['of no time', null, false, 'later'],
  ])('that is %s', (_, dueBy, isLate, standing) =>
    expect(cardsFor([], { tasks: [task('call', { dueBy })] })).toMatchObject([{ standing, tasks: [{ late: isLate }] }]),
  )

  it.each([
    ['she wished for herself', 'victim-wishes-rhythm', 'task.of.victim-wishes-rhythm'],
    ['comes of something else', 'no-details', 'task.act'],
  ])('that %s is called so', (_, reason, words) => expect(cardsFor([], { tasks: [task('act', { reason })] })).toMatchObject([{ tasks: [{ words }] }]))
})

it('loses nothing and shows nothing twice, in whatever order things are owed', () => {
  const some = fc.record({
    caseId: fc.constantFrom('c1', 'c2', 'c3'),
    victimId: fc.constantFrom('v1', 'v2'),
    state: fc.constantFrom('owed' as const, 'overdue' as const),
    dueBy: fc.constantFrom('2026-11-20T23:59:59.999Z', '2026-11-30T23:59:59.999Z', null),
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 20 }), fc.array(some, { maxLength: 5 }), (owed, asked) => {
      const duties = owed.map((one, n) => duty(`o${n}`, { ...one, recipientId: one.victimId }))
      const tasks = asked.map(({ caseId, victimId, dueBy }, n) => task('call', { caseId, victimId, dueBy, taskId: `t${n}` }))
      const cards = cardsFor(duties, { tasks })
      expect(idsOn(cards).flat().sort()).toEqual([...duties.map(({ obligationId }) => obligationId), ...tasks.map(({ taskId }) => taskId)].sort())
      expect(new Set(cards.map(({ personHref }) => personHref)).size).toBe(cards.length)
    }),
  )
})
