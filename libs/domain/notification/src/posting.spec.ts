import { describe, expect, it } from '@jest/globals'
import { isoInstant } from '@kept-informed/kernel'
import { workingCalendar } from '@kept-informed/victims-code'
import fc from 'fast-check'
import { DEFAULT_POSTING, postTimes } from './posting.js'

const calendar = workingCalendar(['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28', '2027-01-01'])

it.each([
  ['a working morning', '2026-12-01T09:00:00Z', '2026-12-01', '2026-12-02T15:00:00.000Z', '2026-12-04T23:59:59.999Z'],
  ['at 17:30 sharp', '2026-12-01T17:30:00Z', '2026-12-01', '2026-12-02T15:00:00.000Z', '2026-12-04T23:59:59.999Z'],
  ['a moment too late', '2026-12-01T17:30:00.001Z', '2026-12-02', '2026-12-03T15:00:00.000Z', '2026-12-07T23:59:59.999Z'],
  ['Friday evening', '2026-12-04T18:00:00Z', '2026-12-07', '2026-12-08T15:00:00.000Z', '2026-12-10T23:59:59.999Z'],
  ['a Sunday', '2026-12-06T10:00:00Z', '2026-12-07', '2026-12-08T15:00:00.000Z', '2026-12-10T23:59:59.999Z'],
  ['Christmas Eve', '2026-12-24T09:00:00Z', '2026-12-24', '2026-12-29T15:00:00.000Z', '2026-12-31T23:59:59.999Z'],
  ['Christmas Day', '2026-12-25T09:00:00Z', '2026-12-29', '2026-12-30T15:00:00.000Z', '2027-01-04T23:59:59.999Z'],
  ['over Easter and in summer time', '2026-04-02T16:29:00Z', '2026-04-02', '2026-04-07T14:00:00.000Z', '2026-04-09T22:59:59.999Z'],
  ['the night the clocks go forward', '2026-03-29T00:30:00Z', '2026-03-30', '2026-03-31T14:00:00.000Z', '2026-04-02T22:59:59.999Z'],
  ['just after midnight in London, still yesterday in UTC', '2026-06-30T23:30:00Z', '2026-07-01', '2026-07-02T14:00:00.000Z', '2026-07-06T22:59:59.999Z'],
])('a letter handed over on %s', (_name, handed, run, dispatched, arrives) => {
  const times = postTimes(Date.parse(handed), DEFAULT_POSTING, calendar)
  expect([times.run, isoInstant(times.dispatchedAt), isoInstant(times.arrivesBy)]).toEqual([run, dispatched, arrives])
})

describe('its settings', () => {
  const at = (iso: string, change: object) => postTimes(Date.parse(iso), { ...DEFAULT_POSTING, ...change }, calendar)

  it.each([
    ['an earlier cut-off', { cutOff: '12:00' }, '2026-12-01T12:00:00.001Z', '2026-12-02'],
    ['Saturdays too', { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] }, '2026-12-04T18:00:00Z', '2026-12-05'],
    ['two days of the week', { days: ['tue', 'thu'] }, '2026-12-04T09:00:00Z', '2026-12-08'],
  ])('%s', (_name, change, handed, run) => {
    expect(at(handed, change).run).toBe(run)
  })

  it('slower post', () => {
    expect(isoInstant(at('2026-12-01T09:00:00Z', { takesWorkingDays: 3 }).arrivesBy)).toBe('2026-12-07T23:59:59.999Z')
  })
})

it('goes on by days of the week where the list of bank holidays ends', () => {
  const { run, dispatchedAt, arrivesBy } = postTimes(Date.parse('2060-01-02T09:00:00Z'), DEFAULT_POSTING, calendar)
  expect([run, isoInstant(dispatchedAt), isoInstant(arrivesBy)]).toEqual(['2060-01-02', '2060-01-05T15:00:00.000Z', '2060-01-15T23:59:59.999Z'])
})

it('never goes back: what is handed over later is collected, posted and brought no earlier', () => {
  const moment = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') })
  fc.assert(fc.property(moment, moment, (one, other) => {
    const [first, second] = [Math.min(one, other), Math.max(one, other)].map((at) => postTimes(at, DEFAULT_POSTING, calendar)) as [ReturnType<typeof postTimes>, ReturnType<typeof postTimes>]
    expect(first.collectedAt).toBeGreaterThanOrEqual(Math.min(one, other))
    expect(first.dispatchedAt).toBeGreaterThan(first.collectedAt)
    expect(first.arrivesBy).toBeGreaterThan(first.dispatchedAt)
    expect(second.collectedAt).toBeGreaterThanOrEqual(first.collectedAt)
    expect(second.arrivesBy).toBeGreaterThanOrEqual(first.arrivesBy)
  }))
})
