// Why: `npm run bench` makes the performance table: everything in one run, on this machine, whatever it says.
import 'reflect-metadata'
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { flatBench } from './flat/flat-bench.js'
import { hopBench } from './hop-bench.js'
import { journeyBench } from './journey/journey-bench.js'
import { memoryBench, memoryUnderLoad } from './memory-bench.js'
import { type BenchName, readOptions } from './options.js'
import { outageBench } from './outage/outage-bench.js'
import { type Report, tableOf } from './print-table.js'
import { rulesBench } from './rules-bench.js'
import { viewsBench } from './views/views-bench.js'
import { whatIfBench } from './what-if-bench.js'
import { startBenchServices } from './services.js'

const read = readOptions(process.argv.slice(2))
if (!read.ok) {
  process.stderr.write(`${read.faults.join('\n')}\n`)
  process.exit(2)
}
const { options } = read
const wants = (name: BenchName): boolean => options.only.includes(name)
const NEED_SERVICES: readonly BenchName[] = ['hop', 'journey', 'rules', 'flat']
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const report: Report = { machine: `${cpus().length} cores, Node ${process.version}` }
if (wants('rules')) report.rules = rulesBench()
if (wants('memory')) report.memory = await memoryBench()
if (NEED_SERVICES.some(wants) || (wants('memory') && options.minutes > 0)) {
  const services = await startBenchServices()
  report.machine += `, ${services.from}`
  say(report.machine)
  try {
    if (report.rules) report.rules = { ...report.rules, ...(await whatIfBench(await services.database(), options.facts)) }
    if (wants('hop')) report.hop = await hopBench(services, options, say)
    if (wants('journey')) report.journey = await journeyBench(services, options, say)
    if (report.memory && options.minutes > 0) report.memory = { ...report.memory, underLoad: await memoryUnderLoad(services, options.minutes) }
    if (wants('flat')) report.flat = await flatBench(services, options, say)
  } finally {
    await services.stop()
  }
}
if (wants('outage')) report.outage = await outageBench(options, say)
if (wants('views')) report.views = await viewsBench(say)
process.stdout.write(`${tableOf(report)}\n`)
if (options.json !== null) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`)
process.exit(0)
