import { describe, expect, it } from '@jest/globals'
import { readReason } from './read-reason.js'

describe('a stated reason', () => {
  it.each([
    ['none', undefined, null], ['an empty one', '', null], ['blanks', ' \t ', null],
    ['plain words', ' to call her ', 'to call her'],
    ['UTF-8, as Node gives it', Buffer.from('für Zoë').toString('latin1'), 'für Zoë'],
    ['Latin-1', 'für Zoë', 'für Zoë'],
    ['one that is too long', 'x'.repeat(600), 'x'.repeat(500)],
  ])('%s', (_, header, reason) => expect(readReason(header)).toBe(reason))
})
