// Why: `npm run bench` makes the performance table: everything in one run, on this machine, whatever it says.
import 'reflect-metadata'
import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { hopBench } from './hop-bench.js'
import { journeyBench } from './journey-bench.js'
import { memoryBench } from './memory-bench.js'
import { readOptions } from './options.js'
import { type Report, tableOf } from './print-table.js'
import { rulesBench } from './rules-bench.js'
import { whatIfBench } from './what-if-bench.js'
import { startBenchServices } from './services.js'

const read = readOptions(process.argv.slice(2))
if (!read.ok) {
  process.stderr.write(`${read.faults.join('\n')}\n`)
  process.exit(2)
}
const { options } = read
const wants = (name: (typeof options.only)[number]): boolean => options.only.includes(name)
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const report: Report = { machine: `${cpus().length} cores, Node ${process.version}` }
if (wants('rules')) report.rules = rulesBench()
if (wants('memory')) report.memory = await memoryBench()
if (wants('hop') || wants('journey') || wants('rules')) {
  const services = await startBenchServices()
  report.machine += `, ${services.from}`
  say(report.machine)
  try {
    if (report.rules) report.rules = { ...report.rules, ...(await whatIfBench(await services.database(), options.facts)) }
    if (wants('hop')) report.hop = await hopBench(services, options, say)
    if (wants('journey')) report.journey = await journeyBench(services, options, say)
  } finally {
    await services.stop()
  }
}
if (wants('views')) say('views: there are none yet')
process.stdout.write(`${tableOf(report)}\n`)
if (options.json !== null) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`)
process.exit(0)
