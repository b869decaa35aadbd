// Why: these two functions stand between other systems' text and a reader.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { gsmSafe, isGsm } from '../render/gsm-safe.js'
import { plainText } from './plain-text.js'

describe('plainText', () => {
  it.each<[unknown, string | null]>([
    ['  two \n\t lines\r\n ', 'two lines'],
    ['right\u202eto\u200bleft\u0000end', 'righttoleft end'],
    ['a sentence. ', 'a sentence'],
    ['a question?', 'a question?'],
    ['...', null],
    ['', null],
    [7, null],
    [undefined, null],
    ['x'.repeat(300), 'x'.repeat(300)],
    ['x'.repeat(301), `${'x'.repeat(297)}...`],
    [`${'x'.repeat(296)}, and more`, `${'x'.repeat(296)}...`],
  ])('%j is %j', (given, expected) => {
    expect(plainText(given)).toBe(expected)
  })

  it('never cuts a character in two', () => {
    expect(plainText(`a${'😀'.repeat(400)}`)).toBe(`a${'😀'.repeat(296)}...`)
  })
})

describe('gsmSafe', () => {
  it.each([
    ['Jo’s “house” – 5 o‘clock…', 'Jo\'s "house" - 5 o\'clock...'],
    ['£50 or €60', '£50 or EUR 60'],
    ['Siân Tŷ-Gwyn, Łódź, José', 'Sian Ty-Gwyn, Lodz, José'],
    ['a [note] {here} ~ | \\', 'a (note) (here) - / /'],
    ['no\u00a0break', 'no break'],
    ['e\u0301t\u00e9', 'été'],
    ['鳥', '?'],
  ])('%s becomes %s', (given, expected) => {
    expect(gsmSafe(given)).toBe(expected)
  })

  it('leaves only the basic alphabet, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isGsm(gsmSafe(text))))
  })
})
