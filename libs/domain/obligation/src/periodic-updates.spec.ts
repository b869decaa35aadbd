import { describe, expect, it } from '@jest/globals'
import type { CaseEvent } from '@kept-informed/case-event'
import { aCase, type CaseStory } from './testing/a-case.js'
import { agreed, arrested, happened, optedIn, optedOut, reference, retracted, told } from './testing/happened.js'
import { london } from './testing/london.js'

const REPORTED = '2026-11-23 09:00'
const closed = (at: string) => happened('case-closed', at, {})
const reopened = (at: string) => happened('case-reopened', at, { reason: 'new evidence' })
/** `dueOn state` of each. */
const updates = (story: CaseStory, now: string, victimId = 'v1') =>
  story.as(now).all('periodic-update', { victimId }).map(({ dueOn, state, reason }) => `${dueOn} ${state}${reason === null ? '' : `: ${reason}`}`)
const story = aCase(REPORTED)

describe('an update every so many calendar days, on a working day', () => {
  it.each([
    ['a fortnight', '2026-11-24 10:00', 'P14D', '2026-12-08'],
    ['two weeks', '2026-11-24 10:00', 'P2W', '2026-12-08'],
    ['a day', '2026-11-24 10:00', 'P1D', '2026-11-25'],
    ['onto a Saturday: the Friday before', '2026-11-25 10:00', 'P10D', '2026-12-04'],
    ['onto a Sunday: the Friday before', '2026-11-26 10:00', 'P10D', '2026-12-04'],
    ['onto Christmas Day: the day before', '2026-12-11 10:00', 'P14D', '2026-12-24'],
    ['onto the substitute for Boxing Day: Christmas Eve', '2026-12-14 10:00', 'P14D', '2026-12-24'],
    ['onto Easter Monday: Maundy Thursday', '2027-03-15 10:00', 'P14D', '2027-03-25'],
    ['by the London day, late on a summer evening', '2026-07-07 00:30', 'P14D', '2026-07-21'],
  ])('%s: agreed %s, %s, then by %s', (_name, at, every, dueOn) => {
    const given = aCase('2026-07-01 09:00').with(agreed(at, every))
    expect(given.as(at).one('periodic-update')).toMatchObject({ dueOn, dueBy: london(`${dueOn} 23:59:59.999`), clock: 'agreed', clockStartedAt: london(at), state: 'owed', because: reference(agreed(at, every)) })
  })

  it('is owed even where a day is too short to reach a working day: on the working day before', () => {
    expect(updates(story.with(agreed('2026-11-28 10:00', 'P1D')), '2026-11-28 11:00')).toEqual(['2026-11-27 overdue'])
  })

  it('overdue when that day is over', () => {
    expect(updates(story.with(agreed('2026-11-24 10:00', 'P14D')), '2026-12-09 00:00')).toEqual(['2026-12-08 overdue'])
  })
})

