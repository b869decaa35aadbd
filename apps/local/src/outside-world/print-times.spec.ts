import { expect, it } from '@jest/globals'
import { isoInstant } from '@kept-informed/kernel'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { workingCalendar } from '@kept-informed/victims-code'
import { printTimes } from './print-times.js'

it.each([
  ['a working morning', '2026-12-01T09:00:00Z', '2026-12-01T17:30:00.000Z', '2026-12-02T15:00:00.000Z', '2026-12-09T10:00:00.000Z'],
  ['Christmas Eve', '2026-12-24T09:00:00Z', '2026-12-24T17:30:00.000Z', '2026-12-29T15:00:00.000Z', '2027-01-06T10:00:00.000Z'],
  ['over Easter and in summer time', '2026-04-02T16:29:00Z', '2026-04-02T16:30:00.000Z', '2026-04-07T14:00:00.000Z', '2026-04-14T09:00:00.000Z'],
  ['a year without a list of bank holidays', '2060-01-02T09:00:00Z', '2060-01-02T17:30:00.000Z', '2060-01-05T15:00:00.000Z', '2060-01-12T10:00:00.000Z'],
])('%s', (_name, handed, collected, dispatched, returned) => {
  const times = printTimes(Date.parse(handed), DEFAULT_POSTING, workingCalendar())
  expect([times.collectedAt, times.dispatchedAt, times.returnedAt].map(isoInstant)).toEqual([collected, dispatched, returned])
})
