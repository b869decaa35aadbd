// Why: the guard stands between a mistake and thousands of people; what it holds, lets go and never touches is read here as tables, and as
// laws that hold for every flood.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CaseEventType } from '@kept-informed/case-event'
import type { Obligation } from '@kept-informed/obligation'
import { guardKeyOf, readGuardKey } from './guard-key.js'
import { limitFrom, usualFrom } from './guard-limit.js'
import { lookEndsAt } from './guard-look.js'
import { countsOf, hourOf } from './guard-measure.js'
import { type GuardStanding, strictest } from './guard-standing.js'
import { agreedOn, type SaidOfGuard, standFor } from './guard-words.js'
import { sensitiveKind } from './sensitive-news.js'

const FLOOR = 50
const about = (eventType: CaseEventType, data: Record<string, unknown> = {}) => ({ facts: { eventType, data } as Obligation['facts'] })

describe('what is watched', () => {
  it.each<[CaseEventType, Record<string, unknown>, string | null]>([
    ['offender-released', {}, 'freedom'],
    ['offender-escaped', {}, 'freedom'],
    ['suspect-released', {}, 'freedom'],
    ['suspect-bailed', {}, 'freedom'],
    ['bail-cancelled', {}, 'freedom'],
    ['warrant-issued', {}, 'freedom'],
    ['no-further-action', {}, 'outcome'],
    ['sentence-passed', {}, 'outcome'],
    ['verdict-given', { verdict: 'not-guilty' }, 'outcome'],
    ['verdict-given', { verdict: 'guilty' }, null],
    ['suspect-arrested', {}, null],
    ['hearing-listed', {}, null],
    ['crime-reported', {}, null],
  ])('%s %j: %s', (type, data, expected) => expect(sensitiveKind(about(type, data))).toBe(expected))

  it('by rule and source, whatever is in a source’s name', () => {
    const key = guardKeyOf({ ...about('offender-released'), ruleId: 'offender-released', because: { source: '/prisons and courts?a=b c', id: '1' } })
    expect(readGuardKey(key ?? '')).toEqual({ kind: 'freedom', ruleId: 'offender-released', source: '/prisons and courts?a=b c' })
  })

  it('news of freedom by when it is heard and by when it happened, of an outcome by when it happened', () => {
    const at = Date.parse('2026-11-24T10:59:59Z')
    expect(countsOf('freedom offender-released urn:a', at)).toEqual([{ key: 'freedom offender-released urn:a', hour: null }, { key: 'freedom offender-released urn:a', hour: Date.parse('2026-11-24T10:00:00Z') }])
    expect(countsOf('outcome sentence urn:a', at)).toEqual([{ key: 'outcome sentence urn:a', hour: Date.parse('2026-11-24T10:00:00Z') }])
  })
})

describe('how many in an hour go without anybody’s word', () => {
  it.each<[string, number[], number]>([
    ['nothing is known of it', [], 50],
    ['one day was full', [8_000], 50],
    ['two were', [8_000, 8_000], 50],
    ['three were: that is usual', [200, 400, 300], 600],
    ['the third highest counts', [9_000, 9_000, 100, 100, 20], 300],
    ['a little each day', [3, 2, 4, 1], 50],
  ])('%s: %j → %d', (_, peaks, most) => expect(limitFrom(usualFrom(peaks), FLOOR)).toBe(most))

  it('never less than the floor, never less for a busier past, the same in any order, and the same whatever one day was', () =>
    fc.assert(fc.property(fc.array(fc.nat(10_000), { maxLength: 28 }), fc.nat(1_000), fc.nat(1_000_000), (peaks, floor, flood) => {
      const limit = limitFrom(usualFrom(peaks), floor)
      expect(limit).toBeGreaterThanOrEqual(floor)
      expect(limitFrom(usualFrom(peaks.map((peak) => peak + 1)), floor)).toBeGreaterThanOrEqual(limit)
      expect(limitFrom(usualFrom(peaks.toReversed()), floor)).toBe(limit)
      // A flood on a day of its own lifts the limit no further than the busiest day before allows, three times.
      const second = peaks.toSorted((a, b) => b - a)[1] ?? 0
      expect(limitFrom(usualFrom([...peaks, flood]), floor)).toBeLessThanOrEqual(Math.max(floor, 3 * second))
    })))
})

