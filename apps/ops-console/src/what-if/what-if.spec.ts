import { describe, expect, it } from '@jest/globals'
import { differenceBars, differencesOf, readWhatIfForm } from './what-if.js'

const none = { appear: 0, vanish: 0, earlier: 0, later: 0, missed: 0 }

it('only rules for which something would differ, most first', () => {
  const differences = differencesOf({
    rules: { verdict: { ...none, later: 1 }, sentence: none, 'suspect-arrested': { ...none, appear: 5 }, 'appeal-decided': { ...none, vanish: 1 } },
  })
  expect(differences.map(({ ruleId }) => ruleId)).toEqual(['suspect-arrested', 'appeal-decided', 'verdict'])
  expect(differenceBars(differences)[0]).toEqual({ name: { words: 'named.suspect-arrested' }, parts: [5, 0, 0, 0] })
})

describe('a question', () => {
  it('takes the file before the text, and days only when given', () => {
    expect(readWhatIfForm({ pack: '{"a":1}', file: '{"b":2}', from: '2026-01-01', to: '' }).question).toEqual({ pack: { b: 2 }, from: '2026-01-01' })
    expect(readWhatIfForm({ pack: '{"a":1}' }).question).toEqual({ pack: { a: 1 } })
  })
  it.each([
    [{}, 'file', 'what-if.give'],
    [{ pack: '{' }, 'pack', 'what-if.no-json'],
    [{ file: '{' }, 'file', 'what-if.no-json'],
  ])('%j is none', (body, field, words) => expect(readWhatIfForm(body).faults).toEqual([{ field, words }]))
})
