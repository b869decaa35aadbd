import { describe, expect, it } from '@jest/globals'
import { workingCalendar } from '@kept-informed/victims-code'
import fc from 'fast-check'
import { type SafeHours, isSafeHour, nextSafeInstant } from './index.js'
import { WEEKDAYS } from './read-safe-hours.js'

const calendar = workingCalendar()
const at = (text: string) => Date.parse(text)
const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString().replace(':00.000Z', 'Z'))
const daily = (from: string, to: string): SafeHours[] => [{ days: [...WEEKDAYS], from, to }]
const WEEK: SafeHours[] = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }]

describe('is this a safe hour?', () => {
  it.each([
    ['nothing said, at 08:00', undefined, '2026-11-24T08:00:00Z', true],
    ['nothing said, just before', undefined, '2026-11-24T07:59:59.999Z', false],
    ['nothing said, at 19:59:59', undefined, '2026-11-24T19:59:59.999Z', true],
    ['nothing said, at 20:00', undefined, '2026-11-24T20:00:00Z', false],
    ['nothing said, 08:00 in summer', undefined, '2026-07-01T07:00:00Z', true],
    ['nothing said, 20:00 in summer', undefined, '2026-07-01T19:00:00Z', false],
    ['an empty list', [], '2026-11-24T12:00:00Z', false],
    ['a weekday', WEEK, '2026-11-24T09:00:00Z', true],
    ['a Saturday', WEEK, '2026-11-28T12:00:00Z', false],
    ['Monday in London, still Sunday in UTC', daily('00:00', '24:00').map((all) => ({ ...all, days: ['mon' as const] })), '2026-06-28T23:30:00Z', true],
    ['all day, at the last moment', daily('00:00', '24:00'), '2026-11-24T23:59:59.999Z', true],
    ['29 March, 01:59:59 is the moment before 02:00', daily('02:00', '03:00'), '2026-03-29T00:59:59.999Z', false],
    ['29 March, clocks forward: 02:00 comes straight after 00:59', daily('02:00', '03:00'), '2026-03-29T01:00:00Z', true],
    ['29 March, hours that begin in the missing hour', daily('01:30', '02:15'), '2026-03-29T01:10:00Z', true],
    ['29 March, hours inside the missing hour', daily('01:15', '01:45'), '2026-03-29T01:30:00Z', false],
    ['25 October, 01:30 for the first time', daily('01:00', '02:00'), '2026-10-25T00:30:00Z', true],
    ['25 October, 01:30 for the second time', daily('01:00', '02:00'), '2026-10-25T01:30:00Z', true],
    ['25 October, 02:00', daily('01:00', '02:00'), '2026-10-25T02:00:00Z', false],
    ['25 October, between the first and the second 01:15', daily('00:00', '01:15'), '2026-10-25T00:45:00Z', false],
  ])('%s', (_, hours, now, safe) => expect(isSafeHour(hours, at(now), calendar)).toBe(safe))
})

describe('the next safe instant', () => {
  it.each([
    ['is now, in the middle', WEEK, '2026-11-24T12:34:56Z', '2026-11-24T12:34:56.000Z'],
    ['is this morning', WEEK, '2026-11-24T03:00:00Z', '2026-11-24T09:00Z'],
    ['is Monday, on Friday evening', WEEK, '2026-11-27T17:00:00Z', '2026-11-30T09:00Z'],
    ['is a week away, just after', [{ days: ['tue'], from: '09:00', to: '10:00' }], '2026-11-24T10:00:00Z', '2026-12-01T09:00Z'],
    ['is the earlier of two, whatever their order', [...daily('18:00', '19:00'), ...daily('12:00', '13:00')], '2026-11-24T11:00:00Z', '2026-11-24T12:00Z'],
    ['is tomorrow at 08:00 by default', undefined, '2026-11-24T20:00:00Z', '2026-11-25T08:00Z'],
    ['is at midnight, where yesterday went on to 24:00', [{ days: ['wed'], from: '00:00', to: '24:00' }], '2026-11-24T23:00:00Z', '2026-11-25T00:00Z'],
    ['on 28 March at night, is 08:00 of the new time', undefined, '2026-03-28T22:00:00Z', '2026-03-29T07:00Z'],
    ['on 24 October at night, is 08:00 of the old time', undefined, '2026-10-24T21:00:00Z', '2026-10-25T08:00Z'],
    ['on 29 March, for the missing hour, is the hour after', daily('01:30', '02:15'), '2026-03-29T00:10:00Z', '2026-03-29T01:00Z'],
    ['on 29 March, for hours inside the missing one, is tomorrow', daily('01:15', '01:45'), '2026-03-29T00:50:00Z', '2026-03-30T00:15Z'],
    ['on 25 October, is the first of two', daily('01:30', '01:40'), '2026-10-25T00:00:00Z', '2026-10-25T00:30Z'],
    ['on 25 October, is the second of two', daily('01:30', '01:40'), '2026-10-25T00:40:00Z', '2026-10-25T01:30Z'],
    ['on 25 October, is when the clock goes back', daily('00:00', '01:15'), '2026-10-25T00:20:00Z', '2026-10-25T01:00Z'],
    ['is never, for an empty list', [], '2026-11-24T12:00:00Z', null],
  ] as [string, SafeHours[] | undefined, string, string | null][])('%s', (_, hours, from, next) => expect(iso(nextSafeInstant(hours, at(from), calendar))).toBe(next))

  it('is not before, is safe, and nothing safe lies between', () => {
    const minutes = fc.integer({ min: 0, max: 1440 })
    const clock = (n: number) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`
    const span = fc.tuple(fc.subarray([...WEEKDAYS], { minLength: 1 }), minutes, minutes).filter(([, a, b]) => a !== b).map(([days, a, b]): SafeHours => ({ days, from: clock(Math.min(a, b)), to: clock(Math.max(a, b)) }))
    const moment = fc.oneof(
      fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-01T00:00:00Z') }),
      fc.integer({ min: at('2026-03-28T18:00:00Z'), max: at('2026-03-29T06:00:00Z') }),
      fc.integer({ min: at('2026-10-24T18:00:00Z'), max: at('2026-10-25T06:00:00Z') }),
    )
    fc.assert(fc.property(fc.option(fc.array(span, { minLength: 1, maxLength: 3 }), { nil: undefined }), moment, (hours, from) => {
      const next = nextSafeInstant(hours, from, calendar)
      if (next === null) throw new Error('never, though there are hours')
      expect(next).toBeGreaterThanOrEqual(from)
      expect(isSafeHour(hours, next, calendar)).toBe(true)
      const firstMinute = Math.ceil(from / 60_000) * 60_000
      for (let minute = firstMinute; minute < next; minute += 60_000) if (isSafeHour(hours, minute, calendar)) throw new Error(`${iso(minute)} was safe before ${iso(next)}`)
    }), { numRuns: 60 })
  })
})
