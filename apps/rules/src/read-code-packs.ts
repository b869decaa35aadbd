// Why: a force puts further packs into a folder; they count together with the shipped ones, and one that is wrong stops the start with all that is wrong named.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '@kept-informed/kernel'
import type { Setting } from '@kept-informed/runtime'
import { checkPacks, type CodePack, inSuccession, readCodePack, SHIPPED_PACKS } from '@kept-informed/victims-code'

/** `file`: its name within the folder; null: it is about the packs together. */
export type CodePackFault = { file: string | null; pointer: string; detail: string }
export type CodePacks = { ok: true; packs: CodePack[] } | { ok: false; faults: CodePackFault[] }

type Read = { file: string; pack: CodePack } | { file: string; faults: CodePackFault[] }

/** The shipped packs with those of `*.json` in `folder`, each ended where a later version follows. A file that holds a shipped pack unchanged adds nothing. */
export function readCodePacks(folder: string): CodePacks {
  const names = filesIn(folder)
  if (!names) return { ok: false, faults: [{ file: null, pointer: '', detail: 'is not a folder that can be read' }] }
  const shipped = new Set(SHIPPED_PACKS.map(canonicalJson))
  const read = names.map((file) => readFile(folder, file))
  const further = read.flatMap((one) => ('pack' in one && !shipped.has(canonicalJson(one.pack)) ? [one] : []))
  const packs = [...SHIPPED_PACKS, ...further.map(({ pack }) => pack)]
  // What a broken file would have brought is not missed.
  const broken = read.flatMap((one) => ('faults' in one ? one.faults : []))
  const together = checkPacks(packs).filter(({ isLack }) => !isLack || broken.length === 0).map(({ of, pointer, detail }) => ({ file: further.find(({ pack }) => pack === of)?.file ?? null, pointer, detail }))
  const faults = [...broken, ...together]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, packs: inSuccession(packs) }
}

function filesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
  } catch (error) {
    if (codeOf(error) !== undefined) return undefined
    throw error
  }
}

/** What the file system says, such as EACCES; undefined for any other error. */
const codeOf = (error: unknown): string | undefined => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined)

function readFile(folder: string, file: string): Read {
  try {
    const read = readCodePack(JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '')))
    return read.ok ? { file, pack: read.value } : { file, faults: read.faults.map((fault) => ({ file, ...fault })) }
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined && !(error instanceof SyntaxError)) throw error
    return { file, faults: [{ file, pointer: '', detail: error instanceof SyntaxError ? `is not JSON: ${error.message}` : `cannot be read: ${code}` }] }
  }
}

const inWords = ({ file, pointer, detail }: CodePackFault): string => [file ?? 'all together', ...(pointer === '' ? [] : [pointer]), detail].join(' ')

/** The setting CODE_PACKS: the folder of further packs; absent: the shipped ones alone. */
export const codePacks: Setting<readonly CodePack[]> = {
  read: (folder) => {
    if (folder === undefined) return { ok: true, value: SHIPPED_PACKS }
    const read = readCodePacks(folder)
    if (read.ok) return { ok: true, value: read.packs }
    const [first] = read.faults
    if (read.faults.length === 1 && first?.file === null && first.pointer === '') return { ok: false, why: first.detail }
    return { ok: false, why: `has packs that cannot be used:\n${read.faults.map((fault) => `    ${inWords(fault)}`).join('\n')}` }
  },
}
