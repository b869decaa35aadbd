import { describe, expect, it } from '@jest/globals'
import { workingCalendar } from './index.js'

const calendar = workingCalendar()
const due = (start: string, days: number): string => {
  const found = calendar.dueDate(Date.parse(start), days)
  return found === 'beyond-calendar' ? found : `${found.dueOn} ${new Date(found.dueBy).toISOString()}`
}
const dueOn = (start: string, days: number): string => due(start, days).slice(0, 10)

describe('the checked dates of the Code (noon on the day named)', () => {
  it.each([
    ['Mon', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-30', '2026-12-07', '2026-12-21'],
    ['Sat', '2026-11-28', '2026-11-30', '2026-12-01', '2026-12-04', '2026-12-11', '2026-12-29'],
    ['Christmas Eve', '2026-12-24', '2026-12-29', '2026-12-30', '2027-01-05', '2027-01-12', '2027-01-26'],
    ['Maundy Thursday', '2027-03-25', '2027-03-30', '2027-03-31', '2027-04-05', '2027-04-12', '2027-04-26'],
    ['Christmas Eve', '2027-12-24', '2027-12-29', '2027-12-30', '2028-01-05', '2028-01-12', '2028-01-26'],
  ])('%s %s: +1 %s, +2 %s, +5 %s, +10 %s, +20 %s', (_day, start, ...expected) => {
    expect([1, 2, 5, 10, 20].map((days) => dueOn(`${start}T12:00:00Z`, days))).toEqual(expected)
  })
})

describe('the edges of a day', () => {
  it.each([
    ['0 working days is the same local day', '2026-11-23T12:00:00Z', 0, '2026-11-23 2026-11-23T23:59:59.999Z'],
    ['0 on a Sunday is that Sunday', '2026-11-22T12:00:00Z', 0, '2026-11-22 2026-11-22T23:59:59.999Z'],
    ['23:30 UTC in summer is the next day in London', '2026-07-06T23:30:00Z', 1, '2026-07-08 2026-07-08T22:59:59.999Z'],
    ['22:30 UTC in summer is still that day', '2026-07-06T22:30:00Z', 1, '2026-07-07 2026-07-07T22:59:59.999Z'],
    ['over the change to summer time', '2026-03-27T12:00:00Z', 1, '2026-03-30 2026-03-30T22:59:59.999Z'],
    ['on the day of that change', '2026-03-29T12:00:00Z', 0, '2026-03-29 2026-03-29T22:59:59.999Z'],
    ['over the change to winter time', '2026-10-23T12:00:00Z', 1, '2026-10-26 2026-10-26T23:59:59.999Z'],
    ['on the day of that change', '2026-10-25T12:00:00Z', 0, '2026-10-25 2026-10-25T23:59:59.999Z'],
    ['29 February', '2028-02-28T12:00:00Z', 1, '2028-02-29 2028-02-29T23:59:59.999Z'],
    ['past the end of the list', '2028-12-29T12:00:00Z', 1, 'beyond-calendar'],
    ['before its beginning', '2011-12-30T12:00:00Z', 1, 'beyond-calendar'],
  ])('%s', (_name, start, days, expected) => {
    expect(due(start, days)).toBe(expected)
  })
})
