import { describe, expect, it } from '@jest/globals'
import { chooseYear } from './choose-year.js'

const at = (text: string): number => Date.parse(text)

describe('the year that the data moves to', () => {
  it.each<[string, string[], string, number | undefined, [string, string]]>([
    ['a month that is over this year', ['2016-01'], '2026-11-24T09:00:00Z', undefined, ['2026-01', '2026-01']],
    ['a month that is not over this year', ['2016-11'], '2026-11-24T09:00:00Z', undefined, ['2025-11', '2025-11']],
    ['the very end of the month', ['2016-11'], '2026-12-01T00:00:00Z', undefined, ['2026-11', '2026-11']],
    ['just before it', ['2016-11'], '2026-11-30T23:59:59.999Z', undefined, ['2025-11', '2025-11']],
    ['the last month decides, the first goes with it', ['2016-12', '2016-01', '2017-02'], '2026-11-24T09:00:00Z', undefined, ['2025-01', '2026-02']],
    ['December ends with the year', ['2016-12'], '2027-01-01T00:00:00Z', undefined, ['2026-12', '2026-12']],
    ['data younger than the clock goes back', ['2016-01'], '2015-06-01T00:00:00Z', undefined, ['2015-01', '2015-01']],
    ['a year that was asked for', ['2016-03', '2017-01'], '2026-11-24T09:00:00Z', 2020, ['2020-03', '2021-01']],
  ])('%s', (_, months, now, year, [firstMonth, lastMonth]) => {
    expect(chooseYear(months, at(now), year)).toMatchObject({ ok: true, firstMonth, lastMonth })
  })

  it('a year that is not over is refused, and the one that fits is named', () => {
    expect(chooseYear(['2016-11'], at('2026-11-24T09:00:00Z'), 2026)).toEqual({
      ok: false,
      fault: "--year 2026: 2026-11 is not over by the system's clock (2026-11-24T09:00:00.000Z); take --year 2025, or move the clock to 2026-12-01T00:00:00.000Z first",
    })
  })

  it('without a clock that binds, any year may be asked for', () => {
    expect(chooseYear(['2016-01'], null, 2030)).toEqual({ ok: true, yearsLater: 14, firstMonth: '2030-01', lastMonth: '2030-01', until: at('2030-02-01T00:00:00Z') })
  })
})
