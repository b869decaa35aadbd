// Why: every text that is shipped passes the gate; and a gate that lets everything through is no gate, so each check is seen to stop one bad text.
import { describe, expect, it } from '@jest/globals'
import { renderMessage } from '../render/render-message.js'
import type { MessageInput } from '../render/message-input.js'
import type { RenderedMessage } from '../render/rendered-message.js'
import { WORDING_IDS } from '../templates.js'
import { wordingVersions } from '../wordings.js'
import { checkWording } from './check-wording.js'
import { GATE_CHECKS, type GateCheck } from './gate-fault.js'
import type { Judged } from './rendering.js'

const ALL = WORDING_IDS.flatMap((wordingId) => (['en', 'cy'] as const).flatMap((language) => wordingVersions(wordingId, language)))

describe('the gate lets through', () => {
  it.each(ALL.map(({ wordingId, language, version }) => [wordingId, language, version] as const))('%s in %s, version %s', (wordingId, language, version) => {
    expect(checkWording({ wordingId, language, version }).map(({ check, form, detail }) => `${check}, ${form}: ${detail}`)).toEqual([])
  })
})

const ARREST: Judged = { wordingId: 'suspect-arrested', version: '1', language: 'en' }
const REVIEWED: Judged = { wordingId: 'no-further-action', version: '1', language: 'en' }
const NEUTRAL: Judged = { wordingId: 'neutral', version: '1', language: 'en' }

type Change = (text: string, input: MessageInput) => string

/** The shipped text with one change in everything that is read. */
const badly = (change: Change) => (input: MessageInput): RenderedMessage => {
  const changed = (value: unknown): unknown =>
    typeof value === 'string' ? change(value, input) : Array.isArray(value) ? value.map(changed) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, key === 'channel' || key === 'language' ? member : changed(member)])) : value
  return changed(renderMessage(input)) as RenderedMessage
}

describe('the gate stops', () => {
  it.each<[what: string, check: GateCheck, judged: Judged, change: Change]>([
    ['no way to complain', 'clauses', ARREST, (text) => text.replaceAll(/complain/gi, 'talk')],
    ['no right to a review', 'clauses', REVIEWED, (text) => text.replaceAll(/review/gi, 'look')],
    ['no support', 'clauses', ARREST, (text) => text.replaceAll(/support/gi, 'things')],
    ['no word that an arrest is no charge', 'clauses', ARREST, (text) => text.replaceAll(/charged/gi, 'known')],
    ['no apology for being late', 'clauses', ARREST, (text) => text.replaceAll(/sorry/gi, 'well')],
    ['a neutral message that names the police', 'forbidden-words', NEUTRAL, (text) => text.replace('There is news', 'There is police news')],
    ['a neutral message that names a place in court', 'forbidden-words', NEUTRAL, (text) => text.replace('There is news', 'There is news from court')],
    ['a subject that tells the offence', 'forbidden-words', ARREST, (text) => text.replace('An update about your case', 'The burglary in your case')],
    ['a first line that tells', 'forbidden-words', ARREST, (text) => text.replace('There is news for you. Please read', 'A suspect was arrested. Please read')],
    ['a locked phone that tells', 'forbidden-words', ARREST, (text) => text.replace(/^Example Police: /, 'Example Police: Burglary. ')],
    ['lawyers’ English', 'reading-age', ARREST, (text) => text.replaceAll(/An arrest does not yet mean that the person is charged with a crime\./g, 'Notwithstanding the aforementioned apprehension, subsequent determinations concerning prosecutorial proceedings necessarily remain outstanding pending evidential consideration by appropriately authorised representatives of the organisation responsible, whereupon notification regarding ramifications will be communicated accordingly, and complainants are respectfully encouraged to familiarise themselves with applicable documentation.')],
    ['a fact that only one language tells', 'same-facts', ARREST, (text, { language }) => (language === 'cy' ? text : text.replace(/ ?The reason: [^.]*\./, ''))],
    ['a text in four parts', 'size', ARREST, (text) => text.replace('Questions?', `${'This goes on and on. '.repeat(15)}Questions?`)],
    ['a fact that is not there', 'loose-ends', ARREST, (text) => text.replace('on Monday 23 November 2026', 'on undefined')],
    ['an unfilled place', 'loose-ends', ARREST, (text) => text.replace('on Monday 23 November 2026', 'on ((date))')],
    ['a word twice', 'loose-ends', ARREST, (text) => text.replace('was arrested', 'was was arrested')],
    ['a sentence that begins in small letters', 'loose-ends', ARREST, (text) => text.replaceAll('An arrest', 'an arrest')],
    ['two full stops', 'loose-ends', ARREST, (text) => text.replace(/crime\./, 'crime..')],
    ['a link to somewhere', 'links', ARREST, (text) => text.replace('We will tell you which.', 'See https://example.com/case/1.')],
    ['another victim’s name', 'name-and-case', ARREST, (text) => text.replaceAll('Byron', 'Lovelace')],
    ['another case', 'name-and-case', ARREST, (text) => text.replaceAll('CR-26-0198842', 'CR-26-0000001')],
    ['another reference', 'name-and-case', ARREST, (text) => text.replaceAll('KI-3F2A91BC', 'KI-00000000')],
  ])('%s (%s)', (_what, check, judged, change) => {
    expect(checkWording(judged, badly(change)).map((fault) => fault.check)).toContain(check)
  })

  it('has a bad text for each check', () => {
    expect(GATE_CHECKS).toHaveLength(8)
  })
})
