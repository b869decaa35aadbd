// Why: the agreement with the print house. Each day of collection has a folder of its own: one PDF a letter, and `manifest.json`, which
// says what there must be. It is always whole (written aside, synced, renamed), and the address is on the paper, not in it.
import type { LocalDate } from '@kept-informed/kernel'
import { randomUUID } from 'node:crypto'
import { join, posix } from 'node:path'
import type { PrintFiles } from './print-files.js'

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

/** On a disk. */
export const runFolder = (folder: string, run: LocalDate): string => join(folder, run)
export const manifestPath = (folder: string, run: LocalDate): string => join(runFolder(folder, run), MANIFEST)

/** The days of collection that the folder knows, earliest first. */
export const printRuns = async (files: PrintFiles): Promise<LocalDate[]> => (await files.list('')).filter((name) => RUN.test(name)).sort()

/** Null: there is none yet, or no longer. */
export async function readManifest(files: PrintFiles, run: LocalDate): Promise<PrintManifest | null> {
  const text = await files.read(posix.join(run, MANIFEST))
  return text === null ? null : (JSON.parse(text.toString()) as PrintManifest)
}

export const writeManifest = (files: PrintFiles, manifest: PrintManifest): Promise<void> =>
  files.writeWhole(manifest.run, MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), `.${MANIFEST}.${randomUUID()}.tmp`)

export const letterFile = (deliveryId: string): string => `${deliveryId}.pdf`

export const writeLetter = (files: PrintFiles, run: LocalDate, deliveryId: string, pdf: Uint8Array): Promise<void> =>
  files.writeWhole(run, letterFile(deliveryId), pdf, asideOf(deliveryId))

export const isLetterThere = (files: PrintFiles, run: LocalDate, deliveryId: string): Promise<boolean> => files.isThere(posix.join(run, letterFile(deliveryId)))

/** And what a crash may have left of it. */
export async function destroyLetter(files: PrintFiles, run: LocalDate, deliveryId: string): Promise<void> {
  for (const name of [letterFile(deliveryId), asideOf(deliveryId)]) await files.destroy(posix.join(run, name))
}

const asideOf = (deliveryId: string): string => `.${letterFile(deliveryId)}.tmp`
