// Why: frightened and tired people read like children of nine to eleven: an English text that asks for more is not published. By the
// Flesch–Kincaid grade (Kincaid and others, 1975), which counts words a sentence and syllables a word; a grade and five are an age.
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { GateFault } from './gate-fault.js'
import type { Judged, Rendering } from './rendering.js'

export const OLDEST_READER = 11
const GRADE_TO_AGE = 5

/** In years. References, links and phone numbers are looked at, not read. */
export function readingAge(text: string): number {
  const said = text.replace(/https?:\S+|www\.\S+|\S*\d\S*/g, ' ')
  const sentences = said.split(/[.?!:;\n]+/).map((one) => one.match(/[\p{L}'’-]*\p{L}/gu) ?? []).filter((words) => words.length > 0)
  const words = sentences.flat()
  if (words.length === 0) return 0
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: words.reduce((sum, word) => sum + syllable(word), 0) }) + GRADE_TO_AGE
}

export const tooHardToRead = ({ language }: Judged, renderings: readonly Rendering[]): GateFault[] =>
  language !== 'en' ? [] : renderings.filter(({ message }) => message.channel !== 'sms').flatMap(({ form, text }) => {
    const age = readingAge(text)
    return age <= OLDEST_READER ? [] : [{ check: 'reading-age', form, detail: `asks for a reader of ${age.toFixed(1)} years; at most ${OLDEST_READER}` }]
  })
