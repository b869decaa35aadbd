// Why: a pack that was touched is refused with the first broken place named, in words that say where that is.
import type { Cell, FormFault } from '@kept-informed/web'

export type Verdict = { valid: boolean; firstBroken: { chain: string; index: number; why: string } | null }

const PARTS = ['codePacks', 'wordings', 'certificates', 'timeline', 'statement', 'signature', 'evidence-pack', 'daily-roots']

/** Where the first broken entry is: a part of the pack, a day's root, or an entry of the chain of a case. */
export function brokenAt({ chain, index }: NonNullable<Verdict['firstBroken']>): Pick<Cell, 'words' | 'facts'> {
  if (chain === 'daily-roots') return { words: 'packs.at.daily-roots', facts: { index } }
  return PARTS.includes(chain) ? { words: `packs.at.${chain}` } : { words: 'packs.at.entry', facts: { caseId: chain, index } }
}

/** The JSON that was pasted or brought as a file; the file counts when there are both. */
export function readPackForm({ text, file }: { text: string; file: string }): { ok: true; pack: object } | { ok: false; faults: FormFault[] } {
  const [given, field] = file === '' ? [text, 'pack'] : [file, 'file']
  if (given === '') return { ok: false, faults: [{ field: 'file', words: 'packs.give' }] }
  try {
    const pack: unknown = JSON.parse(given)
    return typeof pack === 'object' && pack !== null && !Array.isArray(pack) ? { ok: true, pack } : { ok: false, faults: [{ field, words: 'packs.no-pack' }] }
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, faults: [{ field, words: 'packs.no-json' }] }
    throw error
  }
}
