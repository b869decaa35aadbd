import { describe, expect, it } from '@jest/globals'
import { sayIn } from '../language/catalogue.js'
import { faultHtml } from './fault-html.js'
import { asDoorsSay } from './form-fault.js'

const t = sayIn({ 'form.fault': { en: 'Not taken: {detail}', cy: 'Ni dderbyniwyd: {detail}' }, plain: { en: 'Say why & who', cy: 'Dywedwch pam' } }, 'cy')

describe('a fault as markup', () => {
  it.each([
    ['what a door said is marked as English in a Welsh sentence', { words: 'form.fault', facts: { detail: asDoorsSay('is missing') } }, 'Ni dderbyniwyd: <span lang="en">is missing</span>'],
    ['what it said is no markup', { words: 'form.fault', facts: { detail: asDoorsSay('<b>{x}</b> & more') } }, 'Ni dderbyniwyd: <span lang="en">&lt;b&gt;{x}&lt;/b&gt; &amp; more</span>'],
    ['our own words are not marked', { words: 'form.fault', facts: { detail: '<i>' } }, 'Ni dderbyniwyd: &lt;i&gt;'],
    ['nor is a fault without facts', { words: 'plain' }, 'Dywedwch pam'],
  ])('%s', (_what, fault, html) => expect(faultHtml(fault, t)).toBe(html))
})
