// Why: what was handed to the print house is remembered in one file that only grows, one line an act, synced: so the same delivery is
// never two letters, whoever dies in between. It holds ids and hashes and nobody's name. A line cut off by a crash is no line.
import type { LocalDate } from '@kept-informed/kernel'
import { NEW_LINE, type PrintFiles } from './print-files.js'
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

const LEDGER = 'ledger.jsonl'

export function printLedger(files: PrintFiles): PrintLedger {
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
      const { lines, next } = await linesFrom(files, readTo)
      lines.forEach(take)
      readTo = next
    },
    append: (lines) => files.append(LEDGER, lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
    blank: (deliveryIds) => blankLines(files, deliveryIds),
    runOf: (deliveryId) => runs.get(deliveryId),
    isWithdrawn: (deliveryId) => withdrawn.has(deliveryId),
    lettersOf: (run) => [...(letters.get(run)?.values() ?? [])].filter(({ reference }) => !withdrawn.has(reference)),
    position: () => readTo,
  }
}

/** Complete lines from byte `from` on, and where the next reading starts. */
async function linesFrom(files: PrintFiles, from: number): Promise<{ lines: LedgerLine[]; next: number }> {
  const bytes = await files.readFrom(LEDGER, from)
  const end = bytes.lastIndexOf(NEW_LINE) + 1
  return { lines: bytes.subarray(0, end).toString().split('\n').flatMap(parseLine), next: from + end }
}

async function blankLines(files: PrintFiles, deliveryIds: ReadonlySet<string>): Promise<void> {
  const text = await files.read(LEDGER)
  if (text === null) return
  const pieces: { at: number; bytes: Buffer }[] = []
  let at = 0
  for (const one of text.toString().split('\n')) {
    const length = Buffer.byteLength(one)
    const [line] = parseLine(one)
    // Always shorter than the line that it replaces: that had a hash.
    if (line?.act === 'handed-over' && deliveryIds.has(line.letter.reference)) pieces.push({ at, bytes: Buffer.from(JSON.stringify(leftOf(line)).padEnd(length)) })
    at += length + 1
  }
  await files.overwrite(LEDGER, pieces)
}

const leftOf = ({ run, letter }: Handed): Withdrawn => ({ act: 'withdrawn', deliveryId: letter.reference, run, at: letter.handedOverAt })

function parseLine(line: string): LedgerLine[] {
  if (line === '') return []
  try {
    return [JSON.parse(line) as LedgerLine]
  } catch {
    // Cut off by a crash: that letter has no line, so its sender was never told "accepted" and hands it over again.
    return []
  }
}