describe('the next one is owed once the last is met, and counts from there', () => {
  const agreement = agreed('2026-11-24 10:00', 'P14D')
  const arrest = arrested('2026-11-25 09:00')
  const given = story.with(agreement, arrest)
  it.each([
    ['nothing was told', given, ['2026-12-08 owed']],
    ['told by a person, about nothing in particular', given.with(told('2026-12-01 10:00')), ['2026-12-08 met', '2026-12-15 owed']],
    ['told by a person, about the arrest', given.with(told('2026-12-01 10:00', [arrest])), ['2026-12-08 met', '2026-12-15 owed']],
    ['told by a message about the arrest', given.messaged('suspect-arrested', { at: '2026-12-01 10:00' }), ['2026-12-08 met', '2026-12-15 owed']],
    ['told by its own message', given.messaged('periodic-update', { at: '2026-12-02 10:00' }), ['2026-12-08 met', '2026-12-16 owed']],
    ['told twice', given.with(told('2026-12-01 10:00'), told('2026-12-03 10:00')), ['2026-12-08 met', '2026-12-15 met', '2026-12-17 owed']],
    ['told twice at one instant', given.with(told('2026-12-01 10:00'), told('2026-12-01 10:00', [arrest])).messaged('suspect-arrested', { at: '2026-12-01 10:00' }), ['2026-12-08 met', '2026-12-15 owed']],
    ['told before the agreement', given.with(told('2026-11-24 09:00')), ['2026-12-08 owed']],
    ['told at the instant of the agreement', given.with(told('2026-11-24 10:00')), ['2026-12-08 met', '2026-12-08 owed']],
    ['told somebody else', given.with(happened('victim-added', '2026-11-24 11:00', { victimId: 'v2', role: 'victim' }), told('2026-12-01 10:00', undefined, 'v2')), ['2026-12-08 owed']],
  ])('%s', (_name, case_, expected) => {
    expect(updates(case_, '2026-12-03 12:00')).toEqual(expected)
  })

  it('met late counts from when it was met', () => {
    const late = given.with(told('2026-12-10 10:00'))
    expect(late.as('2026-12-10 12:00').all('periodic-update')).toMatchObject([{ state: 'met', late: true, metAt: london('2026-12-10 10:00'), metBy: 'person' }, { dueOn: '2026-12-24', clockStartedAt: london('2026-12-10 10:00') }])
  })

  it('each has an id of its own', () => {
    const ids = given.with(told('2026-12-01 10:00'), told('2026-12-03 10:00')).as('2026-12-03 12:00').all('periodic-update').map(({ obligationId }) => obligationId)
    expect(new Set(ids).size).toBe(3)
  })

  it.each([
    ['before its day', '2026-12-02 12:00', ['2026-12-08 owed']],
    ['after its day', '2026-12-09 12:00', ['2026-12-08 overdue']],
  ])('a telling that is undone makes it owed again, %s, and its history says so', (_name, now, expected) => {
    const undone = given.messaged('periodic-update', { at: '2026-12-01 10:00', by: 'email-accepted', undone: '2026-12-02 10:00', id: 'mail' })
    expect(updates(undone, now)).toEqual(expected)
    expect(undone.as(now).one('periodic-update').history).toEqual([
      { at: london('2026-12-01 10:00'), what: 'state', from: 'owed', to: 'met', because: { telling: 'mail' } },
      { at: london('2026-12-02 10:00'), what: 'state', from: 'met', to: 'owed', because: { telling: 'mail' } },
    ])
  })

  it('the guardian is told, and a telling of either meets it', () => {
    const pair = aCase(REPORTED, { victims: [{ victimId: 'c1', role: 'victim', under18: true }, { victimId: 'g1', role: 'parent-or-guardian', actsFor: 'c1' }] }).with(agreed('2026-11-24 10:00', 'P14D', 'g1'))
    expect(pair.as('2026-11-24 11:00').one('periodic-update')).toMatchObject({ victimId: 'c1', recipientId: 'g1' })
    expect(updates(pair.with(told('2026-12-01 10:00', undefined, 'g1')), '2026-12-01 12:00', 'c1')).toEqual(['2026-12-08 met', '2026-12-15 owed'])
  })
})

