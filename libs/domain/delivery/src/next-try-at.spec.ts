import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { nextTryAt } from './index.js'

const MINUTE = 60_000
/** In minutes after the try began; by no chance. */
const next = ({ tries, since, now, asksFor = null }: { tries: number; since: number; now: number; asksFor?: number | null }): number | null => {
  const at = nextTryAt({ tries, since: since * MINUTE, now: now * MINUTE, retryAfterMs: asksFor === null ? null : asksFor * MINUTE }, 0.5)
  return at === null ? null : at / MINUTE
}

describe('when it is tried again', () => {
  it.each([
    { name: 'the provider said no just now: the whole pause', tries: 2, since: 0, now: 0, at: 5 },
    { name: 'it asks for more time than that', tries: 2, since: 0, now: 0, asksFor: 20, at: 20 },
    { name: 'it asks for less', tries: 2, since: 0, now: 0, asksFor: 1, at: 5 },
    { name: 'the try was lost, and its pause went by while nobody knew: at once', tries: 2, since: 0, now: 11, at: 11 },
    { name: 'the try was lost, and part of its pause went by: the rest of it', tries: 3, since: 0, now: 11, at: 15 },
    { name: 'the try was lost, and the answer that came late asks for time: from then', tries: 1, since: 0, now: 2, asksFor: 4, at: 6 },
    { name: 'the list is used up, however long ago the try was', tries: 7, since: 0, now: 600, at: null },
  ])('$name', ({ at, ...given }) => expect(next(given)).toBe(at))

  it('is never before now nor before the provider wants it, and no pause is lived twice', () => {
    const minutes = fc.integer({ min: 0, max: 300 })
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), minutes, fc.option(minutes), (tries, now, asksFor) => {
      const [at, whole] = [next({ tries, since: 0, now, asksFor }) ?? Number.NaN, next({ tries, since: 0, now: 0 }) ?? Number.NaN]
      expect(at).toBe(Math.max(whole, now + (asksFor ?? 0)))
    }))
  })
})
