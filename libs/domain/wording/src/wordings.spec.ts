// Why: a rule without words would leave somebody untold; a language without words must be seen before anything is rendered.
import { describe, expect, it } from '@jest/globals'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { wronglyTold } from './en/wrongly-told.js'
import { readNews } from './facts/read-news.js'
import { EXAMPLES, exampleFacts } from './examples/example-input.js'
import { RULE_TEMPLATES, TEMPLATE_IDS, WORDING_IDS } from './templates.js'
import { neutralWords, wordingVersion, wordingVersions, wordsOf } from './wordings.js'

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
  it.each(WORDING_IDS)('%s has as many versions in Welsh as in English', (wordingId) => {
    expect(wordingVersions(wordingId, 'cy').length).toBe(wordingVersions(wordingId, 'en').length)
  })

  it.each(WORDING_IDS)('the Welsh of %s is a draft until a Welsh speaker has approved it', (wordingId) => {
    expect(new Set(wordingVersions(wordingId, 'cy').map(({ status }) => status))).toEqual(new Set(['needs-human-review']))
  })

  it.each(WORDING_IDS)('the newest English of %s is its last version, and may be trusted', (wordingId) => {
    expect(wordingVersions(wordingId, 'en').at(-1)).toEqual({ wordingId, language: 'en', version: wordingVersion(wordingId, 'en'), status: 'shipped' })
  })

  it.each([
    ['suspect-arrested', '99', 'cy', 'no cy wording for suspect-arrested in version 99'],
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

  it('there is no neutral wording of another version', () => {
    expect(() => neutralWords('99', 'cy')).toThrow('no cy wording for neutral in version 99')
  })
})

describe('a correction', () => {
  it.each([...new Set(Object.values(RULE_TEMPLATES)), 'victim-added' as const])('can say what was wrong about %s', (eventType) => {
    const { wrong } = readNews('correction', exampleFacts(eventType, {}), { language: 'en', tellsFor: false, alone: true })
    expect(wrong && wronglyTold(wrong)).toMatch(/^[a-z].*[a-z0-9)]$/)
  })
})
