// Why: a rule without words would leave somebody untold; a language without words must be seen before anything is rendered.
import { describe, expect, it } from '@jest/globals'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { EXAMPLES, exampleFacts, exampleInput } from './example-input.js'
import { readNews } from './read-news.js'
import { renderMessage } from './render-message.js'
import { WORDINGS, wordingVersion, wordsOf } from './wordings.js'
import { wronglyTold } from './wrongly-told.js'

const informRules = SHIPPED_PACKS.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'inform')
const { formatInstant } = exampleInput('correction')

describe('wording', () => {
  it.each([...informRules.map(({ ruleId }) => ruleId), 'correction', 'neutral'])('%s has English words', (templateId) => {
    expect(wordingVersion(templateId, 'en')).toMatch(/^\d+$/)
  })

  it('exists for nothing else', () => {
    expect(Object.keys(WORDINGS).sort()).toEqual([...informRules.map(({ ruleId }) => ruleId), 'correction'].sort())
  })

  it('has an example for each template', () => {
    expect(EXAMPLES.map(([templateId]) => templateId).sort()).toEqual(Object.keys(WORDINGS).sort())
  })

  it.each([
    ['suspect-arrested', 'cy'],
    ['neutral', 'cy'],
    ['no-such-rule', 'en'],
    ['toString', 'en'],
  ] as const)('%s has none in %s', (templateId, language) => {
    expect(wordingVersion(templateId, language)).toBeNull()
    expect(() => wordsOf(templateId, language)).toThrow(`no ${language} wording for ${templateId}`)
  })

  it.each(['sms', 'email', 'letter'] as const)('English never stands in for Welsh: %s', (channel) => {
    expect(() => renderMessage(exampleInput('suspect-arrested', { channel, language: 'cy' }))).toThrow('no cy wording')
    expect(() => renderMessage(exampleInput('suspect-arrested', { channel, language: 'cy', detail: 'neutral' }))).toThrow('no cy wording for neutral')
  })

  it.each([...new Set(informRules.flatMap(({ on }) => on))])('a correction can say what was wrong about %s', (eventType) => {
    const news = readNews(exampleFacts(eventType, {}), { on: 'Monday 23 November 2026', tellsFor: false, alone: true, formatInstant })
    expect(wronglyTold(news)).toMatch(/^[a-z].*[a-z0-9)]$/)
  })
})
