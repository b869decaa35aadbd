import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { retryAfter } from './index.js'

const MINUTE = 60_000
const all = (random: number) => Array.from({ length: 20 }, (_, i) => retryAfter(i + 1, random))

describe('how long after a try the next one comes', () => {
  it.each([
    [1, 1], [2, 5], [3, 15], [4, 45], [5, 60], [6, 90],
  ])('after %s tries: %s minutes', (tries, minutes) => expect(retryAfter(tries, 0.5)).toBe(minutes * MINUTE))

  it.each([7, 8, 100])('after %s tries: not over this channel any more', (tries) => expect(retryAfter(tries, 0.5)).toBeNull())

  it('is a tenth less or more, by chance', () => expect([retryAfter(1, 0), retryAfter(1, 1)]).toEqual([54_000, 66_000]))

  it('leaves time for the next channel: four hours at the most, all together', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (random) => {
      expect(all(random).reduce<number>((sum, pause) => sum + (pause ?? 0), 0)).toBeLessThanOrEqual(4 * 60 * MINUTE)
    }))
  })

  it('allows three tries at least: what fails twice is delivered', () => expect(all(0.5).slice(0, 2)).not.toContain(null))
})
