import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type ClockState, localClock } from './local-clock.js'

const T0 = Date.UTC(2026, 10, 24, 9)
const DAY = 86_400_000

describe('the local clock', () => {
  it('is the real time until it is set, over a restart too', () => {
    let real = T0
    const clock = localClock(() => real, null)
    real += 5_000
    expect(clock.now()).toBe(T0 + 5_000)
    const kept = clock.state(0)
    real += DAY
    expect(localClock(() => real, kept).now()).toBe(T0 + 5_000 + DAY)
  })

  it('once set runs on at real speed, and stands still while stopped', () => {
    let real = T0
    const clock = localClock(() => real, null)
    clock.hold(T0 + 30 * DAY)
    real += 1_000
    expect(clock.now()).toBe(T0 + 30 * DAY)
    clock.release()
    real += 1_000
    expect(clock.now()).toBe(T0 + 30 * DAY + 1_000)
    const kept = clock.state(0)
    real += DAY
    const again = localClock(() => real, kept)
    real += 1_000
    expect(again.now()).toBe(T0 + 30 * DAY + 2_000)
  })

  it('a fresh run starts where CLOCK says', () => {
    let real = T0
    const clock = localClock(() => real, null, T0 - 365 * DAY)
    real += 1_000
    expect(clock.now()).toBe(T0 - 365 * DAY + 1_000)
  })

  it('a record arrives when the clock showed that real moment', () => {
    let real = T0
    const clock = localClock(() => real, null)
    real += 1_000
    clock.hold(T0 + DAY)
    clock.release()
    real += 1_000
    expect(clock.arrivedAt(T0 + 500)).toBe(T0 + 500)
    expect(clock.arrivedAt(T0 + 1_500)).toBe(T0 + DAY + 500)
    expect(clock.arrivedAt(T0 + 10_000)).toBe(clock.now())
  })

  it('never goes back, whatever is done to it, and killed at any moment', () => {
    const act = fc.oneof(
      fc.record({ do: fc.constant('wait' as const), by: fc.integer({ min: -2_000, max: 100_000 }) }),
      fc.record({ do: fc.constant('move' as const), by: fc.integer({ min: -DAY, max: DAY }) }),
      fc.record({ do: fc.constant('kill' as const), by: fc.integer({ min: 0, max: 1_000 }) }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let real = T0
        let clock = localClock(() => real, null)
        let before = clock.now()
        for (const { do: what, by } of acts) {
          if (what === 'wait') real += by
          if (what === 'move') {
            clock.hold(clock.now() + by)
            clock.release()
          }
          if (what === 'kill') {
            const kept = JSON.parse(JSON.stringify(clock.state(2_000))) as ClockState
            real += by
            before = Math.max(before, clock.now())
            clock = localClock(() => real, kept)
          }
          const now = clock.now()
          expect(now).toBeGreaterThanOrEqual(before)
          expect(clock.arrivedAt(real)).toBeLessThanOrEqual(now)
          before = now
        }
      }),
    )
  })
})
