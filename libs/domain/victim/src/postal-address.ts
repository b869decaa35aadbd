// Why: a letter needs lines and a postcode that is one; and the same house, however it is written, must be known as the suspect's.
import { type Read, line, list, object, required } from './read-members.js'
import type { PostalAddress } from './victim-details.js'

/** The letters C I K M O V are never used in the second part. */
const POSTCODE = /^(GIR|[A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})$/

/** Upper case with one space, or undefined when it is no postcode of the United Kingdom. */
export function tidyPostcode(text: string): string | undefined {
  const [, outward, inward] = POSTCODE.exec(text.trim().replace(/ +/g, '').toUpperCase()) ?? []
  return outward && inward ? `${outward} ${inward}` : undefined
}

const postcode: Read<string> = (reading, pointer, value) =>
  (typeof value === 'string' ? tidyPostcode(value) : undefined) ?? reading.wrong(pointer, 'must be a UK postcode')

export const postalAddress: Read<PostalAddress> = (reading, pointer, value) => {
  const members = object(reading, pointer, value)
  if (!members) return undefined
  const lines = required(reading, pointer, members, 'lines', list(line(100), { least: 1, most: 6 }))
  const code = required(reading, pointer, members, 'postcode', postcode)
  return lines && code ? { lines, postcode: code } : undefined
}

const plain = (text: string): string => text.normalize('NFKD').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * The keys of a household: postcode and first line; postcode and every number in the address, in order. Where one is equal, it is the same
 * door: `Flat 2, 12a High Street` in one line or in two, with or without the name of the house. Upper case, letters and digits only.
 */
export function householdKeys({ lines, postcode: code }: PostalAddress): string[] {
  const numbers = lines.filter((text) => tidyPostcode(text) === undefined).join(' ').toUpperCase().match(/\d+[A-Z]?(?![\p{L}\d])/gu) ?? []
  const byNumbers = numbers.length > 0 ? [`${plain(code)} #${numbers.join(' ')}`] : []
  return [`${plain(code)} ${plain(lines[0] ?? '')}`, ...byNumbers]
}
