// Why: who may publish, and what stays published, is the last guard before a text reaches people.
import { describe, expect, it } from '@jest/globals'
import { liveVersion } from './live-version.js'
import { standingOf } from './standing-of.js'
import type { WordingWord } from './wording-word.js'

const SHA = 'a'.repeat(64)
const text = { wordingId: 'suspect-arrested', language: 'cy', version: '1', sha256: SHA } as const
const approved = (by: string, at: number, sha256 = SHA): WordingWord => ({ ...text, sha256, word: 'approved', by, at, reason: null })
const withdrawn = (by: string, at: number): WordingWord => ({ ...text, word: 'withdrawn', by, at, reason: 'unclear' })

describe('a text is', () => {
  it.each<[what: string, words: WordingWord[], state: string]>([
    ['shipped while nobody said anything', [], 'shipped'],
    ['approved by one', [approved('ann', 1)], 'approved'],
    ['no more by the same one again', [approved('ann', 1), approved('ann', 2)], 'approved'],
    ['published by two', [approved('ann', 1), approved('bob', 2)], 'published'],
    ['published by three', [approved('ann', 1), approved('bob', 2), approved('cai', 3)], 'published'],
    ['not published by words about another text', [approved('ann', 1, 'b'.repeat(64)), approved('bob', 2)], 'approved'],
    ['withdrawn by one', [approved('ann', 1), approved('bob', 2), withdrawn('cai', 3)], 'withdrawn'],
    ['withdrawn before it was ever approved', [withdrawn('cai', 3)], 'withdrawn'],
    ['approved again by one', [approved('ann', 1), approved('bob', 2), withdrawn('cai', 3), approved('ann', 4)], 'approved'],
    ['published again by two', [approved('ann', 1), approved('bob', 2), withdrawn('cai', 3), approved('ann', 4), approved('cai', 5)], 'published'],
    ['withdrawn when both are said at once', [approved('ann', 1), approved('bob', 3), withdrawn('cai', 3)], 'withdrawn'],
  ])('%s', (_what, words, state) => {
    expect(standingOf(words, SHA).state).toBe(state)
    expect(standingOf(words.toReversed(), SHA).state).toBe(state)
  })

  it('says who stands for it, and why it was withdrawn', () => {
    expect(standingOf([approved('ann', 1), withdrawn('cai', 2), approved('bob', 3)], SHA)).toEqual({ state: 'approved', approvedBy: ['bob'], withdrawn: { by: 'cai', reason: 'unclear' } })
  })
})

describe('the version to use', () => {
  it.each<[what: string, live: string[], kept: string | null, used: string | null]>([
    ['is the newest live one', ['1'], null, '1'],
    ['is the one kept while it is live', ['1'], '1', '1'],
    ['is another when the one kept was taken back', ['1'], '7', '1'],
    ['is none when none is live', [], '1', null],
  ])('%s', (_what, live, kept, used) => {
    expect(liveVersion('suspect-arrested', 'en', ({ version }) => live.includes(version), kept)).toBe(used)
  })

  it('of two that are live', () => {
    const both = () => true
    expect(liveVersion('neutral', 'en', both)).toBe('1')
  })
})
