// Why: the words of a letter; how it is set and posted is another's work. A neutral letter has the addressee, which post needs, and no sender to know it by.
import { inLondon } from '../facts/in-london.js'
import { oneLine } from '../facts/plain-text.js'
import type { Language } from '../language.js'
import { neutralWords, wordingVersion } from '../wordings.js'
import type { MessageInput } from './message-input.js'
import { neutralLines } from './neutral-lines.js'
import { addresseeOf } from './recipient-name.js'
import type { LetterPart, LetterText } from './rendered-message.js'
import { sectionsOf } from './sections-of.js'

export function renderLetterText(input: MessageInput): LetterText {
  const { largePrint, easyRead, recipient, language } = input
  const part = (given: MessageInput): LetterPart => ({ language: given.language, date: inLondon(given.now, given.language).dayOfMonth, ...(given.detail === 'neutral' ? neutral(given) : full(given)) })
  return { largePrint, easyRead, addressee: addresseeOf(recipient.name), parts: language === 'en' ? [part(input)] : [part(input), part(inLanguage(input, 'en'))] }
}

/** The same in the newest wording of another language: its versions are counted by themselves. */
function inLanguage(input: MessageInput, language: Language): MessageInput {
  const newest = (wordingId: string): string => wordingVersion(wordingId, language) ?? ''
  return {
    ...input,
    language,
    version: newest(input.templateId),
    neutralVersion: newest('neutral'),
    alsoAbout: input.alsoAbout.map((item) => ({ ...item, version: newest(item.templateId) })),
  }
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
