// Why: a letter must be readable by everyone it reaches, with a screen reader too, in English and Welsh: tagged PDF/UA-1 set by Typst,
// its fonts embedded, and the same bytes for the same letter on every machine, so that a hash stands for it.
import type { LetterPaper } from './letter-geometry.js'
import { LETTER_TEMPLATES } from './letter-template.js'
import type { Letter } from './letter.js'
import { printableLetter } from './printable-letter.js'
import { NotSet, setDocument } from './typst.js'
import { UnprintableLetter } from './unprintable-letter.js'

export const MOST_PAGES = 10

/** A4. Throws UnprintableLetter: it has no text of the letter in it. */
export async function renderLetter(letter: Letter, paper: LetterPaper = 'window'): Promise<{ pdf: Uint8Array; pages: number }> {
  try {
    const { pages, pdf } = await setDocument(LETTER_TEMPLATES[paper], { letter: JSON.stringify(printableLetter(letter)) })
    if (pages > MOST_PAGES) throw new UnprintableLetter('too-many-pages')
    return { pdf: pdf(), pages }
  } catch (error) {
    throw error instanceof NotSet ? unprintable(error) : error
  }
}

function unprintable({ step, diagnostics }: NotSet): UnprintableLetter {
  if (step === 'compile') return new UnprintableLetter(diagnostics.includes('window') ? 'address-too-long' : 'cannot-be-set')
  return new UnprintableLetter(diagnostics.includes('could not be displayed') ? 'characters-without-font' : 'cannot-be-tagged')
}
