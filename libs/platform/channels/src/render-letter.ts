// Why: a letter must be readable by everyone it reaches, with a screen reader too, in English and Welsh: tagged PDF/UA-1 set by Typst,
// the font embedded (it has ŵ and ŷ), and the same bytes for the same letter, so that a hash stands for it.
import { NonRetryable } from '@kept-informed/kernel'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { setImmediate as turn } from 'node:timers/promises'
import { LETTER_TEMPLATE } from './letter-template.js'

export type Letter = {
  language: 'en' | 'cy'
  /** 18 point instead of 12; the address keeps its size because a machine reads it. */
  largePrint: boolean
  /** As it is to be printed, such as `1 December 2026`. */
  date: string
  reference: string
  /** Name first; at most six lines with the postcode look well in the window. */
  addressLines: string[]
  postcode: string
  salutation: string
  /** Plain text; a line feed is a new line. */
  paragraphs: string[]
  senderName: string
  /** Plain text below the sender's name; may be empty. */
  senderContact: string
}

/** Typst keeps what it has set, but a letter is not set twice. */
const CACHE_CLEARED_EVERY = 20

let loaded: Promise<NodeCompiler> | undefined
let rendered = 0

/** A4. Throws NonRetryable (no text in it) when the letter cannot be set, such as for a script that the font has not. */
export async function renderLetter(letter: Letter): Promise<{ pdf: Uint8Array; pages: number }> {
  const compiler = await (loaded ??= load())
  rendered += 1
  if (rendered % CACHE_CLEARED_EVERY === 0) compiler.evictCache(0)
  // Typst's documents are let go of only when the event loop turns: without this, a run of letters keeps 0.4 MB of each.
  await turn()
  const compiled = compiler.compile({ mainFileContent: LETTER_TEMPLATE, inputs: { letter: JSON.stringify(letter) } })
  const document = compiled.result
  if (!document) throw new NonRetryable('the letter cannot be set')
  try {
    return { pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }), pages: document.numOfPages }
  } catch (cause) {
    throw new NonRetryable('the letter cannot be written as PDF/UA-1', { cause: cause instanceof Error ? cause.name : undefined })
  }
}

/** Its fonts take memory, which a process that writes no letters need not give. */
async function load(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  return typst.NodeCompiler.create()
}
