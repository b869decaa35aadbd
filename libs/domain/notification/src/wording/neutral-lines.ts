// Why: all that a neutral message says, on any channel, from four facts and nothing else.
import type { Language } from '../notification.js'
import { gsmSafe } from './gsm-safe.js'
import type { MessageInput } from './message-input.js'
import { NEUTRAL, type NeutralWords } from './neutral.js'
import { oneLine, plainText } from './plain-text.js'

/** Throws where there is no neutral wording in that language. */
export function neutralWords(language: Language): NeutralWords {
  const words = NEUTRAL[language]
  if (!words) throw new Error(`no ${language} wording for neutral`)
  return words
}

/** Sentences, each complete; the code phrase first, so that the reader knows whom it is from. */
export function neutralLines({ language, codePhrase, contact, reference }: MessageInput): string[] {
  const words = neutralWords(language)
  const hours = plainText(contact.hours)
  const phrase = oneLine(codePhrase ?? '')
  const call = words.call({ phone: oneLine(contact.phone), reference: oneLine(reference) })
  return [...(phrase === '' ? [] : [ended(phrase)]), `${words.news}.`, call, ...(hours === null ? [] : [words.hours(hours)])]
}

export function neutralSubject({ language, codePhrase }: MessageInput): string {
  const phrase = oneLine(codePhrase ?? '')
  return phrase === '' ? neutralWords(language).news : `${neutralWords(language).news}: ${phrase}`
}

/** A code phrase that the plain alphabet would spoil stays as it was agreed: being known matters more than the price of a text. */
export function neutralSms(input: MessageInput): string {
  const phrase = gsmSafe(oneLine(input.codePhrase ?? ''))
  const spoiled = phrase.includes('?') && !input.codePhrase?.includes('?')
  const [first = '', ...others] = neutralLines(input)
  return [spoiled ? first : gsmSafe(first), ...others.map(gsmSafe)].join(' ')
}

const ended = (phrase: string): string => (/[.?!]$/.test(phrase) ? phrase : `${phrase}.`)
