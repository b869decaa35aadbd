import { describe, expect, it } from '@jest/globals'
import { channelChoices, recalledWordingChoices, ruleChoices, sourceChoices, stoppedWordingChoices } from './choices.js'

const RULES = [
  { ruleId: 'verdict', kind: 'inform', inForce: true },
  { ruleId: 'a-rule-of-their-own', kind: 'inform', inForce: true },
  { ruleId: 'sentence', kind: 'inform', inForce: false },
  { ruleId: 'needs-assessment', kind: 'act', inForce: true },
] as const
const VERSIONS = [
  { wordingId: 'verdict', language: 'en', version: '2' },
  { wordingId: 'verdict', language: 'cy', version: '2' },
  { wordingId: 'sentence', language: 'en', version: '1' },
] as const
const read = (choices: readonly { value: string; text: string }[]) => choices.map(({ value, text }) => `${value}: ${text}`)

describe('what there is to choose from', () => {
  it('kinds of news: what is only done has none, what is not in force says so', () => {
    expect(read(ruleChoices(RULES, 'en'))).toEqual(['a-rule-of-their-own: A rule of their own (a-rule-of-their-own)', 'sentence: Sentence (sentence), not in force today', 'verdict: Verdict (verdict)'])
    expect(read(ruleChoices(RULES.slice(0, 1), 'cy'))).toEqual(['verdict: Dyfarniad (verdict)'])
  })
  it('wordings to stop: whole, or one version in one language', () => {
    expect(read(stoppedWordingChoices(VERSIONS, 'en'))).toEqual([
      'sentence: Sentence, every version (sentence)',
      'sentence/en/1: Sentence, English, version 1 (sentence)',
      'verdict: Verdict, every version (verdict)',
      'verdict/en/2: Verdict, English, version 2 (verdict)',
      'verdict/cy/2: Verdict, Welsh, version 2 (verdict)',
    ])
  })
  it('wordings to recall: each version once', () => {
    expect(read(recalledWordingChoices(VERSIONS, 'cy'))).toEqual(['sentence/1: Dedfryd, fersiwn 1 (sentence)', 'verdict/2: Dyfarniad, fersiwn 2 (verdict)'])
  })
  it('sources: our own by name, others by their address', () => {
    expect(read(sourceChoices([{ source: 'urn:prisons' }, { source: 'urn:kept-informed:officer-view' }], 'en'))).toEqual([
      'urn:kept-informed:officer-view: Officers, in the officer view (urn:kept-informed:officer-view)',
      'urn:prisons: urn:prisons',
    ])
  })
  it('channels', () => expect(read(channelChoices('cy'))).toEqual(['sms: Neges destun', 'email: E-bost', 'letter: Llythyr']))
})
