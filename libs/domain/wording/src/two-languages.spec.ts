// Why: a Welsh speaker is told no less than anybody else, and never in English: both languages tell the same facts, and of our own
// English words none is left in the Welsh.
import { describe, expect, it } from '@jest/globals'
import { EXAMPLES, exampleInput } from './examples/example-input.js'
import { isGsm } from './render/gsm-safe.js'
import type { MessageInput } from './render/message-input.js'
import { renderMessage } from './render/render-message.js'

const LETTER = { channel: 'letter' } as const
const KINDS: [kind: string, other: Partial<MessageInput>][] = [
  ['sms', { channel: 'sms' }],
  ['email', { channel: 'email' }],
  ['email with a neutral subject', { channel: 'email', subjectDetail: 'neutral' }],
  ['letter', LETTER],
  ['easy-read letter', { ...LETTER, easyRead: true }],
  ['neutral sms', { channel: 'sms', detail: 'neutral', subjectDetail: 'neutral' }],
  ['neutral email', { channel: 'email', detail: 'neutral', subjectDetail: 'neutral' }],
  ['neutral letter', { ...LETTER, detail: 'neutral', subjectDetail: 'neutral' }],
]
const READERS: [reader: string, other: Partial<MessageInput>][] = [
  ['herself', {}],
  ['told for another, late, with hours', { recipient: { name: { given: 'Ada', family: 'Byron' }, tellsFor: true }, late: true, contact: { name: null, phone: '020 7946 0018', hours: '0900-1700' } }],
]

/** Of a letter in both languages, the part in the reader's. */
function rendered(templateId: string, other: Partial<MessageInput>): string {
  const message = renderMessage(exampleInput(templateId, other))
  return textOf(message.channel === 'letter' ? message.letter.parts[0] : message)
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replace(/<[^>]*>/g, ' ')
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  return typeof value === 'object' && value !== null ? Object.entries(value).filter(([key]) => key !== 'language').map(([, member]) => textOf(member)).join('\n') : ''
}

/** What comes from outside and stays as it is: free texts of the event, names, places. */
const factsOf = (data: unknown): string[] =>
  typeof data === 'string' ? [data] : typeof data === 'object' && data !== null ? Object.values(data).flatMap(factsOf) : []
const OURS = /\b(the|and|you|your|we|us|is|are|was|will|they|their|this|that|have|has|been|please|call|case|court|police|suspect|hearing|news|what|when|not|with|for)\b/i
const QUOTED = /"[^"]*"/g
const NAMES = ['https://www.example.police.uk', 'www.gov.uk/victims-code', 'Example Police', 'Detective Sergeant Jo Khan', "Exampleton Magistrates' Court", 'Victim Support']

describe.each(EXAMPLES)('%s', (templateId, _event, data) => {
  describe.each(READERS)('to %s', (_reader, reader) => {
    it.each(KINDS)('Welsh %s tells what English tells, in Welsh', (kind, other) => {
      const [english, welsh] = (['en', 'cy'] as const).map((language) => rendered(templateId, { ...reader, ...other, language }))
      const facts = factsOf(data).filter((fact) => /[a-z] |[A-Z]/.test(fact))
      // A text message may leave out what does not fit; then it asks for a call.
      if (!kind.includes('sms')) expect(facts.filter((fact) => english?.includes(fact) && !welsh?.includes(fact))).toEqual([])
      for (const number of ['020 7946 0018', 'KI-3F2A91BC', 'CR-26-0198842', '999']) {
        if (english?.includes(number)) expect(welsh).toContain(number)
      }
      const ours = [...facts, ...factsOf(data), ...NAMES].reduce((text, fact) => text.replaceAll(fact, ''), welsh ?? '').replace(QUOTED, '')
      expect(OURS.exec(ours)?.[0] ?? null).toBeNull()
    })
  })

  it('the Welsh text message fits in three parts of the plain alphabet', () => {
    const text = rendered(templateId, { channel: 'sms', language: 'cy' }).replace(/^sms\n/, '')
    expect(isGsm(text)).toBe(true)
    expect(text.length).toBeLessThanOrEqual(459)
  })
})
