import { describe, expect, it } from '@jest/globals'
import { BANK_HOLIDAYS } from '@kept-informed/victims-code'
import { bankHolidayName } from './index.js'
import { CALENDAR } from './testing/london.js'

const nameOf = (day: string) => bankHolidayName(day, CALENDAR)?.en

describe('the names of bank holidays', () => {
  it.each([
    ['2026-01-01', 'New Year’s Day'],
    ['2023-01-02', 'the substitute day for New Year’s Day'],
    ['2022-01-03', 'the substitute day for New Year’s Day'],
    ['2016-03-25', 'Good Friday'],
    ['2016-03-28', 'Easter Monday'],
    ['2027-03-26', 'Good Friday'],
    ['2028-04-17', 'Easter Monday'],
    ['2026-05-04', 'the early May bank holiday'],
    ['2026-05-25', 'the spring bank holiday'],
    ['2027-08-30', 'the summer bank holiday'],
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-28', 'the substitute day for Boxing Day'],
    ['2027-12-27', 'the substitute day for Christmas Day'],
    ['2022-12-26', 'Boxing Day'],
    ['2022-12-27', 'the substitute day for Christmas Day'],
  ])('%s is %s', (day, name) => {
    expect(nameOf(day)).toBe(name)
  })

  it('only days moved or given once by proclamation have none', () => {
    expect(BANK_HOLIDAYS.filter((day) => nameOf(day) === undefined)).toEqual(['2012-06-04', '2012-06-05', '2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'])
  })

  it('a year has Good Friday and Easter Monday exactly once each', () => {
    for (let year = 2012; year <= 2028; year++) {
      const names = BANK_HOLIDAYS.filter((day) => day.startsWith(String(year))).map(nameOf)
      expect([year, names.filter((name) => name === 'Good Friday').length, names.filter((name) => name === 'Easter Monday').length]).toEqual([year, 1, 1])
    }
  })
})
