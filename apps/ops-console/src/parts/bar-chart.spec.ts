import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { barChart } from './bar-chart.js'

const bar = (...parts: number[]) => ({ name: { text: 'a' }, parts })

describe('a chart of bars', () => {
  it('is none when there is nothing to draw', () => expect([barChart('c', ['s'], []), barChart('c', ['s'], [bar(0)])]).toEqual([null, null]))
  it('is as wide as its longest bar, each part after the other', () => {
    const chart = barChart('c', ['s', 't'], [bar(3, 1), bar(2, 0)])
    expect(chart?.bars[0]?.parts).toEqual([{ x: 5, width: 438.8, series: 0 }, { x: 443.8, width: 146.3, series: 1 }])
    expect(chart?.bars[1]).toMatchObject({ total: 2, parts: [{ x: 5, width: 292.5, series: 0 }] })
    expect(chart?.ticks.map(({ n }) => n)).toEqual([0, 1, 2, 3, 4])
  })
  it('whatever is counted, everything stays inside, and no bar lies over another', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(50)), { minLength: 1, maxLength: 40 }), (counts) => {
      const chart = barChart('c', ['s', 't'], counts.map(([a, b]) => bar(a, b)))
      for (const [at, { named, y, height, parts }] of (chart?.bars ?? []).entries()) {
        for (const part of parts) expect(part.x + part.width).toBeLessThanOrEqual((chart?.width ?? 0) - 49)
        expect(named).toBeLessThan(y)
        expect(y + height).toBeLessThanOrEqual(chart?.bars[at + 1]?.named ?? chart?.axis ?? 0)
      }
    }))
  })
})
