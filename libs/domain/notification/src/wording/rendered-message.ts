// Why: what leaves for a channel, complete: nothing is added to it on the way but the address.
import type { Language } from '../notification.js'

export type LetterText = {
  language: Language
  largePrint: boolean
  date: string
  addressee: string
  salutation: string
  /** A line feed is a new line. */
  paragraphs: string[]
  senderName: string
  senderContact: string
}
export type RenderedMessage =
  | { channel: 'sms'; text: string }
  | { channel: 'email'; subject: string; text: string; html: string }
  | { channel: 'letter'; letter: LetterText }
