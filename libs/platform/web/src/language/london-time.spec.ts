import { expect, it } from '@jest/globals'
import { londonClock, londonDate, londonDay, londonInstant, londonMoment, londonTime, londonWords } from './london-time.js'

it.each([
  ['in winter', '2026-11-26T09:30:00Z', 'en' as const, '26 November 2026 at 09:30'],
  ['in summer', '2026-07-01T09:30:00Z', 'en' as const, '1 July 2026 at 10:30'],
  ['in Welsh', '2026-11-26T09:30:00Z', 'cy' as const, '26 Tachwedd 2026'],
])('a time %s', (_, at, language, said) => expect(londonTime(Date.parse(at), language)).toContain(said))

it.each([
  ['in winter', '2026-12-03T16:00:00Z', 'en' as const, 'Thursday 3 December 2026 at 16:00'],
  ['in summer', '2026-07-01T23:30:00Z', 'en' as const, 'Thursday 2 July 2026 at 00:30'],
  ['in Welsh', '2026-12-03T16:00:00Z', 'cy' as const, 'dydd Iau 3 Rhagfyr 2026'],
])('a moment that people plan by %s', (_, at, language, said) => expect(londonMoment(Date.parse(at), language)).toContain(said))

it.each([['en' as const, '1 February 2027'], ['cy' as const, '1 Chwefror 2027']])('a day of another year in %s', (language, said) => expect(londonDate('2027-02-01', language)).toBe(said))

it.each([['2026-07-01T22:59:59Z', '2026-07-01'], ['2026-07-01T23:00:00Z', '2026-07-02'], ['2026-12-01T23:59:59Z', '2026-12-01']])('%s is on the day %s', (at, day) => expect(londonDay(Date.parse(at))).toBe(day))

it.each([
  ['in winter', '2026-11-26T09:30', '2026-11-26T09:30:00.000Z'], ['in summer', '2026-07-01T10:30', '2026-07-01T09:30:00.000Z'], ['the first of two', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z'], ['midnight', '2026-07-01T00:00', '2026-06-30T23:00:00.000Z'],
])('a time on the clock in London: %s', (_, local, at) => {
  expect(new Date(londonInstant(local) ?? 0).toISOString()).toBe(at)
  expect(londonClock(Date.parse(at))).toBe(local)
})
it.each([['an hour that is left out', '2026-03-29T01:30'], ['a day that there is not', '2026-02-30T10:00'], ['no time', 'yesterday'], ['nothing', '']])('is not %s', (_, local) => expect(londonInstant(local)).toBeNull())

it.each([
  ['an instant as we hold it', Date.parse('2026-11-26T09:30:00Z'), '26 November 2026 at 09:30', '26 Tachwedd 2026'],
  ['an instant as a door writes it', '2026-11-26T09:30:00Z', '26 November 2026 at 09:30', '26 Tachwedd 2026'],
  ['a day', '2026-11-26', 'Thursday 26 November', '26 Tachwedd'],
  ['a month', '2026-10', 'October 2026', 'Hydref 2026'],
])('as exact as it is given: %s', (_, at, english, welsh) => {
  expect(londonWords(at, 'en')).toBe(english)
  expect(londonWords(at, 'cy')).toContain(welsh)
})
