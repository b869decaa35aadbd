import { describe, expect, it } from '@jest/globals'
import { addressField, readNewAddress, withAddress } from './new-address.js'

const NOW = '2026-11-26T10:00:00.000Z'
const good = { lines: ' 1 High Street \r\n\r\nLondon', postcode: 'E1 1AA', detail: 'neutral', how: 'she gave it to me' }

describe('an address for letters', () => {
  it.each<[string, object, boolean, string[]]>([
    ['is whole', good, true, []],
    ['of nobody known needs a name', good, false, ['address-family']],
    ['of nothing', {}, true, ['lines', 'postcode', 'address-detail', 'address-how']],
    ['of blank lines', { ...good, lines: ' \n ' }, true, ['lines']],
    ['that says something else', { ...good, detail: 'some' }, true, ['address-detail']],
  ])('%s', (_, body, named, fields) => expect(readNewAddress(body as Record<string, unknown>, { named }).faults.map(({ field }) => field)).toEqual(fields))

  it('is read line by line', () =>
    expect(readNewAddress(good, { named: true }).address).toEqual({ lines: ['1 High Street', 'London'], postcode: 'E1 1AA', detail: 'neutral' }))

  it('is added to what there is, safe, in a plain envelope', () => {
    const before = { name: { family: 'Byron' }, language: 'cy', contacts: [], prefers: ['sms'] }
    expect(withAddress(before, { lines: ['1 High Street'], postcode: 'E1 1AA', detail: 'full' }, { contactId: 'n1', family: '', now: NOW })).toEqual({
      ...before,
      prefers: ['sms', 'letter'],
      contacts: [
        {
          contactId: 'n1',
          channel: 'letter',
          to: { lines: ['1 High Street'], postcode: 'E1 1AA' },
          safe: true,
          verifiedAt: NOW,
          detail: 'full',
          plainEnvelope: true,
        },
      ],
    })
  })

  it.each([
    ['/contacts/1/to/postcode', 'postcode'],
    ['/contacts/1/to/lines/0', 'lines'],
    ['/contacts/1', 'lines'],
  ])('what the door says of %s is mended at %s', (pointer, field) => expect(addressField(pointer)).toBe(field))
})