describe('what ends it', () => {
  const first = agreed('2026-11-24 10:00', 'P14D')
  const removed = happened('victim-removed', '2026-11-30 10:00', { victimId: 'v1', reason: 'asked' })
  const died = happened('victim-died', '2026-11-30 10:00', { victimId: 'v1' })
  const excused = (at: string) => happened('telling-excused', at, { victimId: 'v1', about: [reference(first)], by: 'o1', reason: 'risk-to-safety', note: '' })
  const rows: [name: string, events: CaseEvent[], expected: string[]][] = [
    ['the case closes', [closed('2026-12-01 10:00')], ['2026-12-08 cancelled: superseded']],
    ['it closes after one was met', [told('2026-11-26 10:00'), closed('2026-12-01 10:00')], ['2026-12-08 met', '2026-12-10 cancelled: superseded']],
    ['told after it closed', [closed('2026-12-01 10:00'), told('2026-12-02 10:00')], ['2026-12-08 cancelled: superseded']],
    ['it closes by mistake', [closed('2026-12-01 10:00'), retracted('2026-12-01 11:00', closed('2026-12-01 10:00'), true)], ['2026-12-08 owed']],
    ['it opens again: counted from the reopening', [closed('2026-12-01 10:00'), reopened('2026-12-03 10:00')], ['2026-12-08 cancelled: superseded', '2026-12-17 owed']],
    ['it opens, is told, and closes again', [closed('2026-12-01 10:00'), reopened('2026-12-02 10:00'), told('2026-12-02 12:00'), closed('2026-12-03 10:00')], ['2026-12-08 cancelled: superseded', '2026-12-16 met', '2026-12-16 cancelled: superseded']],
    ['it is reopened without having closed', [reopened('2026-12-01 10:00')], ['2026-12-08 owed']],
    ['a second agreement', [agreed('2026-12-01 10:00', 'P7D')], ['2026-12-08 cancelled: superseded', '2026-12-08 owed']],
    ['a second agreement after one was met', [told('2026-11-26 10:00'), agreed('2026-12-01 10:00', 'P3W')], ['2026-12-08 met', '2026-12-10 cancelled: superseded', '2026-12-22 owed']],
    ['a second agreement after it closed and opened', [closed('2026-11-30 10:00'), reopened('2026-12-01 10:00'), agreed('2026-12-02 10:00', 'P7D')], ['2026-12-08 cancelled: superseded', '2026-12-15 cancelled: superseded', '2026-12-09 owed']],
    ['a second agreement that was a mistake', [agreed('2026-12-01 10:00', 'P7D'), retracted('2026-12-02 10:00', agreed('2026-12-01 10:00', 'P7D'), true)], ['2026-12-08 owed', '2026-12-08 cancelled: retracted']],
    ['the agreement was a mistake', [retracted('2026-12-01 10:00', first, true)], ['2026-12-08 cancelled: retracted']],
    ['the agreement was a mistake, after one was met', [told('2026-11-26 10:00'), retracted('2026-12-01 10:00', first, false)], ['2026-12-08 met', '2026-12-10 cancelled: retracted']],
    ['the victim leaves', [removed], ['2026-12-08 cancelled: left-case']],
    ['the victim leaves, then the case closes', [removed, closed('2026-12-01 10:00')], ['2026-12-08 cancelled: left-case']],
    ['the victim leaves, then it closes and opens', [removed, closed('2026-12-01 10:00'), reopened('2026-12-02 10:00')], ['2026-12-08 cancelled: left-case']],
    ['the victim dies', [died], ['2026-12-08 excused: victim-died']],
    ['the victim dies, then it closes', [died, closed('2026-12-01 10:00')], ['2026-12-08 excused: victim-died']],
    ['the victim opts out', [optedOut('2026-11-30 10:00', ['periodic-update'])], ['2026-12-08 excused: opted-out']],
    ['the victim opts out of all, and in again', [optedOut('2026-11-30 10:00', ['all']), optedIn('2026-12-01 10:00', ['all'])], ['2026-12-08 owed']],
    ['telling is excused', [excused('2026-12-01 10:00')], ['2026-12-08 excused: risk-to-safety']],
    ['telling was excused for one, and the next is owed', [excused('2026-11-25 10:00'), told('2026-11-26 10:00')], ['2026-12-08 met', '2026-12-10 owed']],
  ]
  it.each(rows)('%s', (_name, events, expected) => {
    expect(updates(story.with(first, ...events), '2026-12-03 12:00')).toEqual(expected)
  })

  it('an agreement with another victim ends nothing', () => {
    const two = aCase(REPORTED, { victims: [{ victimId: 'v1', role: 'victim' }, { victimId: 'v2', role: 'victim' }] }).with(first, agreed('2026-12-01 10:00', 'P7D', 'v2'))
    expect([updates(two, '2026-12-03 12:00'), updates(two, '2026-12-03 12:00', 'v2')]).toEqual([['2026-12-08 owed'], ['2026-12-08 owed']])
  })
})

describe('beyond the list of bank holidays', () => {
  it('it is owed without a day, never overdue, and nothing is set aside', () => {
    const given = story.with(agreed('2028-12-20 10:00', 'P14D'))
    expect(given.as('2029-03-01 09:00').one('periodic-update')).toMatchObject({ dueOn: null, dueBy: null, state: 'owed', late: false })
    expect(given.as('2029-03-01 09:00').derived.setAside).toEqual([])
  })

  it('it can be met', () => {
    expect(updates(story.with(agreed('2028-12-20 10:00', 'P14D'), told('2028-12-21 10:00')), '2028-12-22 09:00')).toEqual(['null met', 'null owed'])
  })
})
