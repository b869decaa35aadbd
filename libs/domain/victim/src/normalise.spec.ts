import { describe, expect, it } from '@jest/globals'
import { normalisedEmail, normalisedPhone, normalisedPostal } from './index.js'

describe('the same number, however it is written', () => {
  it.each(['+447700900123', '07700 900123', '07700-900-123', '(07700) 900123', '0044 7700 900123', '+44 (0)7700 900123', ' 07700.900123 '])('%s', (text) => expect(normalisedPhone(text)).toBe('+447700900123'))
  it.each([
    ['of another country', '+353 1 234 5678', '+35312345678'],
    ['that cannot be read', '1 or 2?', '12'],
  ])('%s', (_, text, normal) => expect(normalisedPhone(text)).toBe(normal))
})

describe('the same mailbox', () => {
  it.each([
    ['Ada@Example.ORG', 'ada@example.org'],
    [' ada@example.org ', 'ada@example.org'],
    ['a.d.a+news@gmail.com', 'ada@gmail.com'],
    ['A.da@GoogleMail.com', 'ada@gmail.com'],
    ['a.da+news@example.org', 'a.da+news@example.org'],
  ])('%s is %s', (text, normal) => expect(normalisedEmail(text)).toBe(normal))
})

describe('the same door', () => {
  const door = normalisedPostal({ lines: ['12a High Street', 'London'], postcode: 'E1 1AA' })
  it.each([
    ['in small letters', { lines: ['12A HIGH STREET'], postcode: 'e11aa' }, true],
    ['with commas', { lines: ['12a, High Street,', 'Whitechapel'], postcode: 'E1 1AA' }, true],
    ['next door', { lines: ['12b High Street', 'London'], postcode: 'E1 1AA' }, false],
    ['another postcode', { lines: ['12a High Street', 'London'], postcode: 'E1 1AB' }, false],
  ])('%s: %s', (_, address, same) => expect(normalisedPostal(address) === door).toBe(same))
})
