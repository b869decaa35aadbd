import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sentencesOf } from './sentences-of.js'

it.each([
  ['one', ['Nobody was charged.']],
  ['several', ['A suspect was arrested.', 'Nobody was charged!', 'Do you want to ask?', 'Call us.']],
  ['a title', ['Please call Sgt. Khan or Dr. Smith.', 'They can help.']],
  ['initials', ['Ask for J. Khan.', 'He knows.']],
  ['a number with a point', ['It is 3.5 miles away.', '2 people saw it.']],
  ['a time', ['Come at 9.30 on Monday.']],
  ['an abbreviation', ['Bring a paper, e.g. Your passport.', 'Or another.']],
  ['words that somebody said', ['He said: “I am sorry.”', '“It was me.”']],
  ['no full stop', ['Example Police']],
  ['Welsh', ['Ni chafodd neb ei gyhuddo.', 'Ŵyn a thŷ.']],
])('keeps whole each sentence of a paragraph: %s', (_name, sentences) => {
  expect(sentencesOf(sentences.join(' '))).toEqual(sentences)
})

it('loses and adds nothing', () => {
  const words = fc.array(fc.constantFrom('A', 'b', 'Mr.', 'end.', 'What?', '3', '3.5', '“Yes.”', 'e.g.', 'Ŵ'), { minLength: 1, maxLength: 30 })
  fc.assert(fc.property(words, (all) => {
    expect(sentencesOf(all.join(' ')).join(' ')).toBe(all.join(' '))
  }))
})
