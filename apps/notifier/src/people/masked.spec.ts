import { describe, expect, it } from '@jest/globals'
import { masked } from './masked.js'

describe('a contact is named, not shown', () => {
  it.each([
    ['a number by its end', { channel: 'sms' as const, to: '+447700900123' }, '•••• 123'],
    ['an email by two letters', { channel: 'email' as const, to: 'ada@example.org' }, 'a•••@e•••'],
    ['an address by the outward part of its postcode', { channel: 'letter' as const, to: { lines: ['1 High Street'], postcode: 'E1 1AA' } }, 'E1'],
  ])('%s', (_, contact, shown) => expect(masked(contact)).toBe(shown))
})
