import { describe, expect, it } from '@jest/globals'
import { CASE_EVENT_TYPES } from '@kept-informed/case-event'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { NAME_WORDS, nameCell, whomCell } from './names.js'
import { packCell } from './pack-name.js'

describe('what people are told of by name', () => {
  it('every rule of the shipped packs', () => {
    const rules = SHIPPED_PACKS.flatMap(({ rows }) => rows.map(({ ruleId }) => ruleId))
    expect(rules.filter((ruleId) => !('words' in nameCell(ruleId)))).toEqual([])
  })
  it('every shipped pack', () => expect(SHIPPED_PACKS.filter(({ pack }) => !('words' in packCell(pack)))).toEqual([]))
  it('every case event', () => expect(CASE_EVENT_TYPES.filter((type) => !('words' in nameCell(`case.${type}.v1`)))).toEqual([]))
  it('nothing twice in English but what is one thing', () => {
    const names = Object.values(NAME_WORDS).map(({ en }) => en)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual(['Court decided about bail'])
  })
  it.each([
    ['a-rule-of-their-own', 'A rule of their own'],
    ['constructor', 'Constructor'],
  ])('what nobody here has heard of is read as its words: %s', (id, text) => expect(nameCell(id)).toEqual({ text, lang: 'en' }))
  it('whom: an officer whose name is known', () => expect(whomCell('officer:PC-1', new Map([['PC-1', 'PC Priya Chandra']]))).toEqual({ text: 'PC Priya Chandra (PC-1)' }))
  it.each([
    ['officer:PC-1', { words: 'whom.officer', facts: { id: 'PC-1' } }],
    ['unit:a:b', { words: 'whom.unit', facts: { id: 'a:b' } }],
    ['cps', { words: 'whom.cps' }],
    ['somebody', { text: 'somebody' }],
  ])('whom: %s', (whom, cell) => expect(whomCell(whom)).toEqual(cell))
})
