// Why: what leaves for a channel, complete: nothing is added to it on the way but the address and the looks.
import type { Language } from '../language.js'
import type { Paragraph } from '../words.js'

export type Section = { heading: string | null; paragraphs: readonly Paragraph[] }

export type EmailPage = { language: Language; largePrint: boolean; title: string; /** Above the heading. */ before: string[]; heading: string; sections: Section[] }

/** A letter in one language. */
export type LetterPart = { language: Language; date: string; salutation: string; sections: Section[]; senderName: string; senderContact: string }

export type LetterText = {
  largePrint: boolean
  easyRead: boolean
  addressee: string
  /** Welsh and then English for who reads Welsh; else one. */
  parts: [LetterPart, ...LetterPart[]]
}
export type RenderedMessage =
  | { channel: 'sms'; text: string }
  | { channel: 'email'; subject: string; text: string; page: EmailPage }
  | { channel: 'letter'; letter: LetterText }
