// Why: the agreement with the print house. Each day of collection has a folder of its own: one PDF a letter, and `manifest.json`, which
// says what there must be. It is always whole (written aside, synced, renamed), and the address is on the paper, not in it.
import type { LocalDate } from '@kept-informed/kernel'
import { randomUUID } from 'node:crypto'
import { access, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './member-of.js'

/** `reference`: the delivery's id, which the print house says in its receipts. `sha256` of the PDF in hex. Times RFC 3339. */
export type PrintedLetter = {
  reference: string
  attemptId: string
  file: string
  sha256: string
  pages: number
  postage: 'first'
  /** Nothing on the envelope but what shows in its window, and where it goes back to. */
  plainEnvelope: boolean
  handedOverAt: string
}

export type PrintManifest = {
  run: LocalDate
  /** The cut-off: what comes later is of another run. */
  collectedAt: string
  /** For the back of every envelope; empty: none. */
  returnAddress: string[]
  count: number
  letters: PrintedLetter[]
}

const MANIFEST = 'manifest.json'
const RUN = /^\d{4}-\d{2}-\d{2}$/

export const runFolder = (folder: string, run: LocalDate): string => join(folder, run)
export const manifestPath = (folder: string, run: LocalDate): string => join(runFolder(folder, run), MANIFEST)

/** The days of collection that the folder knows, earliest first. */
export const printRuns = async (folder: string): Promise<LocalDate[]> => (await readdir(folder).catch(absent([]))).filter((name) => RUN.test(name)).sort()

/** Null: there is none yet, or no longer. */
export async function readManifest(folder: string, run: LocalDate): Promise<PrintManifest | null> {
  const text = await readFile(manifestPath(folder, run), 'utf8').catch(absent(null))
  return text === null ? null : (JSON.parse(text) as PrintManifest)
}

export const writeManifest = (folder: string, manifest: PrintManifest): Promise<void> =>
  writeWhole(runFolder(folder, manifest.run), MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), `.${MANIFEST}.${randomUUID()}.tmp`)

export const letterFile = (deliveryId: string): string => `${deliveryId}.pdf`

export const writeLetter = (folder: string, run: LocalDate, deliveryId: string, pdf: Uint8Array): Promise<void> =>
  writeWhole(runFolder(folder, run), letterFile(deliveryId), pdf, asideOf(deliveryId))

export const isLetterThere = (folder: string, run: LocalDate, deliveryId: string): Promise<boolean> =>
  access(join(runFolder(folder, run), letterFile(deliveryId))).then(() => true, absent(false))

/** And what a crash may have left of it; their bytes too, as far as a file system lets us. */
export async function destroyLetter(folder: string, run: LocalDate, deliveryId: string): Promise<void> {
  for (const name of [letterFile(deliveryId), asideOf(deliveryId)]) {
    const path = join(runFolder(folder, run), name)
    const file = await open(path, 'r+').catch(absent(null))
    if (!file) continue
    try {
      const { size } = await file.stat()
      await file.write(Buffer.alloc(size), 0, size, 0)
      await file.sync()
    } finally {
      await file.close()
    }
    await rm(path, { force: true })
  }
}

const asideOf = (deliveryId: string): string => `.${letterFile(deliveryId)}.tmp`

/** All of it or nothing: a temporary file, synced, renamed, and the folder synced. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array, aside: string): Promise<void> {
  const temporary = join(folder, aside)
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, join(folder, name))
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

const absent = <T>(instead: T) => (error: unknown): T => {
  if (codeOf(error, '') === 'ENOENT') return instead
  throw error
}
