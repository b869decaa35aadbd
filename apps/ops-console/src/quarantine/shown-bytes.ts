// Why: what was set aside may hold anything at all. It is shown so that nothing in it acts: no control character, no direction that turns text
// around, and what is no text as its bytes.
import { isUtf8 } from 'node:buffer'

export type ShownBytes = { kind: 'text' | 'bytes'; text: string; size: number; /** There is more than is shown. */ cut: boolean }

const MOST = 32_768
const A_LINE = 16
const C0_PICTURES = 0x2400
/** Control characters but tab and line ends, and what turns the direction of text around (Unicode TR 36). */
const ACTS = /(?![\t\n\r])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

export function shownBytes(base64: string): ShownBytes {
  const all = Buffer.from(base64, 'base64')
  const [some, cut] = [all.subarray(0, MOST), all.length > MOST]
  const text = textOf(some, cut)
  return text === null ? { kind: 'bytes', text: bytesOf(some), size: all.length, cut } : { kind: 'text', text: harmless(text), size: all.length, cut }
}

export const harmless = (text: string): string =>
  text.replaceAll(ACTS, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code < 0x20 ? String.fromCodePoint(C0_PICTURES + code) : `\\u${code.toString(16).padStart(4, '0')}`
  })

/** Null: it is no UTF-8. A character that the end cut through, of at most three bytes, is left out. */
function textOf(bytes: Buffer, cut: boolean): string | null {
  const whole = (cut ? [0, 1, 2, 3] : [0]).map((less) => bytes.subarray(0, bytes.length - less)).find(isUtf8)
  return whole?.toString('utf8') ?? null
}

/** As hexadecimal, 16 a line, with its place. */
function bytesOf(bytes: Buffer): string {
  const lines = Array.from({ length: Math.ceil(bytes.length / A_LINE) }, (_, line) => bytes.subarray(line * A_LINE, (line + 1) * A_LINE))
  return lines.map((line, at) => `${(at * A_LINE).toString(16).padStart(8, '0')}  ${[...line].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')}`).join('\n')
}
