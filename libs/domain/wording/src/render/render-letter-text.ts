// Why: the words of a letter; how it is set and posted is another's work. A neutral letter has the addressee, which post needs, and no sender to know it by.
import { inLondon } from '../facts/in-london.js'
import { oneLine } from '../facts/plain-text.js'
import { neutralWords } from '../wordings.js'
import type { MessageInput } from './message-input.js'
import { neutralLines } from './neutral-lines.js'
import { addresseeOf } from './recipient-name.js'
import type { LetterPart, LetterText } from './rendered-message.js'
import { sectionsOf } from './sections-of.js'

export function renderLetterText(input: MessageInput): LetterText {
  const { largePrint, easyRead, recipient, language } = input
  const part = (given: MessageInput): LetterPart => ({ language: given.language, date: inLondon(given.now, given.language).dayOfMonth, ...(given.detail === 'neutral' ? neutral(given) : full(given)) })
  return { largePrint, easyRead, addressee: addresseeOf(recipient.name), parts: [part(input), ...(language === 'en' ? [] : inEnglish(input).map(part))] }
}

/** The same in English, whose versions are counted by themselves; none where a part of it may not be said. */
function inEnglish(input: MessageInput): MessageInput[] {
  const { english, templateId, alsoAbout, detail } = input
  const said = detail === 'neutral' ? ['neutral'] : [templateId, ...alsoAbout.map((item) => item.templateId)]
  if (said.some((wordingId) => english[wordingId] === undefined)) return []
  const versionOf = (wordingId: string): string => english[wordingId] ?? ''
  return [{ ...input, language: 'en', version: versionOf(templateId), neutralVersion: versionOf('neutral'), alsoAbout: alsoAbout.map((item) => ({ ...item, version: versionOf(item.templateId) })) }]
}

type Written = Pick<LetterPart, 'salutation' | 'sections' | 'senderName' | 'senderContact'>

function neutral(input: MessageInput): Written {
  const words = neutralWords(input.neutralVersion, input.language)
  return { salutation: words.greeting, sections: [{ heading: null, paragraphs: neutralLines(input, input.language) }], senderName: words.sender, senderContact: oneLine(input.contact.phone) }
}

function full(input: MessageInput): Written {
  const { frame, facts, sections } = sectionsOf(input, 'letter')
  return { salutation: frame.greeting(input.recipient.name), sections, senderName: facts.force, senderContact: facts.phone }
}
