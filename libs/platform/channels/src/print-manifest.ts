// Why: the folder is the agreement with the print house: one PDF a letter and one line a letter in `manifest.jsonl`, appended and
// synced. A line cut off by a crash is no line: readers skip it and the next writer starts a new one.
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

export const manifestPath = (folder: string): string => join(folder, 'manifest.jsonl')

/** Complete lines from byte `from` on, and where the next reading starts. */
export async function readManifest(folder: string, from = 0): Promise<{ lines: ManifestLine[]; next: number }> {
  const file = await open(manifestPath(folder), 'r').catch(absent)
  if (!file) return { lines: [], next: from }
  try {
    const size = (await file.stat()).size
    if (size <= from) return { lines: [], next: from }
    const bytes = Buffer.alloc(size - from)
    await file.read(bytes, 0, bytes.length, from)
    const end = bytes.lastIndexOf(0x0a) + 1
    return { lines: bytes.subarray(0, end).toString().split('\n').flatMap(parseLine), next: from + end }
  } finally {
    await file.close()
  }
}

export async function appendToManifest(folder: string, line: ManifestLine): Promise<void> {
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

function parseLine(line: string): ManifestLine[] {
  if (line === '') return []
  try {
    return [JSON.parse(line) as ManifestLine]
  } catch {
    // Cut off by a crash: that letter has no line, so its sender was never told "accepted" and hands it over again.
    return []
  }
}

function absent(error: unknown): undefined {
  if (codeOf(error, '') === 'ENOENT') return undefined
  throw error
}
