import { expect, it } from '@jest/globals'
import { isoInstant } from '@kept-informed/kernel'
import { printTimes } from './print-times.js'

const holidays = new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'])
const days = { isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !holidays.has(day) }

it.each([
  ['a working morning', '2026-12-01T09:00:00Z', '2026-12-01T17:30:00.000Z', '2026-12-02T15:00:00.000Z', '2026-12-09T10:00:00.000Z'],
  ['at 17:30 sharp', '2026-12-01T17:30:00Z', '2026-12-01T17:30:00.000Z', '2026-12-02T15:00:00.000Z', '2026-12-09T10:00:00.000Z'],
  ['a moment too late', '2026-12-01T17:30:00.001Z', '2026-12-02T17:30:00.000Z', '2026-12-03T15:00:00.000Z', '2026-12-10T10:00:00.000Z'],
  ['Friday evening', '2026-12-04T18:00:00Z', '2026-12-07T17:30:00.000Z', '2026-12-08T15:00:00.000Z', '2026-12-15T10:00:00.000Z'],
  ['a Sunday', '2026-12-06T10:00:00Z', '2026-12-07T17:30:00.000Z', '2026-12-08T15:00:00.000Z', '2026-12-15T10:00:00.000Z'],
  ['Christmas Eve', '2026-12-24T09:00:00Z', '2026-12-24T17:30:00.000Z', '2026-12-29T15:00:00.000Z', '2027-01-06T10:00:00.000Z'],
  ['Christmas Day', '2026-12-25T09:00:00Z', '2026-12-29T17:30:00.000Z', '2026-12-30T15:00:00.000Z', '2027-01-07T10:00:00.000Z'],
  ['over Easter and in summer time', '2026-04-02T16:29:00Z', '2026-04-02T16:30:00.000Z', '2026-04-07T14:00:00.000Z', '2026-04-14T09:00:00.000Z'],
  ['the night the clocks go forward', '2026-03-29T00:30:00Z', '2026-03-30T16:30:00.000Z', '2026-03-31T14:00:00.000Z', '2026-04-09T09:00:00.000Z'],
  ['just after midnight in London, still yesterday in UTC', '2026-06-30T23:30:00Z', '2026-07-01T16:30:00.000Z', '2026-07-02T14:00:00.000Z', '2026-07-09T09:00:00.000Z'],
])('%s', (_name, handed, collected, dispatched, returned) => {
  const times = printTimes(Date.parse(handed), days)
  expect([times.collectedAt, times.dispatchedAt, times.returnedAt].map(isoInstant)).toEqual([collected, dispatched, returned])
})

it('goes on by weekdays where the list of bank holidays ends', () => {
  const { dispatchedAt } = printTimes(Date.parse('2060-01-02T09:00:00Z'), { isWorkingDay: () => 'beyond-calendar' })
  expect(isoInstant(dispatchedAt)).toBe('2060-01-05T15:00:00.000Z')
})
