// Why: what is unknown is asked about for ten minutes and what failed is tried again after more; a run cannot wait so long, and clocks do jump.
// Loaded before a service (`node --import`), this moves the clock of its whole process to where a file says, and nothing else.
import { readFileSync } from 'node:fs'

/** Names the file: milliseconds ahead of the machine's clock. */
export const SHIFT_FILE = 'CLOCK_SHIFT_FILE'
const LOOK_EVERY_MS = 50

const file = process.env[SHIFT_FILE]
if (file !== undefined) follow(file)

function follow(path: string): void {
  const RealDate = Date
  const real = RealDate.now.bind(RealDate)
  let shift = Number(readFileSync(path, 'utf8'))
  setInterval(() => (shift = Number(readFileSync(path, 'utf8'))), LOOK_EVERY_MS).unref()
  const now = (): number => real() + shift
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], asked) => Reflect.construct(target, args.length === 0 ? [now()] : args, asked) as Date,
    get: (target, member) => (member === 'now' ? now : (Reflect.get(target, member) as unknown)),
  })
}
