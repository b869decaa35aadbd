import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { shownBytes } from './shown-bytes.js'

const of = (bytes: Buffer | string) => shownBytes(Buffer.from(bytes as string).toString('base64'))

describe('bytes, shown', () => {
  it.each<[string, Buffer | string, object]>([
    ['text as it is', '{"a":\n\t"ŵ"}', { kind: 'text', text: '{"a":\n\t"ŵ"}', size: 12, cut: false }],
    ['what acts as what it is', 'a\u0000b\u001b[31m\u202eevil', { kind: 'text', text: 'a␀b␛[31m\\u202eevil', size: 15, cut: false }],
    ['what is no text in hexadecimal', Buffer.from([0xff, 0x00, 0x41]), { kind: 'bytes', text: '00000000  ff 00 41', size: 3, cut: false }],
    ['nothing as nothing', '', { kind: 'text', text: '', size: 0, cut: false }],
  ])('%s', (_, bytes, shown) => expect(of(bytes)).toEqual(shown))

  it('only the first of very many, and never half a character', () => {
    const shown = of(`a${'ŵ'.repeat(40_000)}`)
    expect(shown).toMatchObject({ kind: 'text', size: 80_001, cut: true })
    expect(shown.text).toMatch(/^aŵ+$/u)
  })

  it('whatever they are, nothing in them acts', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(of(Buffer.from(bytes)).text.replaceAll(/[\t\n\r]/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    }))
  })
})
