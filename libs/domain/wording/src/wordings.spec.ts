// Why: a rule without words would leave somebody untold; a language without words must be seen before anything is rendered.
import { describe, expect, it } from '@jest/globals'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { wronglyTold } from './en/wrongly-told.js'
import { readNews } from './facts/read-news.js'
import { EXAMPLES, exampleFacts, exampleInput } from './render/example-input.js'
import { renderMessage } from './render/render-message.js'
import { RULE_TEMPLATES, TEMPLATE_IDS, WORDING_IDS } from './templates.js'
import { lackingIn, neutralWords, wordingVersion, wordingVersions, wordsOf } from './wordings.js'

const informRules = SHIPPED_PACKS.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'inform')

describe('the templates', () => {
  it('are the rules that tell something, each with its event', () => {
    expect(Object.entries(RULE_TEMPLATES).sort()).toEqual(informRules.map(({ ruleId, on }) => [ruleId, on.join()]).sort())
  })

  it('have an example each', () => {
    expect(EXAMPLES.map(([templateId]) => templateId).sort()).toEqual([...TEMPLATE_IDS].sort())
  })
})

describe('the languages', () => {
  it('English lacks nothing', () => {
    expect(lackingIn('en')).toEqual([])
  })

  it('Welsh lacks', () => {
    expect(lackingIn('cy')).toEqual(WORDING_IDS)
  })

  it.each(WORDING_IDS)('the newest English of %s is its last version, and may be trusted', (wordingId) => {
    expect(wordingVersions(wordingId, 'en').at(-1)).toEqual({ wordingId, language: 'en', version: wordingVersion(wordingId, 'en'), status: 'shipped' })
  })

  it.each([
    ['suspect-arrested', '1', 'cy', 'no cy wording for suspect-arrested'],
    ['suspect-arrested', '99', 'en', 'no en wording for suspect-arrested in version 99'],
    ['suspect-arrested', '0', 'en', 'no en wording for suspect-arrested in version 0'],
    ['suspect-arrested', '01', 'en', 'no en wording for suspect-arrested in version 01'],
  ] as const)('%s in version %s, %s: %s', (templateId, version, language, problem) => {
    expect(() => wordsOf(templateId, version, language)).toThrow(problem)
  })

  it.each([['no-such-rule'], ['toString'], ['']])('there are no versions of "%s"', (wordingId) => {
    expect(wordingVersions(wordingId, 'en')).toEqual([])
    expect(wordingVersion(wordingId, 'en')).toBeNull()
  })

  it('there is no neutral Welsh', () => {
    expect(() => neutralWords('1', 'cy')).toThrow('no cy wording for neutral')
  })

  it.each(['sms', 'email', 'letter'] as const)('English never stands in for Welsh: %s', (channel) => {
    expect(() => renderMessage(exampleInput('suspect-arrested', { channel, language: 'cy' }))).toThrow('no cy wording')
    expect(() => renderMessage(exampleInput('suspect-arrested', { channel, language: 'cy', detail: 'neutral' }))).toThrow('no cy wording for neutral')
  })
})

describe('a correction', () => {
  it.each([...new Set(Object.values(RULE_TEMPLATES)), 'victim-added' as const])('can say what was wrong about %s', (eventType) => {
    const { wrong } = readNews('correction', exampleFacts(eventType, {}), { language: 'en', tellsFor: false, alone: true })
    expect(wrong && wronglyTold(wrong)).toMatch(/^[a-z].*[a-z0-9)]$/)
  })
})
