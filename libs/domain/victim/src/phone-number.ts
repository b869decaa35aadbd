// Why: a number is refused only when it cannot be one: ranges for drama and tests, and ranges opened tomorrow, must pass. For keeping
// a message from a suspect, two ways of writing the same number must become one.
import { parsePhoneNumberFromString } from 'libphonenumber-js'

const E164 = /^\+[1-9]\d{6,14}$/

/** E.164, and of a length that its country has. */
export const isPossiblePhone = (text: string): boolean => E164.test(text) && parsePhoneNumberFromString(text)?.isPossible() === true

/** E.164; a number without a country is one of the United Kingdom. What cannot be read becomes its digits. */
export function normalisedPhone(text: string): string {
  const written = text.trim().replace(/^00/, '+').replace(/^(\+44)[\s-]*\(0\)/, '$1')
  return parsePhoneNumberFromString(written, 'GB')?.number ?? written.replace(/[^+\d]/g, '')
}
