import { describe, expect, it } from '@jest/globals'
import { percentiles } from './percentiles.js'

describe('percentiles, by the nearest rank', () => {
  it.each([
    ['a hundred', Array.from({ length: 100 }, (_, i) => 100 - i), [50, 95, 99]],
    ['one', [7], [7, 7, 7]],
    ['the slowest of ten is its 99th hundredth', [1, 1, 1, 1, 1, 1, 1, 1, 1, 90], [1, 90, 90]],
    ['none', [], [NaN, NaN, NaN]],
  ])('%s', (_, measured, [p50Ms, p95Ms, p99Ms]) => expect(percentiles(measured)).toEqual({ p50Ms, p95Ms, p99Ms }))
})
