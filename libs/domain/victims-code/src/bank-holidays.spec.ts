// Why: a due date past the list of bank holidays is refused, so the list must be longer than any clock runs. This spec reads the real clock
// on purpose: it is the passing of time that uses the list up, and twelve months are left to extend it in before anything is refused.
import { describe, expect, it } from '@jest/globals'
import { BANK_HOLIDAYS, workingCalendar } from './index.js'

const HOW_TO_EXTEND = [
  'fetch https://www.gov.uk/bank-holidays.json',
  'for each later year of "england-and-wales" that is complete there, add one line of its dates to BANK_HOLIDAYS in libs/domain/victims-code/src/bank-holidays.ts',
  'leave the past as it is, and run npm test',
].join('; ')

/** What to do when the list ends within twelve months of that day; null while there is time. */
function runningOut(today: Date, lastDay: string): string | null {
  const inTwelveMonths = new Date(today)
  inTwelveMonths.setUTCFullYear(today.getUTCFullYear() + 1)
  return inTwelveMonths.toISOString().slice(0, 10) <= lastDay ? null : `The list of bank holidays ends on ${lastDay}. To extend it: ${HOW_TO_EXTEND}.`
}

describe('the list of bank holidays', () => {
  it('lasts for twelve months from today', () => {
    expect(runningOut(new Date(), workingCalendar().lastDay)).toBeNull()
  })

  it('that ends on 2028-12-31 is long enough on 2027-12-31', () => {
    expect(runningOut(new Date('2027-12-31T12:00:00Z'), '2028-12-31')).toBeNull()
  })

  it.each(['2028-01-01', '2028-12-31', '2029-06-01'])('that ends on 2028-12-31 is too short on %s, and says how to extend it', (today) => {
    expect(runningOut(new Date(`${today}T12:00:00Z`), '2028-12-31')).toMatch(/ends on 2028-12-31. To extend it: fetch https:\/\/www.gov.uk\/bank-holidays.json; .*bank-holidays.ts; .*npm test/)
  })

  it('has at least eight days in each year, in order, each once', () => {
    const years = BANK_HOLIDAYS.map((day) => day.slice(0, 4))
    expect(years.filter((year) => years.filter((other) => other === year).length < 8)).toEqual([])
    expect([...new Set(BANK_HOLIDAYS)].sort()).toEqual(BANK_HOLIDAYS)
  })

  it('leaves out no year', () => {
    const years = [...new Set(BANK_HOLIDAYS.map((day) => Number(day.slice(0, 4))))]
    expect(years).toEqual(years.map((_, index) => (years[0] ?? 0) + index))
  })
})
