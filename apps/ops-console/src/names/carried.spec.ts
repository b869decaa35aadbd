import { describe, expect, it } from '@jest/globals'
import { type Said, sayIn } from '@kept-informed/web'
import { renderingsOf, renderMessage } from '@kept-informed/wording'
import { CARRIED_WORDS, formCell, statusCell, wayCell } from './carried.js'

const say = sayIn(CARRIED_WORDS, 'en')
const read = ({ words, facts, text }: Said): string => (words === undefined ? `raw: ${text}` : say(words, facts))
/** Every part of it is words. */
const isKnown = ({ words, facts = {} }: Said): boolean => words !== undefined && Object.values(facts).every((fact) => typeof fact === 'object' && isKnown(fact))

describe('in which form a text is read', () => {
  it.each(['suspect-arrested', 'neutral'] as const)('there are words for every form in which %s is judged', (wordingId) => {
    const forms = renderingsOf({ wordingId, version: '1', language: 'en' }, renderMessage).map(({ form }) => form)
    expect(forms.filter((form) => !isKnown(formCell(form)))).toEqual([])
    expect(forms.length).toBeGreaterThan(2)
  })
  it.each([
    ['sms', 'Text message'],
    ['letter, told for another, few facts', 'Letter, to somebody who is told for the victim, with few facts'],
    ['pigeon', 'raw: pigeon'],
  ])('%s', (form, said) => expect(read(formCell(form))).toBe(said))
})

it('how it stands is said alone, and behind its channel', () => {
  expect([read(statusCell('delivered')), read(wayCell({ channel: 'sms', status: 'delivered' }))]).toEqual(['Delivered', 'Text message: delivered'])
})
