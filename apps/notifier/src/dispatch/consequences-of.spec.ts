import { describe, expect, it } from '@jest/globals'
import { workingCalendar } from '@kept-informed/victims-code'
import { consequencesOf } from './consequences-of.js'

const { letterArrivesAt } = consequencesOf(workingCalendar())

describe('a letter counts as arrived at the end of the second working day after it left', () => {
  it.each([
    { name: 'in the week', left: '2026-11-24T15:00:00Z', arrives: '2026-11-26T23:59:59.999Z' },
    { name: 'over a weekend', left: '2026-11-26T15:00:00Z', arrives: '2026-11-30T23:59:59.999Z' },
    { name: 'over Christmas', left: '2026-12-24T15:00:00Z', arrives: '2026-12-30T23:59:59.999Z' },
    { name: 'in summer, by London’s midnight', left: '2026-07-01T15:00:00Z', arrives: '2026-07-03T22:59:59.999Z' },
    { name: 'past the list of holidays: later than any count', left: '2028-12-29T15:00:00Z', arrives: '2029-01-08T23:59:59.999Z' },
  ])('$name', ({ left, arrives }) => expect(new Date(letterArrivesAt(Date.parse(left))).toISOString()).toBe(arrives))
})
