import { describe, expect, it } from '@jest/globals'
import type { ForecastReason, Pace } from './forecast.js'
import { forecastObligations } from './forecast-obligations.js'
import type { Prospect } from './prospect.js'
import { aProspect, CALENDAR, endOf, london, message, rung } from './testing/a-prospect.js'

// Monday 2026-11-23; what is asked about is due at the end of Monday 2026-11-30.
const NOW = london('2026-11-23 09:00')
const pace = (perWorkingDay: number): Pace => ({ perWorkingDay, overWorkingDays: 20 })
/** The one asked about behind so many others of its unit that are due before it. */
const behind = (others: number, asked: Partial<Prospect>): Prospect[] =>
  [aProspect({ needsPerson: true, ...asked }), ...Array.from({ length: others }, (_, n) => aProspect({ obligationId: `other-${n}`, dueBy: endOf('2026-11-24'), needsPerson: true }))]
const forecastOf = (prospects: Prospect[], of: Pace | null = null, now = NOW) => forecastObligations(prospects, () => of, now, CALENDAR).find(({ obligationId }) => obligationId === 'o1')

const text = (leaves: string, arrives: string) => rung('sms', leaves, arrives)
const letter = (leaves: string, arrives: string) => rung('letter', leaves, arrives)
const waiting = (some: Parameters<typeof message>[0] = {}) => message({ state: 'withheld', withheldBecause: 'needs-approval', ...some })

type Line = [name: string, prospects: Prospect[], pace: number | null, willBeMet: boolean | null, reason: ForecastReason | null, expectedAt: number | null]

