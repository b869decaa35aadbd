import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { assertNever, canonicalJson, isoInstant, nameUuid, parseInstant } from './index.js'

describe('an instant', () => {
  it.each([
    ['in UTC', '2026-11-30T23:59:59.999Z', '2026-11-30T23:59:59.999Z'],
    ['with an offset', '2026-06-01T00:30:00+01:00', '2026-05-31T23:30:00.000Z'],
    ['west of Greenwich', '2026-06-01T00:30:00-05:30', '2026-06-01T06:00:00.000Z'],
    ['in small letters', '2026-06-01t00:30:00z', '2026-06-01T00:30:00.000Z'],
    ['finer than a millisecond', '2026-06-01T00:30:00.123987654321000Z', '2026-06-01T00:30:00.123Z'],
    ['with a leap second', '2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['on 29 February', '2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['in the year 50, not 1950', '0050-01-01T00:00:00Z', '0050-01-01T00:00:00.000Z'],
    ['of unknown local offset', '2026-06-01T00:30:00-00:00', '2026-06-01T00:30:00.000Z'],
  ])('%s', (_, text, utc) => expect(isoInstant(parseInstant(text) ?? NaN)).toBe(utc))

  it.each([
    ['without an offset', '2026-11-30T23:59:59'],
    ['a day alone', '2026-11-30'],
    ['on 30 February', '2026-02-30T00:00:00Z'],
    ['on 29 February of a common year', '2026-02-29T00:00:00Z'],
    ['in month 13', '2026-13-01T00:00:00Z'],
    ['in month 0', '2026-00-10T00:00:00Z'],
    ['on day 0', '2026-01-00T00:00:00Z'],
    ['at 24:00', '2026-01-01T24:00:00Z'],
    ['at minute 60', '2026-01-01T00:60:00Z'],
    ['with a space', '2026-01-01 00:00:00Z'],
    ['with an offset of 24 hours', '2026-01-01T00:00:00+24:00'],
    ['with an offset without a colon', '2026-01-01T00:00:00+0100'],
    ['with something behind', '2026-01-01T00:00:00Z\n'],
    ['empty', ''],
  ])('%s is none', (_, text) => expect(parseInstant(text)).toBeUndefined())

  it('written and read again is the same', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(9999, 11, 31) }), (instant) => expect(parseInstant(isoInstant(instant))).toBe(instant)))
  })
})

describe('an id made of what it stands for', () => {
  it('is the same each time, and another for other parts, however they are cut', () => {
    expect(nameUuid('case', 1)).toBe(nameUuid('case', 1))
    expect(new Set([nameUuid('a', 'b'), nameUuid('ab'), nameUuid('a,b'), nameUuid('a', 'b', ''), nameUuid('1'), nameUuid(1)]).size).toBe(6)
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order of members, at any depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined, a: null }], a: 'é' })).toBe('{"a":"é","b":[{"a":null,"d":1}]}')
  })

  it('means what JSON means', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))))
  })
})

it('a case that cannot be is loud', () => {
  expect(() => assertNever('x' as never)).toThrow('a case that cannot be: "x"')
})
