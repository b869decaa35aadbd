// Why: a force puts further packs beside the shipped ones; they count together, and one that is wrong stops the start with all that is wrong named.
import { canonicalJson } from '@kept-informed/kernel'
import { checkPacks } from '../check-packs.js'
import type { CodePack } from '../code-row.js'
import { inSuccession } from '../in-succession.js'
import { SHIPPED_PACKS } from '../packs-in-force.js'
import { readCodePack } from './read-code-pack.js'

/** A file as it was found; `unreadable`: why it could not be read. */
export type PackFile = { file: string; text: string } | { file: string; unreadable: string }
/** `file` null: it is about the packs together. */
export type CodePackFault = { file: string | null; pointer: string; detail: string }
export type CodePacks = { ok: true; value: CodePack[] } | { ok: false; faults: CodePackFault[] }

type Read = { file: string; pack: CodePack } | { file: string; faults: CodePackFault[] }

/** The shipped packs with those of the files, each ended where a later version follows. A file that holds a shipped pack unchanged adds nothing. */
export function readFurtherPacks(files: readonly PackFile[]): CodePacks {
  const shipped = new Set(SHIPPED_PACKS.map(canonicalJson))
  const read = files.map(readFile)
  const further = read.flatMap((one) => ('pack' in one && !shipped.has(canonicalJson(one.pack)) ? [one] : []))
  const packs = [...SHIPPED_PACKS, ...further.map(({ pack }) => pack)]
  // What a broken file would have brought is not missed.
  const broken = read.flatMap((one) => ('faults' in one ? one.faults : []))
  const together = checkPacks(packs).filter(({ isLack }) => !isLack || broken.length === 0).map(({ of, pointer, detail }) => ({ file: further.find(({ pack }) => pack === of)?.file ?? null, pointer, detail }))
  const faults = [...broken, ...together]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: inSuccession(packs) }
}

function readFile(one: PackFile): Read {
  const { file } = one
  if ('unreadable' in one) return { file, faults: [{ file, pointer: '', detail: `cannot be read: ${one.unreadable}` }] }
  try {
    const read = readCodePack(JSON.parse(one.text.replace(/^\uFEFF/, '')))
    return read.ok ? { file, pack: read.value } : { file, faults: read.faults.map((fault) => ({ file, ...fault })) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { file, faults: [{ file, pointer: '', detail: `is not JSON: ${error.message}` }] }
  }
}
