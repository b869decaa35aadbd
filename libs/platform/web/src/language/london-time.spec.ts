import { expect, it } from '@jest/globals'
import { londonDay, londonTime } from './london-time.js'

it.each([
  ['in winter', '2026-11-26T09:30:00Z', 'en' as const, '26 November 2026 at 09:30'],
  ['in summer', '2026-07-01T09:30:00Z', 'en' as const, '1 July 2026 at 10:30'],
  ['in Welsh', '2026-11-26T09:30:00Z', 'cy' as const, '26 Tachwedd 2026'],
])('a time %s', (_, at, language, said) => expect(londonTime(Date.parse(at), language)).toContain(said))

it.each([['2026-07-01T22:59:59Z', '2026-07-01'], ['2026-07-01T23:00:00Z', '2026-07-02'], ['2026-12-01T23:59:59Z', '2026-12-01']])('%s is on the day %s', (at, day) => expect(londonDay(Date.parse(at))).toBe(day))
