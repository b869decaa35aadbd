// Why: a fact that is missing must take its whole sentence with it, so that no reader meets a gap, a lonely full stop or "null".
import type { News } from './news.js'

/** Characters that a list may take in a text message. */
const SMS_LIST = 220

/** Those that are there, with one space between. */
export const sentences = (...parts: (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' ')

export const paragraphs = (...parts: (string | null)[]): string[] => parts.filter((part): part is string => part !== null && part !== '')

/** `lead` and the fact as one sentence; null without the fact. */
export const told = (lead: string, fact: string | null): string | null => (fact === null ? null : ended(`${lead} ${fact}`))

const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

/** `lead` and one line for each item; null without items. */
export const listed = (lead: string, items: readonly string[]): string | null => (items.length === 0 ? null : [lead, ...items.map((item) => `- ${item}`)].join('\n'))

/** The items in one sentence for a text message. Never half an item: what does not fit is counted, and the reader is asked to call. */
export function listedShortly(lead: string, items: readonly string[]): string | null {
  const fitting = items.filter((_, index) => items.slice(0, index + 1).join('; ').length <= SMS_LIST)
  const more = items.length - fitting.length
  const rest = more === 0 ? null : fitting.length === 0 ? 'Please call us to hear it all.' : `There ${more === 1 ? 'is 1' : `are ${more}`} more. Please call us to hear it all.`
  return items.length === 0 ? null : sentences(fitting.length === 0 ? `${lead} too long for a text.` : told(lead, fitting.join('; ')), rest)
}

/** ` on Tuesday 12 January 2027 at 10:00, at Exampleton Crown Court`, as far as it is known; begins with a space. Empty when nothing is known. */
export function whenAndWhere({ at, court }: News): string {
  const when = at && ` on ${at.date} at ${at.time}`
  const where = court && ` at ${court}`
  return when && where ? `${when},${where}` : (when ?? where ?? '')
}