describe('will it be met?', () => {
  const lines: Line[] = [
    ['a text that arrives today', [aProspect({ message: message({ rungs: [text('2026-11-23 10:00', '2026-11-23 10:05')] }) })], null, true, null, london('2026-11-23 10:05')],
    ['the first text is late, the second is not', [aProspect({ message: message({ rungs: [text('2026-12-01 10:00', '2026-12-01 10:05'), text('2026-11-30 10:00', '2026-11-30 10:05')] }) })], null, true, null, london('2026-11-30 10:05')],
    ['a text that may leave after its day only', [aProspect({ message: message({ rungs: [text('2026-12-01 10:00', '2026-12-01 10:05')] }) })], null, false, 'no-rung-in-time', london('2026-12-01 10:05')],
    ['no way left', [aProspect({ message: message({ state: 'failed' }) })], null, false, 'no-rung-in-time', null],
    ['a letter that catches its post', [aProspect({ message: message({ rungs: [letter('2026-11-25 10:00', '2026-11-30')] }) })], null, true, null, endOf('2026-11-30')],
    ['a letter that misses its post', [aProspect({ message: message({ rungs: [letter('2026-11-26 10:00', '2026-12-01')] }) })], null, false, 'letter-misses-post', endOf('2026-12-01')],
    ['a letter and a text, both late', [aProspect({ message: message({ rungs: [letter('2026-11-26 10:00', '2026-12-01'), text('2026-12-02 10:00', '2026-12-02 10:05')] }) })], null, false, 'no-rung-in-time', endOf('2026-12-01')],
    ['a letter in the post', [aProspect({ message: message({ state: 'sending', onItsWay: { channel: 'letter', arrivesBy: endOf('2026-11-25') } }) })], null, true, null, endOf('2026-11-25')],
    ['a letter in the post that comes too late', [aProspect({ message: message({ state: 'sending', onItsWay: { channel: 'letter', arrivesBy: endOf('2026-12-01') } }) })], null, false, 'letter-misses-post', endOf('2026-12-01')],
    ['planned, and its ways not said yet', [aProspect({ message: message({ rungs: null }) })], null, null, 'ways-not-known', null],
    ['its ways not said yet, but a text has left', [aProspect({ message: message({ state: 'sending', rungs: null, onItsWay: { channel: 'sms', arrivesBy: london('2026-11-23 10:00') } }) })], null, true, null, london('2026-11-23 10:00')],
    ['a text that should have come an hour ago and was not heard of', [aProspect({ message: message({ state: 'sending', onItsWay: { channel: 'sms', arrivesBy: london('2026-11-23 08:00') } }) })], null, true, null, NOW],
    ['its ways not said yet, and a person is to act', behind(0, { message: message({ rungs: null }) }), 2, true, null, london('2026-11-23 13:00')],
    ['withheld until a safe hour in time', [aProspect({ message: message({ state: 'withheld', withheldBecause: 'outside-safe-hours', rungs: [text('2026-11-24 10:00', '2026-11-24 10:05')] }) })], null, true, null, london('2026-11-24 10:05')],
    ['a call is wanted first, but it leaves by itself at half of the time', behind(99, { message: message({ state: 'withheld', withheldBecause: 'call-first', rungs: [text('2026-11-26 10:00', '2026-11-26 10:05')] }) }), 1, true, null, london('2026-11-26 10:05')],
    ['withheld, and nobody is to do anything', [aProspect({ message: message({ state: 'withheld', withheldBecause: 'guard' }) })], null, null, 'withheld', null],
    ['somebody else owes it', [aProspect({ owedBy: 'cps' })], null, null, 'owed-by-another', null],
    ['due past the list of bank holidays', [aProspect({ dueBy: null, needsPerson: true })], 5, null, 'no-due-date', null],
    ['an act, alone in the queue', [aProspect({ kind: 'act', needsPerson: true })], 1, true, null, london('2026-11-23 17:00')],
    ['eleven before it, two a day: Monday to Monday', behind(11, {}), 2, true, null, london('2026-11-30 17:00')],
    ['twelve before it, two a day', behind(12, {}), 2, false, 'queue-longer-than-pace', london('2026-12-01 13:00')],
    ['nothing gets done', behind(0, {}), 0, false, 'queue-longer-than-pace', null],
    ['nobody knows the pace', behind(0, {}), null, null, 'unknown-pace', null],
    ['an officer must tell it herself, and the ways do not count', behind(12, { message: message({ state: 'withheld', withheldBecause: 'officer-only', rungs: [text('2026-11-23 10:00', '2026-11-23 10:05')] }) }), 2, false, 'queue-longer-than-pace', london('2026-12-01 13:00')],
    ['approved in time, and a text takes five minutes', behind(1, { message: waiting({ rungs: [text('2026-11-23 10:00', '2026-11-23 10:05')] }) }), 2, true, null, london('2026-11-23 17:05')],
    ['approved on Thursday, when the last post in time is gone', behind(6, { message: waiting({ rungs: [letter('2026-11-23 10:00', '2026-11-26')] }) }), 2, false, 'waits-for-a-person', endOf('2026-12-01')],
    ['approved on Wednesday, the last post in time', behind(5, { message: waiting({ rungs: [letter('2026-11-23 10:00', '2026-11-26')] }) }), 2, true, null, endOf('2026-11-30')],
    ['approved at once it would still be too late', behind(0, { message: waiting({ rungs: [letter('2026-11-26 10:00', '2026-12-01')] }) }), null, false, 'letter-misses-post', endOf('2026-12-01')],
    ['approved at once it would be too late, so a call is due, and the call tells', behind(1, { callDue: true, message: waiting({ rungs: [letter('2026-11-26 10:00', '2026-12-01')] }) }), 2, true, null, london('2026-11-23 17:00')],
    ['and that call comes too late', behind(12, { callDue: true, message: waiting({ rungs: [letter('2026-11-26 10:00', '2026-12-01')] }) }), 2, false, 'queue-longer-than-pace', london('2026-12-01 13:00')],
    ['approved too late whatever the way', behind(12, { message: waiting({ rungs: [text('2026-11-23 10:00', '2026-11-23 10:05')] }) }), 2, false, 'queue-longer-than-pace', london('2026-12-01 13:05')],
    ['no way in time, so a person calls', behind(1, { message: message({ rungs: [text('2026-12-01 10:00', '2026-12-01 10:05')] }) }), 2, true, null, london('2026-11-23 17:00')],
    ['no way in time, and the person comes later still', behind(19, { message: message({ rungs: [text('2026-12-01 10:00', '2026-12-01 10:05')] }) }), 2, false, 'queue-longer-than-pace', london('2026-12-01 10:05')],
    ['overdue already', behind(1, { state: 'overdue', dueBy: endOf('2026-11-20') }), 2, false, 'overdue', london('2026-11-23 13:00')],
    ['due an instant ago, not yet swept', [aProspect({ dueBy: NOW - 1, needsPerson: true })], 2, false, 'overdue', london('2026-11-23 13:00')],
  ]
  it.each(lines)('%s', (_name, prospects, perWorkingDay, ...[willBeMet, reason, expectedAt]) => {
    expect(forecastOf(prospects, perWorkingDay === null ? null : pace(perWorkingDay))).toMatchObject({ willBeMet, reason, expectedAt })
  })
})

