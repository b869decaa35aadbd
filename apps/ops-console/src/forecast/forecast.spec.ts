import { expect, it } from '@jest/globals'
import { FORECAST_REASONS } from '@kept-informed/forecast'
import { dayBars, loadBars, loadByDay, REASONS } from './forecast.js'

const load = (day: string, unit: string, hours: number) => ({
  day,
  unit,
  bankHoliday: false,
  expectedCrimes: 1.5,
  expectedDuties: 2,
  openDuties: 1,
  expectedMinutes: 0,
  hours: { callHandling: hours, victimCare: 0.2, response: 0 },
})
const day = (on: string, more: object) => ({ day: on, open: 9, willBeMet: 0, breaches: 0, unknown: 0, overdue: 9, ...more })

it('there are words for every reason of a forecast', () => expect([...REASONS].sort()).toEqual([...FORECAST_REASONS].sort()))
it('the work of a day is that of all units', () => {
  const days = loadByDay([load('2026-11-27', 'a', 3), load('2026-11-26', 'a', 1), load('2026-11-26', 'b', 2)])
  expect(days.map((one) => [one.day, one.crimes, one.duties, one.callHandling])).toEqual([['2026-11-26', 3, 6, 3], ['2026-11-27', 1.5, 3, 3]])
  expect(loadBars(days)[0]).toEqual({ name: { at: '2026-11-26' }, parts: [3, 0, 0] })
})
it('a day on which only what is overdue was due is no bar', () => {
  const totals = { open: 0, willBeMet: 0, breaches: 0, unknown: 0, overdue: 0, byDay: [day('2026-11-01', {}), day('2026-11-27', { willBeMet: 2, unknown: 3, breaches: 4 })] }
  expect(dayBars({ totals })).toEqual([{ name: { at: '2026-11-27' }, parts: [2, 3, 4] }])
})
