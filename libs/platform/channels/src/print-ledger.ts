// Why: what was handed to the print house is remembered in one file that only grows, one line an act, synced: so the same delivery is
// never two letters, whoever dies in between. It holds ids and hashes and nobody's name. A line cut off by a crash is no line.
import type { LocalDate } from '@kept-informed/kernel'
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './member-of.js'
import type { PrintedLetter } from './print-run.js'

type Handed = { act: 'handed-over'; run: LocalDate; letter: PrintedLetter }
/** `run` null: it was never handed over, and will not be any more. */
type Withdrawn = { act: 'withdrawn'; deliveryId: string; run: LocalDate | null; at: string }
export type LedgerLine = Handed | Withdrawn

export type PrintLedger = {
  /** Takes in what was written since, by this process or another. */
  read(): Promise<void>
  /** All of them or, after a crash, the first few. */
  append(lines: LedgerLine[]): Promise<void>
  /** Overwrites, in place, what is written of withdrawn letters but that they were. */
  blank(deliveryIds: ReadonlySet<string>): Promise<void>
  /** Of what has been read: the letter's last run. */
  runOf(deliveryId: string): LocalDate | undefined
  isWithdrawn(deliveryId: string): boolean
  /** The letters of a run, without those withdrawn, in the order in which they were handed over. */
  lettersOf(run: LocalDate): PrintedLetter[]
  /** How much has been read, in bytes. */
  position(): number
}

export function printLedger(folder: string): PrintLedger {
  const path = join(folder, 'ledger.jsonl')
  const runs = new Map<string, LocalDate>()
  const withdrawn = new Set<string>()
  const letters = new Map<LocalDate, Map<string, PrintedLetter>>()
  let readTo = 0

  const take = (line: LedgerLine): void => {
    if (line.act === 'withdrawn') {
      withdrawn.add(line.deliveryId)
      if (line.run !== null) runs.set(line.deliveryId, line.run)
      return
    }
    const { run, letter } = line
    letters.get(runs.get(letter.reference) ?? '')?.delete(letter.reference)
    runs.set(letter.reference, run)
    letters.set(run, (letters.get(run) ?? new Map<string, PrintedLetter>()).set(letter.reference, letter))
  }
  return {
    read: async () => {
      const { lines, next } = await linesFrom(path, readTo)
      lines.forEach(take)
      readTo = next
    },
    append: async (lines) => {
      const file = await open(path, 'a+', 0o600)
      try {
        const cut = await endsInTheMiddle(file)
        await file.appendFile(`${cut ? '\n' : ''}${lines.map((line) => `${JSON.stringify(line)}\n`).join('')}`)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    blank: (deliveryIds) => blankLines(path, deliveryIds),
    runOf: (deliveryId) => runs.get(deliveryId),
    isWithdrawn: (deliveryId) => withdrawn.has(deliveryId),
    lettersOf: (run) => [...(letters.get(run)?.values() ?? [])].filter(({ reference }) => !withdrawn.has(reference)),
    position: () => readTo,
  }
}

/** Complete lines from byte `from` on, and where the next reading starts. */
async function linesFrom(path: string, from: number): Promise<{ lines: LedgerLine[]; next: number }> {
  const file = await open(path, 'r').catch(absent)
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

async function blankLines(path: string, deliveryIds: ReadonlySet<string>): Promise<void> {
  const file = await open(path, 'r+').catch(absent)
  if (!file) return
  try {
    let at = 0
    for (const text of (await file.readFile('utf8')).split('\n')) {
      const bytes = Buffer.byteLength(text)
      const [line] = parseLine(text)
      // Always shorter than the line that it replaces: that had a hash.
      if (line?.act === 'handed-over' && deliveryIds.has(line.letter.reference)) await file.write(JSON.stringify(leftOf(line)).padEnd(bytes), at)
      at += bytes + 1
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

const leftOf = ({ run, letter }: Handed): Withdrawn => ({ act: 'withdrawn', deliveryId: letter.reference, run, at: letter.handedOverAt })

async function endsInTheMiddle(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const last = Buffer.alloc(1)
  await file.read(last, 0, 1, size - 1)
  return last[0] !== 0x0a
}

function parseLine(line: string): LedgerLine[] {
  if (line === '') return []
  try {
    return [JSON.parse(line) as LedgerLine]
  } catch {
    // Cut off by a crash: that letter has no line, so its sender was never told "accepted" and hands it over again.
    return []
  }
}

function absent(error: unknown): undefined {
  if (codeOf(error, '') === 'ENOENT') return undefined
  throw error
}
