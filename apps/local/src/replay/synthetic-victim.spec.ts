import { parseVictimDetails } from '@kept-informed/victim'
import { describe, expect, it } from '@jest/globals'
import { syntheticVictim } from './synthetic-victim.js'

const NOW = Date.UTC(2026, 0, 1)
const many = Array.from({ length: 2_000 }, (_, n) => syntheticVictim(`v-${n}`, NOW))
const contacts = many.flatMap((victim) => victim.contacts)
const share = (channels: string): number => many.filter((victim) => victim.prefers.join() === channels).length / many.length

describe('an invented victim', () => {
  it('is the same at every run, and another for another crime', () => {
    expect(syntheticVictim('v-1', NOW)).toEqual(syntheticVictim('v-1', NOW))
    expect(syntheticVictim('v-2', NOW)).not.toEqual(syntheticVictim('v-1', NOW))
  })

  it.each([
    ['sms', /^\+447700900[1-9]\d\d$/],
    ['email', /^[a-z0-9-]+@example\.org$/],
  ])('%s goes to nobody', (channel, pattern) => {
    const to = contacts.filter((contact) => contact.channel === channel).map((contact) => contact.to)
    expect(to.length).toBeGreaterThan(100)
    expect(to.filter((one) => typeof one !== 'string' || !pattern.test(one))).toEqual([])
  })

  it('letters have a postcode that the simulator does not send back', () => {
    const letters = contacts.filter(({ channel }) => channel === 'letter').map(({ to }) => to)
    expect(letters.length).toBeGreaterThan(100)
    expect(letters.filter((to) => typeof to === 'string' || !/^E\d \dAA$/.test(to.postcode))).toEqual([])
  })

  it.each([['sms,email', 0.5], ['email', 0.25], ['sms', 0.15], ['letter', 0.1]])('%s: about %d of them', (channels, expected) => {
    expect(Math.abs(share(channels) - expected)).toBeLessThan(0.03)
  })

  it('the vault takes every one of them', () => {
    expect(many.map((victim) => parseVictimDetails(victim, NOW + 1, '2026-01-01')).filter(({ ok }) => !ok)).toEqual([])
  })

  it('every contact is safe at any hour', () => {
    expect(contacts.every(({ safe, safeHours, verifiedAt }) => safe && safeHours[0]?.to === '24:00' && verifiedAt === '2026-01-01T00:00:00.000Z')).toBe(true)
  })
})
