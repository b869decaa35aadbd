// Why: the folder is the agreement with the print house: one PDF a letter and one line a letter in `manifest.jsonl`, appended and
// synced. A line cut off by a crash is no line: readers skip it and the next writer starts a new one. A letter that is taken back loses its
// name, address and hash where it stands, without moving any other line, and a last line says so to who has read on.
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './member-of.js'

/** One letter handed over. `sha256` of the PDF in hex; `at` RFC 3339; `to` so that the envelope can be checked against its window. */
export type ManifestLine = {
  attemptId: string
  deliveryId: string
  file: string
  sha256: string
  pages: number
  plainEnvelope: boolean
  to: { lines: string[]; postcode: string }
  at: string
}

/** A letter taken back: its PDF is gone, and whoever has not fetched it must not look for it. */
export type WithdrawnLine = Pick<ManifestLine, 'attemptId' | 'deliveryId' | 'file' | 'at'> & { withdrawn: true }
type AnyLine = ManifestLine | WithdrawnLine
/** Letters to be printed, those taken back, and where the next reading starts. */
export type ManifestRead = { lines: ManifestLine[]; withdrawn: WithdrawnLine[]; next: number }

export const manifestPath = (folder: string): string => join(folder, 'manifest.jsonl')

/** Complete lines from byte `from` on, and where the next reading starts. */
export async function readManifest(folder: string, from = 0): Promise<ManifestRead> {
  const file = await open(manifestPath(folder), 'r').catch(absent)
  if (!file) return { lines: [], withdrawn: [], next: from }
  try {
    const size = (await file.stat()).size
    if (size <= from) return { lines: [], withdrawn: [], next: from }
    const bytes = Buffer.alloc(size - from)
    await file.read(bytes, 0, bytes.length, from)
    const end = bytes.lastIndexOf(0x0a) + 1
    const all = bytes.subarray(0, end).toString().split('\n').flatMap(parseLine)
    return { lines: all.filter((line): line is ManifestLine => !isWithdrawn(line)), withdrawn: all.filter(isWithdrawn), next: from + end }
  } finally {
    await file.close()
  }
}

/** Overwrites what these lines say of a person, in place; gives what is left of each. */
export async function blankInManifest(folder: string, deliveryIds: ReadonlySet<string>): Promise<WithdrawnLine[]> {
  const file = await open(manifestPath(folder), 'r+').catch(absent)
  if (!file) return []
  try {
    const blanked: WithdrawnLine[] = []
    let at = 0
    for (const text of (await file.readFile('utf8')).split('\n')) {
      const bytes = Buffer.byteLength(text)
      const [line] = parseLine(text)
      if (line && !isWithdrawn(line) && deliveryIds.has(line.deliveryId)) {
        const left = withdrawnOf(line)
        await file.write(JSON.stringify(left).padEnd(bytes), at)
        blanked.push(left)
      }
      at += bytes + 1
    }
    await file.sync()
    return blanked
  } finally {
    await file.close()
  }
}

const isWithdrawn = (line: AnyLine): line is WithdrawnLine => 'withdrawn' in line

/** Always shorter than the line it replaces: that had a hash. */
const withdrawnOf = ({ attemptId, deliveryId, file, at }: ManifestLine): WithdrawnLine => ({ attemptId, deliveryId, file, at, withdrawn: true })

export async function appendToManifest(folder: string, line: AnyLine): Promise<void> {
  const file = await open(manifestPath(folder), 'a+', 0o600)
  try {
    const cut = await endsInTheMiddle(file)
    await file.appendFile(`${cut ? '\n' : ''}${JSON.stringify(line)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function endsInTheMiddle(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const last = Buffer.alloc(1)
  await file.read(last, 0, 1, size - 1)
  return last[0] !== 0x0a
}

function parseLine(line: string): AnyLine[] {
  if (line === '') return []
  try {
    return [JSON.parse(line) as AnyLine]
  } catch {
    // Cut off by a crash: that letter has no line, so its sender was never told "accepted" and hands it over again.
    return []
  }
}

function absent(error: unknown): undefined {
  if (codeOf(error, '') === 'ENOENT') return undefined
  throw error
}
