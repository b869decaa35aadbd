// Why: the page shows what the renderer makes and nothing of its own; only what every message shares is shown once.
import { exampleInput, exampleNews } from '../examples/example-input.js'
import type { Language } from '../language.js'
import { plainLines } from '../render/plain-lines.js'
import type { MessageInput } from '../render/message-input.js'
import { renderMessage } from '../render/render-message.js'
import type { Section } from '../render/rendered-message.js'
import { sectionsOf } from '../render/sections-of.js'
import { smsSize } from '../render/sms-size.js'
import { wordingVersion } from '../wordings.js'

type Made = { templateId: string; data?: Record<string, unknown>; language: Language }

function input({ templateId, data, language }: Made, other: Partial<MessageInput>): MessageInput {
  const version = wordingVersion(templateId, language) ?? ''
  return exampleInput(templateId, { ...exampleNews(templateId, data), version, neutralVersion: wordingVersion('neutral', language) ?? '', language, ...other })
}

const quoted = (text: string): string => text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')
const quotedAll = (lines: readonly string[]): string => lines.map(quoted).join('\n>\n')

/** Each channel, with a code phrase. */
export function neutralMessages(language: Language): string[] {
  const made = { templateId: 'suspect-arrested', language }
  return (['sms', 'email', 'letter'] as const).flatMap((channel) => messageOf(input(made, { channel, detail: 'neutral', subjectDetail: 'neutral', codePhrase: 'bluebell', contact: { name: null, phone: '020 7946 0018', hours: '9am to 5pm' } })))
}

/** One message in full on each channel, late, with more news, in easy read too. */
export function aroundMessages(language: Language): string[] {
  const made = { templateId: 'suspect-arrested', language }
  return [
    ...messageOf(input(made, { channel: 'email' })),
    '**The subject where the contact is neutral or an officer approved it:**', '', quoted(subjectOf(input(made, { channel: 'email', subjectDetail: 'neutral' }))), '',
    ...messageOf(input(made, { channel: 'letter', late: true, contact: { name: null, phone: '101', hours: '9am to 5pm' } }), 'Letter, later than the limit'),
    ...messageOf(input(made, { channel: 'letter', easyRead: true, late: true }), 'Letter in easy read, later than the limit'),
    ...messageOf(input(made, { channel: 'sms', late: true, recipient: { name: { family: 'Byron' }, tellsFor: true } }), 'Text message, later than the limit, to somebody who is told for another person'),
  ]
}

/** What one text adds to what is around it. Given `unlike`, only the parts that these other facts do not have in the same words. */
export function newsOf(templateId: string, data: Record<string, unknown>, language: Language, unlike?: Record<string, unknown>): string[] {
  const lines = (facts: Record<string, unknown>, easyRead: boolean): string[] => newsSections(input({ templateId, data: facts, language }, { channel: 'letter', easyRead })).map(asLine)
  const shown = (easyRead: boolean): string[] => lines(data, easyRead).filter((line) => unlike === undefined || !lines(unlike, easyRead).includes(line))
  const [full, easy] = [shown(false), shown(true)]
  const [title = '', , text = ''] = messageOf(input({ templateId, data, language }, {}))
  return [`${title}: ${text.slice(2)}`, ...(full.length === 0 ? [] : ['', '**Email and letter**', '', ...full]), ...(easy.length === 0 ? [] : ['', '**Easy read**', '', ...easy])]
}

/** A part in one line: paragraphs are parted by ¶, what is listed by •. */
const asLine = ({ heading, paragraphs }: Section): string => `- *${heading ?? ''}.* ${plainLines([{ heading: null, paragraphs }]).join(' ¶ ').replaceAll('\n- ', ' • ')}`

const asBlock = ({ heading, paragraphs }: Section): string => quotedAll([...(heading === null ? [] : [`**${heading}**`]), ...plainLines([{ heading: null, paragraphs }])])

/** Between the opening and whom to contact. */
function newsSections(made: MessageInput): Section[] {
  const { sections, frame } = sectionsOf(made, 'letter')
  return sections.slice(1, sections.findIndex(({ heading }) => heading === frame.headings.contact))
}

const subjectOf = (made: MessageInput): string => {
  const message = renderMessage(made)
  return message.channel === 'email' ? message.subject : ''
}

function messageOf(made: MessageInput, title?: string): string[] {
  const message = renderMessage(made)
  switch (message.channel) {
    case 'sms': {
      const { alphabet, units, segments } = smsSize(message.text)
      return [`**${title ?? 'Text message'}** (${alphabet}, ${units} characters, ${segments} ${segments === 1 ? 'part' : 'parts'})`, '', quoted(message.text), '']
    }
    case 'email':
      return [`**${title ?? 'Email'}, subject:** ${message.subject}`, '', [quotedAll(message.page.before), quoted(`**${message.page.heading}**`), ...message.page.sections.map(asBlock)].join('\n>\n'), '']
    case 'letter':
      return [`**${title ?? 'Letter'}**`, '', ...message.letter.parts.flatMap(({ date, salutation, sections, senderName, senderContact }) => [[quotedAll([message.letter.addressee, date, salutation]), ...sections.map(asBlock), quotedAll([senderName, senderContact])].join('\n>\n'), ''])]
  }
}
