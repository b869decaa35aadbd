// Why: a table holds the days one thinks of; chance finds the others. The calendar must agree with counting by hand anywhere in the list.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Due, workingCalendar } from './index.js'
import { countDayByDay, londonDay } from './testing/count-day-by-day.js'

const calendar = workingCalendar()
const DAY = 86_400_000
const anyStart = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2029, 0, 1) - 1 })
/** So early that 60 working days still lie within the list. */
const earlyStart = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2028, 8, 1) })
const upTo = (max: number) => fc.integer({ min: 0, max })

function due(instant: number, workingDays: number): Due {
  const found = calendar.dueDate(instant, workingDays)
  if (found === 'beyond-calendar') throw new Error(`${instant} + ${workingDays} is within the list`)
  return found
}

describe('the calendar and a finger on the calendar', () => {
  it('agree on 100,000 random instants and limits, to the end of the list and past it', () => {
    const seen = { within: 0, past: 0 }
    fc.assert(
      fc.property(anyStart, upTo(30), (instant, limit) => {
        const counted = countDayByDay(londonDay(instant), limit)
        const found = calendar.dueDate(instant, limit)
        seen[counted === 'beyond-calendar' ? 'past' : 'within'] += 1
        if ((found === 'beyond-calendar' ? found : found.dueOn) !== counted) throw new Error(`${new Date(instant).toISOString()} + ${limit}: counted ${counted}, found ${JSON.stringify(found)}`)
      }),
      { numRuns: 100_000 },
    )
    expect(seen.within).toBeGreaterThan(90_000)
    expect(seen.past).toBeGreaterThan(0)
  })

  it.each([0, 1, 30])('past the end of the list, or before it, %i working days are an error and never a guess', (limit) => {
    const outside = fc.oneof(fc.integer({ min: Date.UTC(2029, 0, 1), max: Date.UTC(2060, 0, 1) }), fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2012, 0, 1) - 1 }))
    fc.assert(fc.property(outside, (instant) => expect(calendar.dueDate(instant, limit)).toBe('beyond-calendar')))
  })
})

describe('laws of counting', () => {
  it('one more day allowed is a later last day', () => {
    fc.assert(fc.property(earlyStart, upTo(59), (instant, limit) => expect(due(instant, limit + 1).dueBy).toBeGreaterThan(due(instant, limit).dueBy)))
  })

  it('a clock that starts later never ends earlier', () => {
    fc.assert(fc.property(earlyStart, upTo(30 * DAY), upTo(30), (instant, later, limit) => expect(due(instant + later, limit).dueBy).toBeGreaterThanOrEqual(due(instant, limit).dueBy)))
  })

  it('a working days and then b more are a + b', () => {
    fc.assert(fc.property(earlyStart, upTo(30), upTo(30), (instant, a, b) => expect(due(due(instant, a).dueBy, b)).toEqual(due(instant, a + b))))
  })

  it('the time of day at which the clock starts does not matter', () => {
    fc.assert(
      fc.property(earlyStart, fc.double({ min: 0, max: 1, noNaN: true }), upTo(30), (instant, part, limit) => {
        const day = calendar.localDate(instant)
        const [first, last] = [calendar.startOfDay(day), calendar.endOfDay(day)]
        expect(due(Math.floor(first + part * (last - first)), limit)).toEqual(due(instant, limit))
      }),
    )
  })

  it('the last day of one or more working days is a working day, and ends at midnight in London', () => {
    fc.assert(
      fc.property(earlyStart, fc.integer({ min: 1, max: 30 }), (instant, limit) => {
        const { dueOn, dueBy } = due(instant, limit)
        expect(calendar.isWorkingDay(dueOn)).toBe(true)
        expect([londonDay(dueBy), londonDay(dueBy + 1)]).toEqual([dueOn, calendar.addDays(dueOn, 1)])
      }),
    )
  })
})
