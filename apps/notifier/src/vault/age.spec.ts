import { describe, expect, it } from '@jest/globals'
import { ageOf } from './age.js'

const at = (text: string): number => Date.parse(text)

describe('what a date of birth says', () => {
  it.each([
    { name: 'an adult: nothing will change', born: '1990-12-10', now: '2026-11-24T12:00:00Z', from: 18, under18: false, toldDirectly: true, changesAt: null },
    { name: 'the evening before the 18th birthday', born: '2008-11-25', now: '2026-11-24T23:59:59Z', from: 18, under18: true, toldDirectly: false, changesAt: '2026-11-25T00:00:00.000Z' },
    { name: 'a summer birthday begins at 23:00 UTC', born: '2008-07-01', now: '2026-06-30T22:59:59Z', from: 18, under18: true, toldDirectly: false, changesAt: '2026-06-30T23:00:00.000Z' },
    { name: 'and then they are of age', born: '2008-07-01', now: '2026-06-30T23:00:00Z', from: 18, under18: false, toldDirectly: true, changesAt: null },
    { name: 'sixteen, told directly from 16', born: '2010-01-05', now: '2026-11-24T12:00:00Z', from: 16, under18: true, toldDirectly: true, changesAt: '2028-01-05T00:00:00.000Z' },
    { name: 'fifteen, told directly from 16: that comes first', born: '2011-01-05', now: '2026-11-24T12:00:00Z', from: 16, under18: true, toldDirectly: false, changesAt: '2027-01-05T00:00:00.000Z' },
    { name: 'born on 29 February: of age on 1 March', born: '2008-02-29', now: '2026-02-28T12:00:00Z', from: 18, under18: true, toldDirectly: false, changesAt: '2026-03-01T00:00:00.000Z' },
  ])('$name', ({ born, now, from, under18, toldDirectly, changesAt }) => {
    const age = ageOf(born, at(now), from)
    expect(age?.fact).toEqual({ under18, toldDirectly })
    expect(age?.changesAt ?? null).toBe(changesAt === null ? null : at(changesAt))
  })

  it('says nothing without a date of birth', () => expect(ageOf(null, 0, 18)).toBeNull())
})
