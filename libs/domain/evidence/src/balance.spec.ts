import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { balanceOf, BALANCE_LINES, type Gap, PARTS, type Tallies } from './index.js'

const about = { day: null, asOf: '2026-11-25T00:00:00.000Z' }
const none = new Set<string>()
const even = (change: Partial<Tallies> = {}): Tallies => ({
  caseEvents: { all: 5, parts: { causes: 2, noRule: 1, quarantined: 1, duplicates: 1 } }, obligations: { all: 3, parts: { met: 2, owed: 1 } }, notifications: { all: 2, parts: { told: 1, withheld: 1 } },
  attempts: { all: 1, parts: { accepted: 1 } }, providers: null, ...change,
})
const gap = (id: string, change: Partial<Gap> = {}): Gap => ({ line: 'obligations', id, caseId: 'C1', why: 'it is lost', ...change })

describe('the balance', () => {
  it('comes out even: each line with every part of it, and no gap', () => {
    expect(balanceOf(about, { tallies: even(), gaps: [], onTheWay: none })).toEqual({
      format: 'kept-informed/balance/1', ...about, onTheWay: 0, caseEvents: { all: 5, causes: 2, noRule: 1, quarantined: 1, duplicates: 1, unread: 0 }, obligations: { all: 3, met: 2, excused: 0, cancelled: 0, owed: 1, overdue: 0 },
      notifications: { all: 2, told: 1, withheld: 1, failed: 0, superseded: 0, recalled: 0, open: 0 }, attempts: { all: 1, accepted: 1, refused: 0, unavailable: 0, unknown: 0, open: 0 }, providers: null, gap: [],
    })
  })

  it('what is missing is named by its id, in the order of the lines and ids', () => {
    const gaps = [gap('z'), gap('a'), gap('e', { line: 'caseEvents' })]
    expect(balanceOf(about, { tallies: even(), gaps, onTheWay: none }).gap.map(({ id }) => id)).toEqual(['e', 'a', 'z'])
  })

  it('what is still on its way is no gap', () => {
    expect(balanceOf(about, { tallies: even(), gaps: [gap('a'), gap('b', { caseId: 'C2' }), gap('c', { caseId: null })], onTheWay: new Set(['C1']) })).toMatchObject({ onTheWay: 1, gap: [{ id: 'b' }, { id: 'c' }] })
  })

  it('a line that does not come out and that no gap explains is a gap; one that is explained is none twice', () => {
    const short = even({ attempts: { all: 4, parts: { accepted: 1, lost: 3 } } })
    expect(balanceOf(about, { tallies: short, gaps: [], onTheWay: none }).gap).toEqual([{ line: 'attempts', id: 'attempts', caseId: null, why: '3 more than its parts' }])
    expect(balanceOf(about, { tallies: short, gaps: ['a', 'b', 'c'].map((id) => gap(id, { line: 'attempts' })), onTheWay: none }).gap.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('is even only if every line is the sum of its parts', () => {
    const line = fc.constantFrom(...BALANCE_LINES)
    fc.assert(
      fc.property(line, fc.array(fc.nat(50), { minLength: 6, maxLength: 6 }), fc.integer({ min: -3, max: 3 }), (name, numbers, off) => {
        const parts = Object.fromEntries(PARTS[name].map((part, n) => [part, numbers[n] ?? 0]))
        const all = PARTS[name].reduce((sum, part) => sum + (parts[part] ?? 0), 0) + off
        expect(balanceOf(about, { tallies: even({ [name]: { all, parts } }), gaps: [], onTheWay: none }).gap.length === 0).toBe(off === 0)
      }),
    )
  })
})
