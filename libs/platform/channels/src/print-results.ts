// Why: a print house that cannot call us puts what became of letters into files beside the runs. Each is read, and moved away only once
// every word of it is stored: dying in between, it is read again, and a word said twice changes nothing.
import { posix } from 'node:path'
import type { PrintFiles } from './print-files.js'

/** Lines of JSON as `POST /receipts/print` takes them. A name that begins with a dot is still being written. */
const RESULTS = 'results'
const READ = posix.join(RESULTS, 'read')
const FILE = /^[^.].*\.jsonl$/

export type PrintResults = {
  /** Whether there is a file that was not read yet. */
  any(): Promise<boolean>
  /** Gives each line to `take`, null where it is no JSON; how many files were read. A file whose lines cannot be stored stays. */
  read(take: (word: unknown, place: { file: string; line: number }) => Promise<void>): Promise<number>
}

export function printResults(files: PrintFiles): PrintResults {
  const waiting = async (): Promise<string[]> => (await files.list(RESULTS)).filter((name) => FILE.test(name)).sort()
  return {
    any: async () => (await waiting()).length > 0,
    read: async (take) => {
      const names = await waiting()
      if (names.length > 0) await files.makeFolder(READ)
      for (const file of names) {
        const text = (await files.read(posix.join(RESULTS, file)))?.toString('utf8') ?? ''
        const lines = text.split(/\r?\n/).map((one, n) => ({ one, line: n + 1 })).filter(({ one }) => one.trim() !== '')
        await Promise.all(lines.map(({ one, line }) => take(jsonIn(one), { file, line })))
        await files.move(posix.join(RESULTS, file), posix.join(READ, file))
      }
      return names.length
    },
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whoever takes it says which line it was.
    return null
  }
}
