// Why: the same words as the README's table: `npm run bench -- [--only hop,journey,memory] [--long] [--json FILE]`. What takes more than a few minutes is asked for.
import { parseArgs } from 'node:util'

export const BENCHES = ['hop', 'journey', 'rules', 'memory', 'outage', 'flat', 'views'] as const
export type BenchName = (typeof BENCHES)[number]
/**
 * `events`, `pairs`: of the hop. `journeys`: at once. `backlog`: ordinary messages that urgent news comes into. `facts`: stored, for another pack.
 * `minutes`: of memory under load, 0: none. `open`: obligations beside which the flat cost is measured. `held`: texts that a provider's outage holds up.
 */
export type BenchOptions = { only: readonly BenchName[]; json: string | null } & Record<Counted, number>
type Counted = keyof typeof QUICK

const QUICK = { events: 40_000, pairs: 3, journeys: 2_000, backlog: 5_000, facts: 1_000_000, minutes: 0, open: 100_000, held: 500 }
const LONG = { ...QUICK, journeys: 5_000, backlog: 100_000, minutes: 10, open: 1_000_000, held: 2_000 }
const COUNTED = Object.keys(QUICK) as Counted[]

/** Names every fault of the command line at once. */
export function readOptions(args: string[]): { ok: true; options: BenchOptions } | { ok: false; faults: string[] } {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args, options: { long: { type: 'boolean' }, only: text, json: text, events: text, pairs: text, journeys: text, backlog: text, facts: text, minutes: text, open: text, held: text } })
    const faults = [...wrongNames(values.only), ...COUNTED.flatMap((name) => (values[name] === undefined || /^[1-9]\d{0,8}$/.test(values[name]) ? [] : [`--${name}: must be a whole number above 0`]))]
    if (faults.length > 0) return { ok: false, faults }
    const form = values.long === true ? LONG : QUICK
    const counts = Object.fromEntries(COUNTED.map((name) => [name, Number(values[name] ?? form[name])])) as Record<Counted, number>
    return { ok: true, options: { only: BENCHES.filter((name) => values.only === undefined || values.only.split(',').includes(name)), json: values.json ?? null, ...counts } }
  } catch (error) {
    return { ok: false, faults: [error instanceof Error ? error.message : String(error)] }
  }
}

function wrongNames(only: string | undefined): string[] {
  const wrong = (only?.split(',') ?? []).filter((name) => !BENCHES.some((known) => known === name))
  return wrong.length === 0 ? [] : [`--only: not known: ${wrong.join(', ')}; there are ${BENCHES.join(', ')}`]
}
