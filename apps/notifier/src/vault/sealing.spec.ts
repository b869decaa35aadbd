import { describe, expect, it } from '@jest/globals'
import { NonRetryable } from '@kept-informed/kernel'
import { type AdverseContacts, type VictimDetails, parseAdverseContacts, parseVictimDetails } from '@kept-informed/victim'
import { aMasterId, aSealing as sealing } from '../testing/a-sealing.js'
import { email, letter, sms, victim } from '../testing/example-victim.js'

const details = (contacts: object[]): VictimDetails => {
  const read = parseVictimDetails(victim(contacts), Date.parse('2026-11-24T12:00:00Z'), '2026-11-24')
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value
}
const adverse = (body: object): AdverseContacts => {
  const read = parseAdverseContacts(body)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value
}
const HERS = details([sms('+447700900123'), email('a.da+x@gmail.com'), letter()])

describe('her contact and the suspect’s, compared by hashes alone', () => {
  it.each([
    ['the number as written here', { phones: ['07700 900123'] }, 1],
    ['the number with its country', { phones: ['+447700900123'] }, 1],
    ['another number', { phones: ['07700 900124'] }, 0],
    ['the same mailbox, written otherwise', { emails: ['Ada@GoogleMail.com'] }, 1],
    ['another mailbox', { emails: ['ada@example.org'] }, 0],
    ['the same door, written otherwise', { postalAddresses: [{ lines: ['17, QUILLFEATHER road', 'E London'], postcode: 'e11aa' }] }, 2],
    ['the same household, with a name before', { postalAddresses: [{ lines: ['The Nest', '17 Quillfeather Rd'], postcode: 'e11aa' }] }, 1],
    ['next door', { postalAddresses: [{ lines: ['18 Quillfeather Road', 'London'], postcode: 'E1 1AA' }] }, 0],
    ['all three', { phones: ['07700900123'], emails: ['ada@gmail.com'], postalAddresses: [{ lines: ['17 Quillfeather Road'], postcode: 'E1 1AA' }] }, 4],
    ['nothing', {}, 0],
  ])('%s', (_, body, matches) => {
    const hers = new Set(sealing.hashesOf(HERS))
    expect(sealing.adverseHashesOf(adverse(body)).filter(({ hash }) => hers.has(hash))).toHaveLength(matches)
  })

  it('each hash says of what kind it is, and nothing else', () => {
    const hashes = sealing.adverseHashesOf(adverse({ phones: ['07700900123'], emails: ['ada@gmail.com'], postalAddresses: [{ lines: ['17 Quillfeather Road'], postcode: 'E1 1AA' }] }))
    expect(hashes.map(({ kind }) => kind)).toEqual(['phone', 'email', 'postal', 'postal'])
    expect(JSON.stringify(hashes)).not.toMatch(/7700|ada|quill/i)
  })

  it('a contact she gave twice is one hash', () => expect(sealing.hashesOf(details([sms('+447700900123'), sms('+447700900123', { contactId: 'm2' })]))).toHaveLength(1))
})

it('what is sealed for one cannot be opened as another’s, nor without her key', () => {
  const key = sealing.newKey()
  const sealed = sealing.seal(key, 'v-1', 'Perpetua')
  expect(sealing.open(sealing.unwrap(sealing.wrap(key, 'v-1', aMasterId), 'v-1'), 'v-1', sealed)).toBe('Perpetua')
  expect(() => sealing.open(key, 'v-2', sealed)).toThrow(NonRetryable)
  expect(() => sealing.open(sealing.newKey(), 'v-1', sealed)).toThrow(NonRetryable)
})
