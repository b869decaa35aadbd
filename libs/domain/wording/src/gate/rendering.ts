// Why: a text is judged by what people would really read: every message that it makes, over each channel, for each kind of reader, with
// complete facts and with few, in time and late.
import type { CaseEventType } from '@kept-informed/case-event'
import { EXAMPLES, exampleFacts, exampleInput } from '../examples/example-input.js'
import type { Language } from '../language.js'
import type { MessageInput } from '../render/message-input.js'
import { plainLines } from '../render/plain-lines.js'
import type { RenderedMessage } from '../render/rendered-message.js'
import type { WordingId } from '../templates.js'

export type Rendering = { form: string; input: MessageInput; message: RenderedMessage; /** All that is read of it. */ text: string }
export type Render = (input: MessageInput) => RenderedMessage

/** One version of a text in one language. */
export type Judged = { wordingId: WordingId; version: string; language: Language }

const NEUTRAL = { detail: 'neutral', subjectDetail: 'neutral' } as const
const CHANNELS: [form: string, other: Partial<MessageInput>][] = [
  ['sms', { channel: 'sms' }],
  ['email', { channel: 'email' }],
  ['email with a neutral subject', { channel: 'email', subjectDetail: 'neutral' }],
  ['letter', { channel: 'letter' }],
  ['easy-read letter', { channel: 'letter', easyRead: true }],
]
const READERS: [form: string, other: Partial<MessageInput>][] = [
  ['', {}],
  [', told for another', { recipient: { name: { given: 'Ada', family: 'Byron' }, tellsFor: true } }],
  [', late', { late: true }],
]

/** Every message that it makes from example facts. */
export const renderingsOf = (judged: Judged, render: Render): Rendering[] =>
  (judged.wordingId === 'neutral' ? neutralForms(judged) : forms(judged)).map(([form, input]) => {
    const message = render(input)
    return { form, input, message, text: textOf(message) }
  })

type Form = [form: string, input: MessageInput]

const neutralForms = ({ version, language }: Judged): Form[] =>
  CHANNELS.filter(([form]) => ['sms', 'email', 'letter'].includes(form)).map(([form, other]) => [`neutral ${form}`, { ...exampleInput('suspect-arrested', { ...other, ...NEUTRAL, language }), neutralVersion: version }])

function forms({ wordingId, version, language }: Judged): Form[] {
  const [, eventType, complete] = EXAMPLES.find(([templateId]) => templateId === wordingId) ?? []
  if (eventType === undefined || complete === undefined) throw new Error(`no example of ${wordingId}`)
  const facts: [form: string, MessageInput['facts']][] = [['', exampleFacts(eventType, complete)], [', few facts', exampleFacts(eventType, fewOf(eventType))]]
  return CHANNELS.flatMap(([channel, byChannel]) => READERS.flatMap(([reader, byReader]) => facts.map(([few, known]): Form =>
    [`${channel}${reader}${few}`, { ...exampleInput(wordingId, { ...byChannel, ...byReader, language }), version, facts: known }])))
}

/** What an event must have, and no more. */
const fewOf = (eventType: CaseEventType): Record<string, unknown> => (eventType === 'verdict-given' ? { verdict: 'not-guilty' } : {})

/** Of a letter in two languages, the part in the reader's own. */
function textOf(message: RenderedMessage): string {
  switch (message.channel) {
    case 'sms':
      return message.text
    case 'email':
      return `${message.subject}\n${message.text}`
    case 'letter': {
      const [{ date, salutation, sections, senderName, senderContact }] = message.letter.parts
      return [date, salutation, ...plainLines(sections), senderName, senderContact].join('\n')
    }
  }
}
