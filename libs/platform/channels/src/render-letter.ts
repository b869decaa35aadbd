// Why: a letter must be readable by everyone it reaches, with a screen reader too, in English and Welsh: tagged PDF/UA-1 set by Typst,
// its fonts embedded, and the same bytes for the same letter on every machine, so that a hash stands for it.
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { setImmediate as turn } from 'node:timers/promises'
import { letterFonts } from './letter-fonts.js'
import type { LetterPaper } from './letter-geometry.js'
import { LETTER_TEMPLATES } from './letter-template.js'
import type { Letter } from './letter.js'
import { memberOf } from './member-of.js'
import { printableLetter } from './printable-letter.js'
import { UnprintableLetter } from './unprintable-letter.js'

export const MOST_PAGES = 10
/** Typst keeps what it has set, but a letter is not set twice. */
const CACHE_CLEARED_EVERY = 20

let loaded: Promise<NodeCompiler> | undefined
let rendered = 0

/** A4. Throws UnprintableLetter: it has no text of the letter in it. */
export async function renderLetter(letter: Letter, paper: LetterPaper = 'window'): Promise<{ pdf: Uint8Array; pages: number }> {
  const compiler = await (loaded ??= load())
  rendered += 1
  if (rendered % CACHE_CLEARED_EVERY === 0) compiler.evictCache(0)
  // Typst's documents are let go of only when the event loop turns: without this, a run of letters keeps 0.4 MB of each.
  await turn()
  const compiled = compiler.compile({ mainFileContent: LETTER_TEMPLATES[paper], inputs: { letter: JSON.stringify(printableLetter(letter)) } })
  const document = compiled.result
  if (!document) throw new UnprintableLetter(isAbout(compiled.takeError()?.shortDiagnostics, 'window') ? 'address-too-long' : 'cannot-be-set')
  if (document.numOfPages > MOST_PAGES) throw new UnprintableLetter('too-many-pages')
  try {
    return { pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }), pages: document.numOfPages }
  } catch (thrown) {
    throw new UnprintableLetter(isAbout([memberOf(thrown, 'message')], 'could not be displayed') ? 'characters-without-font' : 'cannot-be-tagged')
  }
}

const isAbout = (diagnostics: unknown[] | undefined, words: string): boolean => JSON.stringify(diagnostics ?? []).includes(words)

/** Its fonts take memory, which a process that writes no letters need not give. */
async function load(): Promise<NodeCompiler> {
  const [{ NodeCompiler }, fontBlobs] = await Promise.all([import('@myriaddreamin/typst-ts-node-compiler'), letterFonts()])
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
}
