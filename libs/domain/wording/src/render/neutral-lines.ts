// Why: all that a neutral message says, on any channel, from four facts and nothing else.
import { oneLine, plainText } from '../facts/plain-text.js'
import type { Language } from '../language.js'
import { ended } from '../sentences.js'
import { neutralWords } from '../wordings.js'
import { gsmSafe } from './gsm-safe.js'
import type { MessageInput } from './message-input.js'

/** Sentences, each complete; the code phrase first, so that the reader knows whom it is from. */
export function neutralLines({ neutralVersion, codePhrase, contact, reference }: MessageInput, language: Language): string[] {
  const words = neutralWords(neutralVersion, language)
  const hours = plainText(contact.hours)
  const phrase = oneLine(codePhrase ?? '')
  const call = words.call({ phone: oneLine(contact.phone), reference: oneLine(reference) })
  return [...(phrase === '' ? [] : [ended(phrase)]), `${words.news}.`, call, ...(hours === null ? [] : [words.hours(hours)])]
}

export function neutralSubject({ neutralVersion, language, codePhrase }: MessageInput): string {
  const phrase = oneLine(codePhrase ?? '')
  const { news } = neutralWords(neutralVersion, language)
  return phrase === '' ? news : `${news}: ${phrase}`
}

/** A code phrase that the plain alphabet would spoil stays as it was agreed: being known matters more than the price of a text. */
export function neutralSms(input: MessageInput): string {
  const phrase = gsmSafe(oneLine(input.codePhrase ?? ''))
  const spoiled = phrase.includes('?') && !input.codePhrase?.includes('?')
  const [first = '', ...others] = neutralLines(input, input.language)
  return [spoiled ? first : gsmSafe(first), ...others.map(gsmSafe)].join(' ')
}
