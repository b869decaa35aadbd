// Why: the same words as the README's table: `npm run bench -- [--only hop,journey,memory] [--json FILE]`.

export const BENCHES = ['hop', 'journey', 'rules', 'memory', 'views'] as const
export type BenchName = (typeof BENCHES)[number]
export type BenchOptions = { only: BenchName[]; json: string | null; events: number; pairs: number; journeys: number; facts: number }

/** Names every fault of the command line at once. */
export function readOptions(args: string[]): { ok: true; options: BenchOptions } | { ok: false; faults: string[] } {
  const options: BenchOptions = { only: [...BENCHES], json: null, events: 40_000, pairs: 3, journeys: 2_000, facts: 1_000_000 }
  const faults: string[] = []
  for (let i = 0; i < args.length; i += 2) {
    const [name, value] = [args[i] ?? '', args[i + 1]]
    if (value === undefined) faults.push(`${name}: needs a value`)
    else if (name === '--json') options.json = value
    else if (name === '--only') readOnly(value, options, faults)
    else if (name === '--events') options.events = wholeNumber(name, value, faults)
    else if (name === '--pairs') options.pairs = wholeNumber(name, value, faults)
    else if (name === '--journeys') options.journeys = wholeNumber(name, value, faults)
    else if (name === '--facts') options.facts = wholeNumber(name, value, faults)
    else faults.push(`${name}: not known; there are --only --json --events --pairs --journeys --facts`)
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, options }
}

function readOnly(value: string, options: BenchOptions, faults: string[]): void {
  const names = value.split(',')
  const wrong = names.filter((name) => !BENCHES.some((known) => known === name))
  if (wrong.length > 0) faults.push(`--only: not known: ${wrong.join(', ')}; there are ${BENCHES.join(', ')}`)
  options.only = BENCHES.filter((known) => names.includes(known))
}

function wholeNumber(name: string, value: string, faults: string[]): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) faults.push(`${name}: must be a whole number above 0`)
  return number
}
