import { describe, expect, it } from '@jest/globals'
import { WORDS } from '../words.js'
import { askedCase, comesWords, type OwnCase } from './own-case.js'

it.each(['periodic-update', 'complaint-reply', 'a-rule-of-a-force'])('%s has words', (ruleId) => expect(Object.keys(WORDS)).toContain(comesWords({ ruleId })))

describe('the case that is meant', () => {
  const cases = ['A/1', 'B/1'].map((caseId) => ({ caseId }) as OwnCase)
  it.each<[string, OwnCase[], string, string | undefined]>([
    ['the one that she chose', cases, '2', 'B/1'], ['her only one', cases.slice(0, 1), '', 'A/1'], ['none where she chose none', cases, '', undefined], ['never another one', cases, '3', undefined], ['none where there is none', [], '1', undefined], ['none by a word', cases, 'constructor', undefined], ['none by nought', cases, '0', undefined],
  ])('%s', (_, all, given, found) => expect(askedCase(all, given)?.caseId).toBe(found))
})