describe('no working hour is left for a person', () => {
  it.each([
    ['a minute of it is left, and nobody knows the pace', '2026-11-30 16:59', null, 'unknown-pace'],
    ['none, and nobody knows the pace: it will be missed', '2026-11-30 17:00', false, 'no-time-to-call'],
  ])('%s', (_, now, willBeMet, reason) => expect(forecastOf(behind(0, {}), null, london(now))).toMatchObject({ willBeMet, reason }))

  it('over Easter, from Thursday at five for what is due on Saturday', () => {
    expect(forecastOf(behind(0, { dueBy: endOf('2027-03-27') }), null, london('2027-03-25 17:00'))).toMatchObject({ willBeMet: false, reason: 'no-time-to-call' })
  })
})

describe('what goes with a forecast breach', () => {
  it('hours from now to the breach, and the place in the queue', () => {
    expect(forecastOf(behind(12, {}), pace(2))).toMatchObject({ hoursBefore: 183, place: 13 })
  })

  it('no hours where nothing is forecast to be missed', () => {
    expect(forecastOf(behind(0, {}), pace(2))).toMatchObject({ hoursBefore: null, place: 1 })
    expect(forecastOf(behind(0, { state: 'overdue', dueBy: endOf('2026-11-20') }), pace(2))).toMatchObject({ hoursBefore: null, place: 1 })
  })

  it('each unit has its own queue, and what needs nobody stands in none', () => {
    const others = behind(3, { obligationId: 'elsewhere', unit: 'south' }).map((prospect) => ({ ...prospect, unit: 'south' }))
    expect(forecastOf([aProspect({ needsPerson: true }), ...others], pace(2))).toMatchObject({ place: 1 })
    expect(forecastOf([aProspect(), ...behind(3, { obligationId: 'o9' })], pace(2))).toMatchObject({ place: null })
  })
})

describe('late work in front of what can still be in time', () => {
  const late = (count: number): Prospect[] => Array.from({ length: count }, (_, n) => aProspect({ obligationId: `late-${n}`, dueBy: endOf('2026-11-20'), state: 'overdue', needsPerson: true }))
  it.each([
    ['all of it comes first', 1, 10, 3, 14],
    ['half of the work is late work: three late ones for three in time, and one for her', 0.5, 10, 3, 8],
    ['a quarter is: one late one for four', 0.25, 10, 3, 5],
    ['but no more than there are', 0.5, 2, 3, 6],
    ['it is left alone', 0, 10, 3, 4],
  ])('%s', (_name, lateShare, lateOnes, others, place) => {
    expect(forecastOf([...late(lateOnes), ...behind(others, {})], { ...pace(2), lateShare })).toMatchObject({ place })
  })

  it('late work itself waits for late work only', () => {
    const forecasts = forecastObligations([...late(2), ...behind(3, {})], () => ({ ...pace(2), lateShare: 0 }), NOW, CALENDAR)
    expect(forecasts.filter(({ reason }) => reason === 'overdue').map(({ place }) => place)).toEqual([1, 2])
  })
})

describe('nothing is done on days off', () => {
  it.each([
    ['over a weekend', '2026-11-27 09:00', 4, '2026-11-30 17:00'],
    ['over Christmas: four days, then Boxing Day’s substitute', '2026-12-24 09:00', 4, '2026-12-29 17:00'],
    ['asked on a Sunday', '2026-11-29 12:00', 2, '2026-11-30 17:00'],
    ['asked at noon, half way through a day', '2026-11-23 13:00', 1, '2026-11-23 17:00'],
    ['asked in the evening', '2026-11-23 20:00', 2, '2026-11-24 17:00'],
  ])('%s', (_name, now, place, expected) => {
    expect(forecastOf(behind(place - 1, { dueBy: endOf('2027-01-29') }), pace(2), london(now))).toMatchObject({ expectedAt: london(expected) })
  })
})
