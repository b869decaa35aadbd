// Why: a fact that is missing must take its whole sentence with it, so that no reader meets a gap, a lonely full stop or "null".
import type { Paragraph } from './words.js'

/** Those that are there, with one space between. */
export const sentences = (...parts: (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' ')

/** `lead` and the fact as one sentence; null without the fact. */
export const told = (lead: string, fact: string | null): string | null => (fact === null ? null : ended(`${lead} ${fact}`))

/** With a full stop, unless it ends already. */
export const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

/** `lead` and one line for each item; null without items. */
export const listed = (lead: string, items: readonly string[]): Paragraph | null => (items.length === 0 ? null : { lead, items })

/** Characters that a list may take in a text message. */
const SMS_LIST = 150

/** `more` is how many items were left out; `all` of them when none fits. */
export type Rest = { more: number; all: boolean }

/** As many whole items as fit into a text message, in one sentence, and what is said of the others; null without items. Never half an item. */
export function listedShortly(lead: string, items: readonly string[], sayRest: (rest: Rest) => string): string | null {
  if (items.length === 0) return null
  const fitting = items.filter((_, index) => items.slice(0, index + 1).join('; ').length <= SMS_LIST)
  const more = items.length - fitting.length
  return sentences(fitting.length === 0 ? null : told(lead, fitting.join('; ')), more === 0 ? null : sayRest({ more, all: fitting.length === 0 }))
}
