import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { suppressSmall } from './suppress-small.js'

describe('small numbers', () => {
  it.each<[string, number[][], (number | null)[][]]>([
    ['are left alone when none is small', [[10, 0], [20, 5]], [[10, 0], [20, 5]]],
    ['are left out with one beside each, in its row and in its column', [[10, 3], [20, 50]], [[null, null], [null, null]]],
    ['take the smallest beside them, rather than a nought', [[0, 3, 90, 70], [40, 60, 80, 100]], [[0, null, 90, null], [40, null, 80, null]]],
    ['take a nought when there is nothing else', [[3, 0], [0, 9]], [[null, null], [null, null]]],
    ['of which there are enough take nothing more', [[1, 2], [3, 4]], [[null, null], [null, null]]],
  ])('%s', (_, table, shown) => expect(suppressSmall(table)).toEqual(shown))

  const table = fc.integer({ min: 2, max: 5 }).chain((columns) => fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(9), fc.nat(500)), { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 5 }))
  it('none is shown, none can be worked out from the sum of its row or column, and what is shown is true', () => {
    fc.assert(fc.property(table, (counts) => {
      const shown = suppressSmall(counts)
      counts.forEach((row, r) => row.forEach((n, c) => expect(n > 0 && n < 5 ? shown[r]?.[c] : (shown[r]?.[c] ?? n)).toBe(n > 0 && n < 5 ? null : n)))
      const lines = [...shown, ...(shown[0] ?? []).map((_, c) => shown.map((row) => row[c]))]
      for (const line of lines) expect(line.filter((n) => n === null).length).not.toBe(1)
    }))
  })
})
