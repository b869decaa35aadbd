import { describe, expect, it } from '@jest/globals'
import { normalisedEmail, normalisedPhone, householdKeys } from './index.js'

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
  const keysOf = (lines: string[], postcode = 'E1 1AA') => new Set(householdKeys({ lines, postcode }))
  it.each<[string, string[], string, string[], boolean]>([
    ['in small letters', ['12A HIGH STREET'], 'e11aa', ['12a High Street', 'London'], true],
    ['with commas', ['12a, High Street,', 'Whitechapel'], 'E1 1AA', ['12a High Street', 'London'], true],
    ['next door', ['12b High Street', 'London'], 'E1 1AA', ['12a High Street', 'London'], false],
    ['another postcode', ['12a High Street', 'London'], 'E1 1AB', ['12a High Street', 'London'], false],
    ['a flat in one line and in two', ['Flat 2', '12a High Street'], 'E1 1AA', ['Flat 2, 12a High Street'], true],
    ['another flat', ['Flat 3', '12a High Street'], 'E1 1AA', ['Flat 2, 12a High Street'], false],
    ['with the name of the house before', ['Rose Cottage', '3 Mill Lane'], 'E1 1AA', ['3 Mill Lane'], true],
    ['a house with a name only', ['Rose Cottage', 'Mill Lane'], 'E1 1AA', ['ROSE COTTAGE'], true],
    ['another house with a name only', ['Ivy Cottage', 'Mill Lane'], 'E1 1AA', ['Rose Cottage'], false],
    ['the postcode again in a line', ['3 Mill Lane', 'E1 1AA'], 'E1 1AA', ['3 Mill Lane, London'], true],
    ['abbreviated', ['3 Mill Ln'], 'E1 1AA', ['3 Mill Lane'], true],
  ])('%s', (_, lines, postcode, other, same) => expect([...keysOf(lines, postcode)].some((key) => keysOf(other).has(key))).toBe(same))
})
