import { describe, expect, it } from '@jest/globals'
import nunjucks from 'nunjucks'
import { languageOf, sayIn } from './catalogue.js'

const CATALOGUE = { hello: { en: 'Hello {name}', cy: 'Helo {name}' }, twice: { en: '{n} of {n}', cy: '{n} o {n}' }, dog: { en: 'the dog', cy: 'y ci' } }

describe('a wording', () => {
  it.each([
    ['in English', 'en' as const, 'hello', { name: 'Ola' }, 'Hello Ola'],
    ['in Welsh', 'cy' as const, 'hello', { name: 'Ola' }, 'Helo Ola'],
    ['with a fact twice', 'en' as const, 'twice', { n: 0 }, '0 of 0'],
    ['with a fact that looks like another', 'en' as const, 'hello', { name: '{n} $& $1' }, 'Hello {n} $& $1'],
    ['with a fact in words of its own', 'cy' as const, 'hello', { name: { words: 'hello', facts: { name: { words: 'dog' } } } }, 'Helo Helo y ci'],
    ['with a fact that a template has put together', 'en' as const, 'hello', { name: new nunjucks.runtime.SafeString('Ola') as never }, 'Hello Ola'],
    ['with a fact of which nobody has words', 'cy' as const, 'hello', { name: { text: '{n}' } }, 'Helo {n}'],
  ])('%s', (_, language, key, facts, text) => expect(sayIn(CATALOGUE, language)(key, facts)).toBe(text))

  it.each([['that is not there', 'goodbye'], ['of an object’s own', 'constructor']])('%s', (_, key) => expect(() => sayIn(CATALOGUE, 'en')(key)).toThrow(`there is no wording ${key}`))
  it('without its fact', () => expect(() => sayIn(CATALOGUE, 'en')('hello', {})).toThrow('needs name'))
})

describe('the language', () => {
  it.each([
    ['asked for', 'cy', 'en', 'cy'], ['kept', undefined, 'cy', 'cy'], ['of neither', undefined, undefined, 'en'], ['of nonsense', 'fr', ['cy'], 'en'], ['of nonsense over one kept', '<script>', 'cy', 'cy'],
  ])('%s', (_, asked, kept, language) => expect(languageOf(asked, kept)).toBe(language))
})
