// Why: names, addresses and reasons come from other systems as they were typed. What is only ornament is left out; what says something
// is kept, or the letter is refused: never a box where a letter of a name should be.
import type { LetterPart, Paragraph } from '@kept-informed/wording'
import type { Letter } from './letter.js'
import { sentencesOf } from './sentences-of.js'

/** Pictures, with what joins, colours and frames them; `©` and its like are text. */
const ORNAMENT = /(?:(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator})[\u200D\p{Emoji_Modifier}\u{E0020}-\u{E007F}\uFE0F]*|[\uFE0E\uFE0F\u20E3]/gu
const CONTROL = /[\p{Cc}\uFEFF\u2028\u2029]/gu
/** Longer than any word or number that people read; an address on the web is. */
const LONG_WORD = /[^\s\u200B]{36,}/gu
const MAY_BREAK = /(?<=[/?&=#._-])(?=[^/?&=#._-])/gu
const EVERY = 24

export type PrintableParagraph = { lead: string; items: string[] }
export type PrintableLetter = Omit<Letter, 'parts'> & { parts: (Omit<LetterPart, 'sections'> & { sections: { heading: string | null; paragraphs: PrintableParagraph[] }[] })[] }

/** The same letter, of text that the fonts can set and lines can hold. */
export function printableLetter(letter: Letter): PrintableLetter {
  const { parts, easyRead, addressLines, returnAddress, postcode, reference } = letter
  return {
    ...letter,
    parts: parts.map(({ language, sections, ...said }) => ({
      language, date: line(said.date), salutation: text(said.salutation), senderName: text(said.senderName), senderContact: text(said.senderContact),
      sections: sections.map(({ heading, paragraphs }) => ({ heading: text(heading ?? '') || null, paragraphs: paragraphs.flatMap((one) => printableParagraphs(one, easyRead)) })),
    })),
    reference: line(reference),
    addressLines: addressLines.map(line).filter((one) => one !== ''),
    postcode: line(postcode),
    returnAddress: returnAddress.map(line),
  }
}

function printableParagraphs(paragraph: Paragraph, easyRead: boolean): PrintableParagraph[] {
  if (typeof paragraph !== 'string') return [{ lead: text(paragraph.lead), items: paragraph.items.map(text).filter((item) => item !== '') }]
  const lines = easyRead ? text(paragraph).split('\n').flatMap(sentencesOf) : [text(paragraph)]
  return lines.filter((one) => one !== '').map((lead) => ({ lead, items: [] }))
}

const line = (typed: string): string => typed.normalize('NFC').replace(ORNAMENT, '').replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim()
const text = (typed: string): string => typed.split(/\r?\n/u).map((one) => line(one).replace(LONG_WORD, breakable)).join('\n').trim()

/** May be broken at its own marks, and where it has none, anywhere now and then. */
const breakable = (word: string): string =>
  word.replace(MAY_BREAK, '\u200B').split('\u200B').map((part) => part.replace(new RegExp(`.{${EVERY}}(?=.)`, 'gu'), '$&\u200B')).join('\u200B')
