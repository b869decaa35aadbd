// Why: the words of a letter; how it is set and posted is another's work. A neutral letter has the addressee, which post needs, and no sender to know it by.
import { aboutCase, closing, frameOf } from './frame.js'
import type { MessageInput } from './message-input.js'
import { neutralLines, neutralWords } from './neutral-lines.js'
import { oneLine } from './plain-text.js'
import { addresseeOf, greetingOf } from './recipient-name.js'
import type { LetterText } from './rendered-message.js'
import { allParagraphs, sayAll } from './say-all.js'

export function renderLetterText(input: MessageInput): LetterText {
  const { language, largePrint, recipient, today } = input
  return { language, largePrint, date: today, addressee: addresseeOf(recipient.name), ...(input.detail === 'neutral' ? neutral(input) : full(input)) }
}

type Written = Pick<LetterText, 'salutation' | 'paragraphs' | 'senderName' | 'senderContact'>

function neutral(input: MessageInput): Written {
  const words = neutralWords(input.language)
  return { salutation: words.greeting, paragraphs: neutralLines(input), senderName: words.sender, senderContact: oneLine(input.contact.phone) }
}

function full(input: MessageInput): Written {
  const frame = frameOf(input)
  return {
    salutation: greetingOf(input.recipient.name),
    paragraphs: [`This letter is from ${frame.force}. ${aboutCase(frame)}`, ...allParagraphs(sayAll(input)), ...closing(frame)],
    senderName: frame.force,
    senderContact: frame.phone,
  }
}
