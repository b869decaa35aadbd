import { describe, expect, it } from '@jest/globals'
import { brokenAt, readPackForm } from './verdict.js'

it.each([
  ['01TW/1/26', { words: 'packs.at.entry', facts: { caseId: '01TW/1/26', index: 3 } }],
  ['daily-roots', { words: 'packs.at.daily-roots', facts: { index: 3 } }],
  ['timeline', { words: 'packs.at.timeline' }],
])('the first broken place of %s', (chain, at) => expect(brokenAt({ chain, index: 3, why: '' })).toEqual(at))

describe('a pack that somebody gives', () => {
  it('is the file, when there are both', () => expect(readPackForm({ text: '{"a":1}', file: '{"b":2}' })).toEqual({ ok: true, pack: { b: 2 } }))
  it.each([
    ['', '', 'file', 'packs.give'],
    ['{', '', 'pack', 'packs.no-json'],
    ['', 'x', 'file', 'packs.no-json'],
    ['[1]', '', 'pack', 'packs.no-pack'],
  ])('%s and %s is none', (text, file, field, words) => expect(readPackForm({ text, file })).toEqual({ ok: false, faults: [{ field, words }] }))
})
