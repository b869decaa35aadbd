import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { afterCalls, type CallResult, channelOpensAt, chooseProvider, giveBackPlaces, GONE_AFTER_MS, healthOf, isGone, newProvider, placesOf, type ProviderState, splitPlaces, takePlaces } from '../index.js'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const GOOD: CallResult = { worked: true }
const DOWN: CallResult = { worked: false, unknown: false, retryAfterMs: null }
const LOST: CallResult = { worked: false, unknown: true, retryAfterMs: null }
const provider = (change: Partial<ProviderState> = {}): ProviderState => ({ ...newProvider('a', 'sms', 0), ...change })
const after = (results: CallResult[], now = 0, state = provider()) => afterCalls(state, results, now)

describe('health', () => {
  it.each([
    ['a good answer', [GOOD], 1], ['one failure', [DOWN], 0.5], ['two', [DOWN, DOWN], 0.25], ['four', [DOWN, DOWN, DOWN, DOWN], 0.0625], ['many', Array<CallResult>(9).fill(DOWN), 0.05],
    ['a lost answer', [LOST], 0.5],
  ])('after %s', (_name, results, health) => expect(healthOf(after(results), 0)).toBeCloseTo(health))

  it.each([[0, 0.05], [1, 0.1], [10, 0.55], [19, 1], [60, 1]])('comes back slowly: %i minutes after the worst', (minutes, health) =>
    expect(healthOf(after(Array<CallResult>(9).fill(DOWN)), minutes * MINUTE)).toBeCloseTo(health))
})

describe('what fails again and again is shut', () => {
  it.each([
    ['four failures', Array<CallResult>(4).fill(DOWN), null],
    ['five failures', Array<CallResult>(5).fill(DOWN), 30 * SECOND],
    ['nine lost answers', Array<CallResult>(9).fill(LOST), null],
    ['ten lost answers', Array<CallResult>(10).fill(LOST), 30 * SECOND],
    ['failures with a success in between', [DOWN, DOWN, DOWN, GOOD, DOWN, DOWN, DOWN], null],
    ['more that were under way then', Array<CallResult>(50).fill(DOWN), 30 * SECOND],
    ['a word to come back in a minute', [{ worked: false, unknown: false, retryAfterMs: MINUTE } as const], MINUTE],
  ])('%s', (_name, results, until) => expect(after(results).shutUntil).toBe(until))

  it('longer each time that a try fails, five minutes at the most; a success opens it, with a tenth of its traffic', () => {
    let state = after(Array<CallResult>(5).fill(DOWN))
    const shutFor: number[] = []
    for (let n = 0; n < 6; n++) {
      const now = state.shutUntil ?? 0
      expect(placesOf(state, 400, now - 1)).toBe(0)
      expect(placesOf(state, 400, now)).toBe(1)
      const trying = takePlaces(state, 1, now)
      expect(placesOf(trying, 400, now)).toBe(0)
      expect(placesOf(giveBackPlaces(trying, 1, now), 400, now)).toBe(1)
      state = afterCalls(trying, [DOWN], now + SECOND)
      shutFor.push((Number(state.shutUntil) - now - SECOND) / SECOND)
    }
    expect(shutFor).toEqual([60, 120, 300, 300, 300, 300])
    const now = Number(state.shutUntil)
    const open = afterCalls(takePlaces(state, 1, now), [GOOD], now)
    expect(open).toMatchObject({ shutUntil: null, shutSince: null, shutTimes: 0, strikes: 0 })
    expect(healthOf(open, now)).toBe(0.1)
    expect(placesOf(open, 400, now)).toBe(400)
  })
})

