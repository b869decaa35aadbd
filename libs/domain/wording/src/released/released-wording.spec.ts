// Why: whoever asks what somebody was told in a certain version must get the words that were sent.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { compareReleased, type ReleasedWording, wordingsNow } from './released-wording.js'

const released = JSON.parse(readFileSync(join(import.meta.dirname, '../../released-wordings.json'), 'utf8')) as ReleasedWording[]
const now = wordingsNow((text) => createHash('sha256').update(text).digest('hex'))
const named = (wordings: ReleasedWording[]): string[] => wordings.map(({ wordingId, language, version }) => `${wordingId} ${language} ${version}`)

describe('released wordings', () => {
  it('say what they said (a change is a new version: add it below the last one in its list)', () => {
    expect(named(compareReleased(released, now).changed)).toEqual([])
  })

  it('are all listed (npm run release -w libs/domain/wording lists new ones)', () => {
    expect(named(compareReleased(released, now).unlisted)).toEqual([])
  })

  it('a changed, a missing and a new one are told apart', () => {
    const [first, second, third] = now
    if (!first || !second || !third) throw new Error('there are wordings')
    expect(compareReleased([{ ...first, sha256: 'other' }, { ...second, version: '9' }, third], [first, second, third])).toEqual({ changed: [{ ...first, sha256: 'other' }, { ...second, version: '9' }], unlisted: [second] })
  })

  it('no two say the same', () => {
    expect(new Set(now.map(({ sha256 }) => sha256)).size).toBe(now.length)
  })
})
