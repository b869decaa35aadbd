// Why: before a new Code counts, anybody can see what it would have asked: `npm run what-if -- --pack FILE [--from DAY] [--to DAY] [--out CSV] [--json FILE]`.
// Another pack over the stored facts, and nothing is touched.
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isDay, runWhatIf, whatIfJson } from '@kept-informed/app-rules'
import { draftFaults } from '@kept-informed/obligation'
import { orExit, WrongSettings } from '@kept-informed/runtime'
import { type CodePack, readCodePack, workingCalendar } from '@kept-informed/victims-code'
import cliProgress from 'cli-progress'
import { NoCopy, withCopy } from './find-copy.js'
import { clockOfCopy } from './what-if/clock-of-copy.js'
import { packsOfCopy } from './what-if/packs-of-copy.js'
import { csvOf, tableOf } from './what-if/report.js'

const USE = 'use: npm run what-if -- --pack FILE [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--out CSV] [--json FILE]'

function wrongUse(faults: string[]): never {
  process.stderr.write(`${faults.join('\n')}\n${USE}\n`)
  return process.exit(2)
}

function readArguments() {
  try {
    return parseArgs({ options: { pack: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' }, json: { type: 'string' } } }).values
  } catch (error) {
    return wrongUse([error instanceof Error ? error.message : String(error)])
  }
}

async function readDraft(file: string): Promise<CodePack | string[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error)
  if (typeof text !== 'string') return [`${file}: cannot be read (${text.code ?? text.message})`]
  try {
    const read = readCodePack(JSON.parse(text))
    return read.ok ? read.value : read.faults.map(({ pointer, detail }) => `${file}${pointer}: ${detail}`)
  } catch (error) {
    if (error instanceof SyntaxError) return [`${file}: is not JSON`]
    throw error
  }
}

const { pack: file, from = null, to = null, out, json } = readArguments()
const draft = file === undefined ? ['--pack is missing: a pack in the schema of CODE_PACKS'] : await readDraft(file)
const faults = [
  ...(Array.isArray(draft) ? draft : []),
  ...([['--from', from], ['--to', to]] as const).flatMap(([name, day]) => (day !== null && !isDay(day) ? [`${name}: must be a day, YYYY-MM-DD`] : [])),
  ...(from !== null && to !== null && from > to ? ['--to: must not be before --from'] : []),
]
if (Array.isArray(draft) || faults.length > 0) wrongUse(faults)
const asked = { draft, from, to }
const bar = new cliProgress.SingleBar({ format: '{bar} {value}/{total} cases', noTTYOutput: false, clearOnComplete: true })
const shown = process.stderr.isTTY
const progress = { total: (cases: number) => void (shown && bar.start(cases, 0)), done: (cases: number) => void (shown && bar.increment(cases)) }

async function ask(databaseUrl: string) {
  const packs = await packsOfCopy(process.env, databaseUrl)
  const { refused, forgotten } = draftFaults(packs, asked.draft, asked, workingCalendar())
  if (refused.length > 0) wrongUse(refused.map(({ pointer, detail }) => `${file}${pointer}: ${detail}`))
  return { forgotten, report: await runWhatIf(databaseUrl, { ...asked, packs, now: await clockOfCopy(databaseUrl) }, { progress }) }
}

await orExit(async () => {
  const began = performance.now()
  const { report, forgotten } = await withCopy(process.env, ({ databaseUrl }) => ask(databaseUrl)).catch((error: unknown) => {
    if (error instanceof NoCopy || error instanceof WrongSettings) return wrongUse([error.message])
    throw error
  })
  if (shown) bar.stop()
  const seconds = Math.round((performance.now() - began) / 100) / 10
  process.stdout.write(`${tableOf(draft, report, seconds)}\n`)
  for (const { detail } of forgotten) process.stderr.write(`${file}: ${detail}\n`)
  if (out !== undefined) await writeFile(out, csvOf(report.differences))
  if (json !== undefined) await writeFile(json, `${JSON.stringify(whatIfJson(asked, report, forgotten, seconds), null, 2)}\n`)
})
process.exit(0)
