// Why: people are called as they asked to be called; who left that open is greeted without a guess.
import type { VictimDetails } from '@kept-informed/victim'
import { oneLine } from '../facts/plain-text.js'

const joined = (...parts: (string | undefined)[]): string => parts.map((part) => oneLine(part ?? '')).filter((part) => part !== '').join(' ')

/** `Dear Ms Byron`, `Dear Ada Byron`, or `Hello` where only a family name is known, in the words of a language. */
export function greetingOf({ salutation, given, family }: VictimDetails['name'], { dear, hello }: { dear: string; hello: string }): string {
  if (joined(salutation) !== '') return `${dear} ${joined(salutation, family)}`
  return joined(given) === '' ? hello : `${dear} ${joined(given, family)}`
}

/** For the address on a letter. */
export const addresseeOf = ({ salutation, given, family }: VictimDetails['name']): string => joined(salutation, given, family)