describe('how long it is looked at', () => {
  it.each<[string, number, { count: number; lastAt: number }, number]>([
    ['alone: a moment', 0, { count: 1, lastAt: 0 }, 500],
    ['another came half a second later: a second from then', 0, { count: 2, lastAt: 500 }, 1_500],
    ['many: five seconds of quiet', 0, { count: 30, lastAt: 9_000 }, 14_000],
    ['without end: a minute at most', 0, { count: 200, lastAt: 59_900 }, 60_000],
    ['one that has waited since yesterday is not held up by those of now', 0, { count: 200, lastAt: 86_400_000 }, 60_000],
  ])('%s', (_, heardAt, recent, expected) => expect(lookEndsAt(heardAt, recent, 500)).toBe(expected))

  it('of any flood that comes at least each half second the first is still looked at when the last comes', () =>
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 50, maxLength: 100 }), (gaps) => {
      const times = gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? 0) + gap], [0])
      for (const [n, at] of times.entries()) {
        const next = times[n + 1]
        if (next !== undefined && next < 60_000) expect(lookEndsAt(0, { count: n + 1, lastAt: at }, 500)).toBeGreaterThanOrEqual(next)
      }
    })))

  it('is never more than a minute, and nothing when there is no look', () =>
    fc.assert(fc.property(fc.nat(), fc.nat(), fc.nat(500), fc.nat(10_000), (heardAt, after, count, lookMs) => {
      expect(lookEndsAt(heardAt, { count, lastAt: heardAt + after }, lookMs)).toBeLessThanOrEqual(heardAt + 60_000)
      expect(lookEndsAt(heardAt, { count, lastAt: heardAt }, 0)).toBe(heardAt)
    })))
})

describe('the word of two people', () => {
  const said = (...words: string[]): SaidOfGuard[] => words.map((one) => ({ by: one.split(' ')[0] ?? '', word: one.endsWith('release') ? 'release' : 'refuse' }))
  it.each<[string[], string | null]>([
    [[], null],
    [['ann release'], null],
    [['ann release', 'ann release'], null],
    [['ann release', 'bob refuse'], null],
    [['ann release', 'bob release'], 'release'],
    [['ann refuse', 'bob refuse'], 'refuse'],
    [['ann release', 'bob refuse', 'ann refuse'], 'refuse'],
    [['ann release', 'bob refuse', 'cy release'], 'release'],
    [['ann release', 'ann refuse', 'bob release'], null],
  ])('%j: %s', (words, expected) => expect(agreedOn(said(...words))).toBe(expected))

  it('no one person ever decides, however often they speak', () =>
    fc.assert(fc.property(fc.array(fc.constantFrom('ann release', 'ann refuse')), (words) => expect(agreedOn(said(...words))).toBeNull())))

  it('nobody stands for both', () =>
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('ann', 'bob', 'cy'), fc.constantFrom('release', 'refuse'))), (words) => {
      const all = said(...words.map((one) => one.join(' ')))
      const [release, refuse] = [standFor(all, 'release'), standFor(all, 'refuse')]
      expect(release.filter((by) => refuse.includes(by))).toEqual([])
    })))
})

describe('a message with several pieces of news', () => {
  const [free, refused, held]: GuardStanding[] = [{ is: 'free' }, { is: 'refused' }, { is: 'held', since: 1 }]
  it.each<[string, GuardStanding[], GuardStanding | undefined]>([
    ['none is watched', [], free],
    ['one is held', [{ is: 'free' }, { is: 'held', since: 1 }], held],
    ['one is refused', [{ is: 'held', since: 1 }, { is: 'refused' }], refused],
    ['two are looked at: until the later', [{ is: 'looked-at', until: 5 }, { is: 'looked-at', until: 9 }, { is: 'free' }], { is: 'looked-at', until: 9 }],
  ])('%s', (_, standings, expected) => expect(strictest(standings)).toEqual(expected))
})

describe('a flood of many sources', () => {
  type News = { source: string; happenedAt: number }
  const SOURCES = ['urn:a', 'urn:b', 'urn:c']
  const HOUR = 3_600_000
  const news = fc.record({ source: fc.constantFrom(...SOURCES), happenedAt: fc.integer({ min: 0, max: 6 * HOUR }) })
  /** The keys of which there is too much, all heard in one hour. */
  const tooMuch = (all: readonly News[], floor: number): string[] => {
    const counts = new Map<string, number>()
    for (const { source, happenedAt } of all) for (const count of countsOf(`freedom offender-released ${source}`, happenedAt)) counts.set(JSON.stringify(count), (counts.get(JSON.stringify(count)) ?? 0) + 1)
    return [...new Set([...counts].flatMap(([name, n]) => (n > limitFrom(0, floor) ? [(JSON.parse(name) as { key: string }).key] : [])))].sort()
  }

  it('one source’s flood never holds another’s, a count at or below the floor holds nothing, and the order does not matter', () =>
    fc.assert(fc.property(fc.array(news, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (all, floor) => {
      const held = tooMuch(all, floor)
      for (const source of SOURCES) {
        const own = all.filter((one) => one.source === source)
        expect(held.includes(`freedom offender-released ${source}`)).toBe(own.length > floor)
      }
      expect(tooMuch(all.toReversed(), floor)).toEqual(held)
    })))

  it('an hour begins at its full minute', () => expect(hourOf(Date.parse('2026-11-24T10:59:59.999Z'))).toBe(Date.parse('2026-11-24T10:00:00Z')))
})
