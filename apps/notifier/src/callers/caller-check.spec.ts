import { describe, expect, it } from '@jest/globals'
import { readCallerSays, TRIES_COUNT_FOR_MS, waitsFor } from './caller-check.js'

const NOW = Date.UTC(2026, 10, 26, 10)
const pointers = (body: unknown): string[] => {
  const read = readCallerSays(body)
  return read.ok ? [] : read.faults.map(({ pointer }) => pointer)
}

describe('what a caller says', () => {
  it.each<[string, unknown, string[]]>([
    ['a reference and the phrase', { reference: '01TW/1/26', codePhrase: 'bluebell' }, []], ['a name', { name: 'Ada', codePhrase: 'x' }, []], ['a number', { number: '07700 900123', codePhrase: 'x' }, []],
    ['no phrase', { name: 'Ada' }, ['/codePhrase']], ['a phrase of nothing', { name: 'Ada', codePhrase: ' - ' }, ['/codePhrase']], ['nothing to find by', { codePhrase: 'x' }, ['/reference']],
    ['blanks to find by', { name: ' ', codePhrase: 'x' }, ['/reference']], ['what is no text', { name: 7, codePhrase: ['x'] }, ['/name', '/codePhrase']], ['too long', { name: 'a'.repeat(201), codePhrase: 'x' }, ['/name']], ['no object', [], ['']],
  ])('%s', (_, body, faults) => expect(pointers(body)).toEqual(faults))
})

describe('tries', () => {
  it.each<[string, number[], number | null]>([
    ['none', [], null], ['two of three', [1, 2], null], ['three: until the first of them is an hour old', [30, 20, 10], 1_800], ['long ago', [61, 62, 63], null], ['two now and one long ago', [61, 1, 2], null], ['more than three: until two of the last are left', [50, 40, 30, 20], 1_200],
  ])('%s', (_, minutesAgo, seconds) => {
    expect(waitsFor(minutesAgo.map((minutes) => NOW - minutes * 60_000), 3, NOW)).toBe(seconds)
  })
  it('count for an hour', () => expect(TRIES_COUNT_FOR_MS).toBe(3_600_000))
})
