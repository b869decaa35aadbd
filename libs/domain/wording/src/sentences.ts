// Why: a fact that is missing must take its whole sentence with it, so that no reader meets a gap, a lonely full stop or "null".
import type { Paragraph, SmsChoices } from './words.js'

/** Those that are there, with one space between. */
export const sentences = (...parts: (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' ')

/** `lead` and the fact as one sentence; null without the fact. */
export const told = (lead: string, fact: string | null): string | null => (fact === null ? null : ended(`${lead} ${fact}`))

/** With a full stop, unless it ends already. */
export const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

/** `lead` and one line for each item; null without items. */
export const listed = (lead: string, items: readonly string[]): Paragraph | null => (items.length === 0 ? null : { lead, items })

/** A fact in a text message, or `otherwise` where it is too long; null without the fact. */
export const toldIfItFits = (lead: string, fact: string | null, otherwise: string): SmsChoices | null => (fact === null ? null : { choices: [ended(`${lead} ${fact}`), ended(`${lead} ${otherwise}`)] })

/** Characters of a list beyond which no text message is tried. */
const LONGEST_LIST = 1500

/** As many whole items as fit into a text message, in one sentence, and what is said of the others (`sayRest`) or of all of them (`otherwise`); null without items. Never half an item. */
export function listedIfItFits(lead: string, items: readonly string[], { sayRest, otherwise }: { sayRest: (more: number) => string; otherwise: string }): SmsChoices | null {
  if (items.length === 0) return null
  const tried = items.slice(0, LONGEST_LIST / 3).map((_, index) => items.slice(0, index + 1)).filter((some) => some.join('; ').length <= LONGEST_LIST)
  const choices = tried.reverse().map((some) => sentences(told(lead, some.join('; ')), some.length === items.length ? null : sayRest(items.length - some.length)))
  const none = ended(`${lead} ${otherwise}`)
  const [first = none, ...others] = choices
  return { choices: first === none ? [none] : [first, ...others, none] }
}
