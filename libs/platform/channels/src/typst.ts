// Why: everything on paper is set by one compiler, with the fonts that come with the product and no others; loading it is costly, so it is loaded
// once, and only in a process that sets something.
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { setImmediate as turn } from 'node:timers/promises'
import { letterFonts } from './letter-fonts.js'
import { memberOf } from './member-of.js'

/** Typst keeps what it has set, but nothing is set twice. */
const CACHE_CLEARED_EVERY = 20

let loaded: Promise<NodeCompiler> | undefined
let rendered = 0

/** What Typst said; it may quote the text, so it is looked at and never passed on. */
export class NotSet extends Error {
  override readonly name = 'NotSet'
  constructor(
    readonly step: 'compile' | 'pdf',
    readonly diagnostics: string,
  ) {
    super(`could not be set (${step})`)
  }
}

export type SetDocument = { pages: number; pdf(): Uint8Array }

/** `inputs`: data, never markup. `pdf` gives PDF/UA-1, the same bytes for the same inputs. Both throw NotSet. */
export async function setDocument(template: string, inputs: Record<string, string>): Promise<SetDocument> {
  const compiler = await (loaded ??= load())
  rendered += 1
  if (rendered % CACHE_CLEARED_EVERY === 0) compiler.evictCache(0)
  // Typst's documents are let go of only when the event loop turns: without this, a run of letters keeps 0.4 MB of each.
  await turn()
  const compiled = compiler.compile({ mainFileContent: template, inputs })
  const document = compiled.result
  if (!document) throw new NotSet('compile', JSON.stringify(compiled.takeError()?.shortDiagnostics ?? []))
  return { pages: document.numOfPages, pdf: () => pdfOf(() => compiler.pdf(document, { pdfStandard: 'ua-1' })) }
}

function pdfOf(make: () => Uint8Array): Uint8Array {
  try {
    return make()
  } catch (thrown) {
    throw new NotSet('pdf', String(memberOf(thrown, 'message')))
  }
}

/** Its fonts take memory, which a process that sets nothing need not give. */
async function load(): Promise<NodeCompiler> {
  const [{ NodeCompiler }, fontBlobs] = await Promise.all([import('@myriaddreamin/typst-ts-node-compiler'), letterFonts()])
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
}
