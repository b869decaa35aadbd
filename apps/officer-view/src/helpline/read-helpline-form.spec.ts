import { describe, expect, it } from '@jest/globals'
import { readCallerForm, readCallForm } from './read-helpline-form.js'

it.each<[string, object, string[]]>([
  ['a number and the phrase', { number: '07700 900123', codePhrase: 'bluebell' }, []],
  ['nothing', {}, ['reference', 'codePhrase']],
  ['no phrase', { name: 'Ada' }, ['codePhrase']],
  ['what is no text', { name: ['Ada'], codePhrase: {} }, ['reference', 'codePhrase']],
])('who calls: %s', (_, body, fields) => expect(readCallerForm(body as Record<string, unknown>).faults.map(({ field }) => field)).toEqual(fields))

describe('the call', () => {
  it.each<[string, object, { told: string[]; general: boolean; faults: string[] }]>([
    ['nothing ticked', {}, { told: [], general: false, faults: ['told'] }],
    ['one thing', { told: 's a' }, { told: ['s a'], general: false, faults: [] }],
    ['more, and how the case stands', { told: ['s a', 's b', 'general'] }, { told: ['s a', 's b'], general: true, faults: [] }],
    ['what was not offered', { told: ['s x'] }, { told: [], general: false, faults: ['told'] }],
    ['too long a note', { told: 'general', note: 'x'.repeat(4_001) }, { told: [], general: true, faults: ['note'] }],
  ])('%s', (_, body, expected) => {
    const { told, general, faults } = readCallForm(body as Record<string, unknown>, ['s a', 's b'])
    expect({ told, general, faults: faults.map(({ field }) => field) }).toEqual(expected)
  })
})
