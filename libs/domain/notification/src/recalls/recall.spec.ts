// Why: a recall that catches too little leaves wrong news going; one that catches too much keeps true news from people.
import { describe, expect, it } from '@jest/globals'
import type { WordingUsed } from '../notification.js'
import { type RecallableNews, recallsNews, recallsText, type RecallWhat } from './recall.js'
import { type MessageMade, textsSaid } from './texts-said.js'

const news = (over: Partial<RecallableNews> & { receivedAt?: number } = {}): RecallableNews =>
  ({ ruleId: 'offender-released', because: { source: 'urn:prison', id: 'e-1' }, corrects: null, ...over, facts: { receivedAt: over.receivedAt ?? 100 } })
const event: RecallWhat = { event: { source: 'urn:prison', id: 'e-1' } }
const batch = (over: { rule?: string | null } = {}): RecallWhat => ({ batch: { source: 'urn:prison', from: 100, to: 200, rule: null, ...over } })
const text = (over: { language?: 'en' | 'cy' | null } = {}): RecallWhat => ({ wording: { wordingId: 'offender-released', version: '1', language: null, ...over } })

describe('news that a recall keeps back', () => {
  it.each<[string, RecallWhat, RecallableNews, boolean]>([
    ['of that event', event, news(), true],
    ['of another event', event, news({ because: { source: 'urn:prison', id: 'e-2' } }), false],
    ['of another source’s event of that id', event, news({ because: { source: 'urn:court', id: 'e-1' } }), false],
    ['a correction that was itself wrong, by its own event', event, news({ ruleId: 'correction', corrects: 'o-1' }), true],
    ['that came as the batch began', batch(), news(), true],
    ['that came just before it ended', batch(), news({ receivedAt: 199 }), true],
    ['that came as it ended', batch(), news({ receivedAt: 200 }), false],
    ['that came before it', batch(), news({ receivedAt: 99 }), false],
    ['that another source sent meanwhile', batch(), news({ because: { source: 'urn:court', id: 'e-1' } }), false],
    ['of the rule that was named', batch({ rule: 'offender-released' }), news(), true],
    ['of another rule', batch({ rule: 'offender-recalled' }), news(), false],
    ['a correction that came with the batch', batch(), news({ corrects: 'o-1' }), false],
    ['of a text: the news itself is true', text(), news(), false],
  ])('%s', (_what, what, one, kept) => expect(recallsNews(what, one)).toBe(kept))
})

describe('a text that is recalled', () => {
  const said = (over: Partial<WordingUsed> = {}): WordingUsed => ({ wordingId: 'offender-released', language: 'en', version: '1', ...over })
  it.each<[string, RecallWhat, WordingUsed, boolean]>([
    ['in each language', text(), said({ language: 'cy' }), true],
    ['in the language named', text({ language: 'cy' }), said({ language: 'cy' }), true],
    ['not in the other', text({ language: 'cy' }), said(), false],
    ['not another version', text(), said({ version: '2' }), false],
    ['not another text', text(), said({ wordingId: 'neutral' }), false],
    ['none of an event', event, said(), false],
  ])('%s', (_what, what, one, kept) => expect(recallsText(what, one)).toBe(kept))
})

describe('the texts that a message is made of', () => {
  const versions = { 'offender-released/en': '2', 'offender-released/cy': '1', 'neutral/en': '1', 'neutral/cy': '1' }
  const made = (over: Partial<MessageMade> = {}): MessageMade => ({ channel: 'sms', detail: 'full', subjectDetail: 'full', language: 'en', ruleIds: ['offender-released'], versions, ...over })
  it.each<[string, MessageMade, string[]]>([
    ['a text message in full', made(), ['offender-released/en/2']],
    ['a neutral one', made({ detail: 'neutral' }), ['neutral/en/1']],
    ['an email in full', made({ channel: 'email' }), ['offender-released/en/2']],
    ['an email with a neutral subject', made({ channel: 'email', subjectDetail: 'neutral' }), ['offender-released/en/2', 'neutral/en/1']],
    ['a letter in English', made({ channel: 'letter' }), ['offender-released/en/2']],
    ['a letter in Welsh, with the English after it', made({ channel: 'letter', language: 'cy' }), ['offender-released/cy/1', 'offender-released/en/2']],
    ['a letter in Welsh, of which no English may be said', made({ channel: 'letter', language: 'cy', versions: { 'offender-released/cy': '1' } }), ['offender-released/cy/1']],
    ['an email in Welsh', made({ channel: 'email', language: 'cy' }), ['offender-released/cy/1']],
    ['the same news of two people', made({ ruleIds: ['offender-released', 'offender-released'] }), ['offender-released/en/2']],
  ])('%s', (_what, message, texts) => expect(textsSaid(message).map(({ wordingId, language, version }) => `${wordingId}/${language}/${version}`)).toEqual(texts))
})
