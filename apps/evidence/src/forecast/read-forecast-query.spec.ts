import { afterToken } from '@kept-informed/runtime'
import { describe, expect, it } from '@jest/globals'
import { readForecastQuery } from './read-forecast-query.js'

const NO_FILTER = { unit: null, officerId: null, ruleId: null, day: null, owedBy: null }

describe('the query of the forecast', () => {
  it('may be empty: everything, a week ahead, a hundred at a time', () => {
    expect(readForecastQuery({})).toEqual({ ok: true, value: { filter: NO_FILTER, days: 7, limit: 100, after: null } })
  })

  it('takes all of its filters, and goes on after a token', () => {
    const filter = { unit: 'north', officerId: 'PC-1', ruleId: 'suspect-arrested', day: '2028-02-29', owedBy: 'police' }
    expect(readForecastQuery({ ...filter, days: '28', limit: '500', after: afterToken(7, 'o1') })).toEqual({ ok: true, value: { filter, days: 28, limit: 500, after: { dueBy: 7, obligationId: 'o1' } } })
  })

  it.each([
    ['day', ['2026-02-30', '2026-2-3', '2027-02-29', 'today', '20261130']],
    ['days', ['0', '29', '-1', '1.5', 'week']],
    ['limit', ['0', '501']],
    ['owedBy', ['army']],
    ['after', ['x', afterToken(null, 'o1'), afterToken('o1', 7), afterToken(7)]],
  ])('%s is refused, as any of %j', (name, wrong) => {
    for (const value of wrong) expect(readForecastQuery({ [name]: value })).toMatchObject({ ok: false, faults: [{ pointer: `/${name}` }] })
  })
})
