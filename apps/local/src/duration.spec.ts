import { describe, expect, it } from '@jest/globals'
import { durationMs } from './duration.js'

describe('a duration', () => {
  it.each<[string, number]>([
    ['P3D', 259_200_000],
    ['PT1M', 60_000],
    ['P1W', 604_800_000],
    ['P1DT12H', 129_600_000],
    ['PT0S', 0],
    ['PT90S', 90_000],
  ])('%s', (text, milliseconds) => {
    expect(durationMs(text)).toBe(milliseconds)
  })

  it.each(['', 'P', 'PT', 'P1DT', '3D', 'P1M', 'P1Y', '-P1D', 'P1.5D', 'p1d', ' P1D', 'P99999999999999999999D'])('%j is none', (text) => {
    expect(durationMs(text)).toBeUndefined()
  })
})
