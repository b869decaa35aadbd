// Why: anybody can check what the forecast is worth: `npm run backtest -- [--json FILE] [--write]`. Needs no database and no Kafka; prints the
// page with the figures, and writes it into docs/ only when asked.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { figuresOf, stepsOf } from './backtest/figures.js'
import { forecastPage } from './backtest/forecast-page.js'
import { FIGURES, readLondon } from './backtest/read-london.js'
import { stage } from './replay/progress.js'

const PAGE = join(import.meta.dirname, '../../../docs/forecast.md')

function readArguments() {
  try {
    return parseArgs({ options: { json: { type: 'string' }, write: { type: 'boolean' } } }).values
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nuse: npm run backtest -- [--json FILE] [--write]\n`)
    return process.exit(2)
  }
}

const { json, write = false } = readArguments()
const groups = readLondon()
const progress = stage('units × settings', stepsOf(groups))
const figures = figuresOf(groups, () => progress.tick())
progress.done()
const [page, text] = [forecastPage(figures), `${JSON.stringify(figures, null, 1)}\n`]
process.stdout.write(page)
if (json !== undefined) writeFileSync(json, text)
if (write) {
  writeFileSync(FIGURES, text)
  writeFileSync(PAGE, page)
}
