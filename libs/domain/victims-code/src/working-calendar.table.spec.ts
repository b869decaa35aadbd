// Why: one table of days that people argue about, read by lawyers as docs/dates.md and answered here by the calendar, line by line.
import { describe, expect, it } from '@jest/globals'
import { LIMITS, PAST_THE_LIST, TABLE_OF_DATES } from './docs/table-of-dates.js'
import { workingCalendar } from './index.js'
import { countDayByDay, londonDay } from './testing/count-day-by-day.js'

const calendar = workingCalendar()
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const LONDON_CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23' })

/** `Fri 4 Dec 2026` as `2026-12-04`. */
function written(spoken: string): string {
  const [, date = '', month = '', year = ''] = spoken.split(' ')
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`
}

const lines = TABLE_OF_DATES.flatMap(([clockStarts, instant, ...lastDays]) => LIMITS.map((limit, index) => [clockStarts, instant, limit, lastDays[index] ?? 'not in the table'] as const))

describe('the last day', () => {
  it.each(lines)('%s (%s) + %i working days: %s', (_clockStarts, instant, limit, lastDay) => {
    const found = calendar.dueDate(Date.parse(instant), limit)
    if (found === 'beyond-calendar') return expect(PAST_THE_LIST).toBe(lastDay)
    expect(found.dueOn).toBe(written(lastDay))
    expect(LONDON_CLOCK.format(found.dueBy)).toBe(`${lastDay.slice(0, 3)}, 23:59:59.999`)
  })

  it.each(lines)('%s (%s) + %i working days, counted with a finger on the calendar: %s', (_clockStarts, instant, limit, lastDay) => {
    expect(countDayByDay(londonDay(Date.parse(instant)), limit)).toBe(lastDay === PAST_THE_LIST ? 'beyond-calendar' : written(lastDay))
  })
})

describe('the table', () => {
  it('has a last day for each limit in each line', () => {
    expect(TABLE_OF_DATES.filter(([, , ...lastDays]) => lastDays.length !== LIMITS.length)).toEqual([])
  })

  it('has each line once', () => {
    expect(new Set(TABLE_OF_DATES.map(([clockStarts]) => clockStarts)).size).toBe(TABLE_OF_DATES.length)
  })

  it.each([
    ['a Saturday', '2026-11-28'], ['a Sunday', '2026-11-29'], ['Good Friday', '2027-03-26'], ['Easter Monday', '2027-03-29'],
    ['Christmas Day', '2026-12-25'], ['a Christmas Day that is a Saturday', '2027-12-25'], ['its substitute day', '2027-12-27'], ['the substitute day for Boxing Day', '2027-12-28'],
    ['New Year’s Day', '2027-01-01'], ['its substitute day', '2028-01-03'], ['the day summer time begins', '2026-03-29'], ['the day summer time ends', '2026-10-25'], ['29 February', '2028-02-29'],
    ['the last day of the list', calendar.lastDay],
  ])('has a clock that starts on %s, %s', (_name, day) => {
    expect(TABLE_OF_DATES.map(([, instant]) => londonDay(Date.parse(instant)))).toContain(day)
  })

  it('has a clock that starts at 23:30 UTC in summer, on the next London day', () => {
    expect(TABLE_OF_DATES.filter(([, instant]) => instant.endsWith('T23:30Z') && londonDay(Date.parse(instant)) > instant.slice(0, 10)).length).toBeGreaterThan(0)
  })
})