describe('the pace', () => {
  const paced = provider({ perSecond: 10, tokens: 10 })
  it.each([
    ['at once', paced, 0, 10],
    ['after all were taken', takePlaces(paced, 10, 0), 0, 0],
    ['a tenth of a second later', takePlaces(paced, 10, 0), 100, 1],
    ['an hour later: a second’s worth and no more', takePlaces(paced, 10, 0), HOUR, 10],
    ['one in five seconds, too early', takePlaces(provider({ perSecond: 0.2, tokens: 1 }), 1, 0), 4_999, 0],
    ['one in five seconds', takePlaces(provider({ perSecond: 0.2, tokens: 1 }), 1, 0), 5_000, 1],
    ['no limit', provider(), 0, 400],
    ['out of use', provider({ weight: 0 }), 0, 0],
  ])('%s', (_name, state, now, places) => expect(placesOf(state, 400, now)).toBe(places))

  it('is kept whoever asks and when, and what is given back is not lost', () => {
    fc.assert(fc.property(fc.array(fc.record({ after: fc.integer({ min: 0, max: 3_000 }), want: fc.integer({ min: 0, max: 30 }), used: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 60 }), (asks) => {
      let [state, now, used] = [paced, 0, 0]
      for (const { after: pause, want, used: part } of asks) {
        now += pause
        const places = placesOf(state, want, now)
        const really = Math.floor(places * part)
        state = giveBackPlaces(takePlaces(state, places, now), places - really, now)
        used += really
      }
      expect(used).toBeLessThanOrEqual(10 + (now / 1_000) * 10 + 1e-6)
    }))
  })

  it.each([[7, 4, 0, [2, 2, 2, 1]], [7, 4, 1, [2, 2, 1, 2]], [1, 4, 3, [0, 1, 0, 0]], [0, 4, 0, [0, 0, 0, 0]]])('%i places among %i shards, turn %i', (total, parts, turn, split) => expect(splitPlaces(total, parts, turn)).toEqual(split))
  it('each part has its turn', () => expect(new Set([0, 1, 2, 3].map((turn) => splitPlaces(1, 4, turn).indexOf(1))).size).toBe(4))
})

describe('who is chosen', () => {
  const [a, b] = [provider(), provider({ provider: 'b', weight: 50 })]
  const places = new Map([['a', 5], ['b', 5]])
  const share = (states: ProviderState[], who: string, failed: string | null = null, free = places, now = 0) =>
    Array.from({ length: 1_000 }, (_, n) => chooseProvider(states, free, failed, { now, random: n / 1_000 })).filter((one) => one === who).length / 1_000
  it.each([
    ['two alike', [a, { ...b, weight: 100 }], null, places, 0.5],
    ['weights of an operator', [a, b], null, places, 0.667],
    ['one that failed a moment ago', [{ ...a, health: 0.05 }, { ...b, weight: 100 }], null, places, 0.048],
    ['one that failed this very message', [a, { ...b, weight: 100 }], 'a', places, 0.048],
    ['one that is full', [a, b], null, new Map([['a', 0], ['b', 5]]), 0],
    ['the other is out of use', [a, { ...b, weight: 0 }], null, places, 1],
    ['only one, though it failed', [a], 'a', places, 1],
  ])('%s', (_name, states, failed, free, expected) => expect(share(states, 'a', failed, free)).toBeCloseTo(expected, 2))
  it('nobody, when nobody can', () => expect(chooseProvider([a], new Map(), null, { now: 0, random: 0 })).toBeNull())
  it('traffic comes back within twenty minutes, a little each', () => {
    const shares = [0, 5, 10, 20].map((minutes) => share([provider({ health: 0.1 }), { ...b, weight: 100 }], 'a', null, places, minutes * MINUTE))
    expect(shares).toEqual([...shares].sort((x, y) => x - y))
    expect([shares[0], shares[3]]).toEqual([expect.closeTo(0.091, 2), expect.closeTo(0.5, 2)])
  })
})

describe('a channel', () => {
  const shut = (since: number, until: number) => provider({ shutSince: since, shutUntil: until, shutTimes: 3 })
  it.each([
    ['one works', [provider(), shut(0, HOUR)], HOUR / 2, false, HOUR / 2],
    ['shut for a while', [shut(0, HOUR)], HOUR / 2, false, HOUR],
    ['both shut: the first that opens', [shut(0, 2 * HOUR), shut(0, HOUR)], HOUR / 2, false, HOUR],
    ['shut for four hours', [shut(0, 5 * HOUR)], GONE_AFTER_MS, true, 5 * HOUR],
    ['shut for nearly four hours: then it is gone', [shut(0, 5 * HOUR)], GONE_AFTER_MS - 1, false, GONE_AFTER_MS],
    ['shut for days, to be tried now', [shut(0, 72 * HOUR)], 72 * HOUR, false, 72 * HOUR],
    ['an operator shut all', [provider({ weight: 0 })], 5, true, 5],
  ])('%s', (_name, states, now, gone, opensAt) => expect([isGone(states, now), channelOpensAt(states, now)]).toEqual([gone, opensAt]))
})
