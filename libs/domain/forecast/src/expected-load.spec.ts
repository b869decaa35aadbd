import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { expectedLoad } from './expected-load.js'
import type { CrimesOfDay, LoadHistory } from './load.js'
import { CALENDAR, london } from './testing/a-prospect.js'
import { WORK_MINUTES } from './work-minutes.js'

const addDays = CALENDAR.addDays
const history = (some: Partial<LoadHistory>): LoadHistory => ({ since: '2026-01-01', crimes: [], duties: [], open: [], ...some })
/** So many crimes on each of the days before `until` that `counts` asks for. */
const crimesBefore = (until: string, days: number, crimes: (weekday: string, day: string) => number): CrimesOfDay[] =>
  Array.from({ length: days }, (_, n) => addDays(until, n - days)).map((day) => ({ unit: 'north', day, crimes: crimes(CALENDAR.weekday(day), day) }))
const expected = (some: Partial<LoadHistory>, days: number, now: string) => expectedLoad(history(some), days, london(now), CALENDAR).days.map(({ day, expectedCrimes }) => [day, expectedCrimes])

describe('expected crimes', () => {
  it('are the mean of the same weekday in the last eight weeks, and nothing older', () => {
    const crimes = crimesBefore('2026-10-12', 300, (weekday, day) => (day < '2026-08-17' ? 1000 : weekday === 'sat' ? 9 : 2))
    expect(expected({ crimes }, 7, '2026-10-12 08:00')).toEqual([
      ['2026-10-12', 2], ['2026-10-13', 2], ['2026-10-14', 2], ['2026-10-15', 2], ['2026-10-16', 2], ['2026-10-17', 9], ['2026-10-18', 2],
    ])
  })

  it('of a bank holiday are those of a Sunday; and a bank holiday looked back on counts among the Sundays', () => {
    const crimes = crimesBefore('2026-12-25', 56, (weekday) => (weekday === 'sun' ? 1 : 8))
    expect(expected({ crimes }, 4, '2026-12-25 08:00')).toEqual([['2026-12-25', 1], ['2026-12-26', 8], ['2026-12-27', 1], ['2026-12-28', 1]])
    const easter = crimesBefore('2026-04-13', 56, (weekday, day) => (day === '2026-04-06' ? 1 : weekday === 'mon' ? 8 : weekday === 'sun' ? 1 : 0))
    expect(expected({ crimes: easter }, 1, '2026-04-13 08:00')).toEqual([['2026-04-13', 8]])
  })

  it('come from every day while no such weekday was seen yet, and are none while nothing was', () => {
    const crimes: CrimesOfDay[] = [{ unit: 'north', day: '2026-10-12', crimes: 6 }, { unit: 'north', day: '2026-10-13', crimes: 2 }]
    expect(expected({ crimes, since: '2026-10-12' }, 1, '2026-10-14 08:00')).toEqual([['2026-10-14', 4]])
    expect(expectedLoad(history({ crimes, since: '2026-10-14' }), 3, london('2026-10-14 08:00'), CALENDAR)).toEqual({ from: null, to: null, days: [] })
  })

  it('are not known from today: half a day is no day', () => {
    const crimes = crimesBefore('2026-10-13', 57, (_, day) => (day === '2026-10-12' ? 500 : 3))
    expect(expected({ crimes }, 1, '2026-10-12 23:00')).toEqual([['2026-10-12', 3]])
  })
})

describe('expected work', () => {
  const crimes = crimesBefore('2026-10-12', 56, () => 4)
  const duties = crimes.flatMap(({ unit, day }) => [
    { unit, ruleId: 'crime-confirmed', kind: 'inform' as const, day, arose: 4, byPerson: 1 },
    { unit, ruleId: 'burglary-attendance', kind: 'act' as const, day, arose: 2, byPerson: 2 },
  ])
  const open = [
    { unit: 'north', ruleId: 'crime-confirmed', kind: 'inform' as const, dueOn: '2026-10-13', open: 5, byPerson: 2 },
    { unit: 'north', ruleId: 'crime-confirmed', kind: 'inform' as const, dueOn: '2026-10-05', open: 3, byPerson: 3 },
    { unit: 'north', ruleId: 'crime-confirmed', kind: 'inform' as const, dueOn: null, open: 7, byPerson: 7 },
  ]
  const load = expectedLoad(history({ crimes, duties, open }), 2, london('2026-10-12 08:00'), CALENDAR)

  it('is crimes × duties × minutes, and what is open on the day it is due, overdue work today', () => {
    const attendance = { ruleId: 'burglary-attendance', kind: 'act', expected: 2, due: 0, minutes: 180 }
    expect(load.days.map(({ rules }) => rules)).toEqual([
      [attendance, { ruleId: 'crime-confirmed', kind: 'inform', expected: 4, due: 3, minutes: (1 + 3) * 15 }],
      [attendance, { ruleId: 'crime-confirmed', kind: 'inform', expected: 4, due: 5, minutes: (1 + 2) * 15 }],
    ])
  })

  it('is hours a day for each team', () => {
    expect(load.days.map(({ hours }) => hours)).toEqual([
      { callHandling: (4 * 25) / 60, victimCare: 1, response: 3 },
      { callHandling: (4 * 25) / 60, victimCare: 0.75, response: 3 },
    ])
  })

  it('of a unit without crimes comes by the day', () => {
    const elsewhere = duties.map((one) => ({ ...one, unit: 'witness-care' }))
    const [day] = expectedLoad(history({ duties: elsewhere }), 1, london('2026-10-12 08:00'), CALENDAR).days
    expect(day?.rules.map(({ ruleId, expected }) => [ruleId, expected])).toEqual([['burglary-attendance', 2], ['crime-confirmed', 4]])
  })

  it('says of every number of minutes that it is an assumption', () => {
    const works = [WORK_MINUTES.report, ...Object.values(WORK_MINUTES.byKind), ...Object.values(WORK_MINUTES.byRule)]
    expect(works.filter(({ minutes, assumption }) => !(minutes > 0) || !assumption.endsWith('Not measured.'))).toEqual([])
  })
})

describe('laws of expected load', () => {
  const someCrimes = fc.array(fc.record({ unit: fc.constantFrom('north', null), day: fc.integer({ min: 1, max: 80 }).map((n) => addDays('2026-10-12', -n)), crimes: fc.integer({ min: 0, max: 9 }) }), { maxLength: 60 })

  it('eight weeks ahead without a holiday expect what eight weeks without one brought', () => {
    fc.assert(fc.property(someCrimes, (crimes) => {
      const recent = crimes.filter(({ day }) => day >= addDays('2026-10-29', -56) && day < '2026-10-29').reduce((total, of) => total + of.crimes, 0)
      const ahead = expectedLoad(history({ crimes }), 56, london('2026-10-29 08:00'), CALENDAR).days.reduce((total, { expectedCrimes }) => total + expectedCrimes, 0)
      expect(ahead).toBeCloseTo(recent, 6)
    }))
  })

  it('the order in which history is given does not matter', () => {
    fc.assert(fc.property(someCrimes.chain((crimes) => fc.tuple(fc.constant(crimes), fc.shuffledSubarray(crimes, { minLength: crimes.length }))), ([crimes, shuffled]) => {
      const load = (of: CrimesOfDay[]) => expectedLoad(history({ crimes: of }), 3, london('2026-10-12 08:00'), CALENDAR)
      expect(load(shuffled)).toEqual(load(crimes))
    }))
  })
})
