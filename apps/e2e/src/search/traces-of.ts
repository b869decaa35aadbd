// Why: a name can be kept without looking like one; each word is searched for as it is, in other letters, and as bytes are written down.
import type { Found } from './dump-of.js'

/** Where a word stands, and in which writing. */
export type Trace = { where: string; word: string; written: string }

export function tracesOf(words: readonly string[], in_: readonly Found[]): Trace[] {
  const spellings = words.flatMap((word) => writingsOf(word).map((writing) => ({ word, ...writing })))
  return in_.flatMap(({ where, text }) => {
    const lower = text.toLowerCase()
    return spellings.filter(({ as, caseless }) => (caseless ? lower : text).includes(as)).map(({ word, written }) => ({ where, word, written }))
  })
}

type Writing = { written: string; as: string; caseless: boolean }

function writingsOf(word: string): Writing[] {
  const bytes = Buffer.from(word)
  const base64 = [0, 1, 2].flatMap((shift) => (['base64', 'base64url'] as const).map((form) => ({ written: `${form} at ${shift}`, as: middleOf(bytes, shift, form), caseless: false })))
  return [
    { written: 'clear', as: word.toLowerCase(), caseless: true },
    { written: 'hex', as: bytes.toString('hex'), caseless: true },
    { written: 'percent', as: encodeURIComponent(word).toLowerCase(), caseless: true },
    { written: 'UTF-16', as: [...word].join('\u0000').toLowerCase(), caseless: true },
    ...base64,
  ]
}

/** What of the word's base64 does not hang on its neighbours, at each of the three places where it can begin. */
function middleOf(bytes: Buffer, shift: number, form: 'base64' | 'base64url'): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString(form).replace(/=+$/, '')
  const from = Math.ceil((shift * 8) / 6)
  const whole = Math.floor(((shift + bytes.length) * 8) / 6)
  return text.slice(from, whole)
}
