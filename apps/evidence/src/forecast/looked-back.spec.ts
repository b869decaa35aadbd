import { isoInstant, parseInstant } from '@kept-informed/kernel'
import { workingCalendar } from '@kept-informed/victims-code'
import { describe, expect, it } from '@jest/globals'
import { knownSince, loadDays, paceDays } from './looked-back.js'
import { paceIn } from './pace-in.js'

const calendar = workingCalendar()
const instant = (text: string): number => parseInstant(text) ?? Number.NaN

describe('the days looked back on', () => {
  it.each([
    ['nothing ever came', null, null],
    ['the first record came at noon: the next day is the first whole one', '2026-11-23T12:00:00Z', '2026-11-24'],
    ['the first record came just after midnight in London', '2026-06-30T23:30:00Z', '2026-07-02'],
  ])('%s', (_name, first, since) => {
    expect(knownSince(first === null ? null : instant(first), calendar)).toBe(since)
  })

  it.each([
    ['nothing is known', null, '2026-11-25T10:00:00Z', '2026-11-25T00:00:00.000Z', 0],
    ['twenty working days are four weeks', '2026-01-01', '2026-11-25T10:00:00Z', '2026-10-28T00:00:00.000Z', 20],
    ['only three are known', '2026-11-20', '2026-11-25T10:00:00Z', '2026-11-20T00:00:00.000Z', 3],
    ['known since today', '2026-11-25', '2026-11-25T10:00:00Z', '2026-11-25T00:00:00.000Z', 0],
    ['Christmas is no working day', '2026-12-24', '2026-12-29T10:00:00Z', '2026-12-24T00:00:00.000Z', 1],
    ['in summer a day begins at eleven in the evening UTC', '2026-06-29', '2026-07-01T10:00:00Z', '2026-06-28T23:00:00.000Z', 2],
    ['before the list of bank holidays nothing is counted', '1990-01-01', '1990-02-01T10:00:00Z', '1990-02-01T00:00:00.000Z', 0],
  ])('pace: %s', (_name, since, now, from, workingDays) => {
    const looked = paceDays(since, instant(now), calendar)
    expect({ from: isoInstant(looked.from), workingDays: looked.starts.length }).toEqual({ from, workingDays })
  })

  it('load: eight weeks, or what is known of them', () => {
    const of = (since: string) => isoInstant(loadDays(since, instant('2026-11-25T10:00:00Z'), calendar).from)
    expect([of('2026-01-01'), of('2026-11-01')]).toEqual(['2026-09-29T23:00:00.000Z', '2026-11-01T00:00:00.000Z'])
  })
})

describe('the pace of a unit', () => {
  const pace = (workingDays: number) => paceIn({ lookedBack: { from: 0, to: 0, starts: Array.from({ length: workingDays }, (_, day) => day) }, ofUnit: new Map([['north', { perWorkingDay: 3, overWorkingDays: workingDays }]]) })

  it.each([
    ['is what it did', 'north', 5, { perWorkingDay: 3, overWorkingDays: 5 }],
    ['is nothing where it did nothing', 'south', 5, { perWorkingDay: 0, overWorkingDays: 5 }],
    ['is not known in the first days', 'north', 4, null],
  ])('%s', (_name, unit, workingDays, expected) => {
    expect(pace(workingDays)(unit)).toEqual(expected)
  })
})
