// Why: a text is paid for, and arrives, in parts; how many, its alphabet decides (3GPP TS 23.038 and TS 23.040 section 9.2.3.24.1).
import { isGsm } from './gsm-safe.js'

const ALPHABETS = { 'GSM-7': { alone: 160, inParts: 153 }, 'UCS-2': { alone: 70, inParts: 67 } } as const

/** `units`: septets, or 16-bit characters where one is outside the basic GSM alphabet. */
export type SmsSize = { alphabet: keyof typeof ALPHABETS; units: number; segments: number }

export function smsSize(text: string): SmsSize {
  const alphabet = isGsm(text) ? 'GSM-7' : 'UCS-2'
  const { alone, inParts } = ALPHABETS[alphabet]
  return { alphabet, units: text.length, segments: text.length <= alone ? 1 : Math.ceil(text.length / inParts) }
}
