import { describe, expect, it } from '@jest/globals'
import { type Provider, readProviderForm, shareOf, standingOf } from './provider.js'

const NOW = Date.parse('2026-11-26T09:00:00Z')
const ONE: Provider = { provider: 'twilio', channel: 'sms', weight: 100, perSecond: null, health: 1, shutUntil: null, shutSince: null, changes: [] }
const SHUT = { shutSince: '2026-11-26T08:00:00Z', shutUntil: '2026-11-26T09:30:00Z' }

it.each<[string, Partial<Provider>, string]>([
  ['as it should', {}, 'carries'],
  ['was sick', { health: 0.5 }, 'recovers'],
  ['is shut', SHUT, 'shut'],
  ['its time is over', { ...SHUT, shutUntil: '2026-11-26T09:00:00Z', health: 0.1 }, 'recovers'],
  ['nobody wants it', { weight: 0, ...SHUT }, 'off'],
])('a provider: %s', (_, change, standing) => expect(standingOf({ ...ONE, ...change }, NOW)).toBe(standing))

it.each<[string, Partial<Provider>[], number | null]>([
  ['alone', [], 100],
  ['beside another of the same weight', [{}], 50],
  ['beside one of another channel', [{ channel: 'email' }], 100],
  ['beside one that is shut', [SHUT], 100],
  ['beside one that is half well', [{ health: 0.5 }], 67],
])('its share: %s', (_, others, share) => expect(shareOf(ONE, [ONE, ...others.map((other) => ({ ...ONE, ...other }))], NOW)).toBe(share))
it('nobody has a share of what nobody carries', () => expect(shareOf({ ...ONE, weight: 0 }, [{ ...ONE, weight: 0 }], NOW)).toBeNull())

describe('an order about a provider', () => {
  it('says all of it', () => expect(readProviderForm({ weight: '40', perSecond: '2.5', reason: 'slow today' }).order).toEqual({ weight: 40, perSecond: 2.5, reason: 'slow today' }))
  it('without a limit', () => expect(readProviderForm({ weight: '0', perSecond: '', reason: 'x' })).toMatchObject({ faults: [], order: { weight: 0, perSecond: null } }))
  it.each([
    ['101', '', ['weight']],
    ['-1', '', ['weight']],
    ['many', 'fast', ['weight', 'perSecond']],
    ['1', '0', ['perSecond']],
  ])('weight %s, %s a second', (weight, perSecond, fields) =>
    expect(readProviderForm({ weight, perSecond, reason: 'x' }).faults.map(({ field }) => field)).toEqual(fields),
  )
})
