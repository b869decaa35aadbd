// Why: people are called as they asked to be called; who left that open is greeted without a guess.
import type { VictimDetails } from '@kept-informed/victim'
import { oneLine } from './plain-text.js'

const joined = (...parts: (string | undefined)[]): string => parts.map((part) => oneLine(part ?? '')).filter((part) => part !== '').join(' ')

/** `Dear Ms Byron`, `Dear Ada Byron`, or `Hello` where only a family name is known. */
export function greetingOf({ salutation, given, family }: VictimDetails['name']): string {
  if (joined(salutation) !== '') return `Dear ${joined(salutation, family)}`
  return joined(given) === '' ? 'Hello' : `Dear ${joined(given, family)}`
}

/** For the address on a letter. */
export const addresseeOf = ({ salutation, given, family }: VictimDetails['name']): string => joined(salutation, given, family)
