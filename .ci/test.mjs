// Why: `npm test` is the whole truth about a checkout: it builds, lints (boundaries included), type-checks and runs the tests of
// all three sizes, and its last line is counted from Jest's own reports. A step that fails is named, and the exit code says so.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'

const OUT = '.ci/out'
rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })

// Each spec has a database and topics of its own; two at a time leave the cores something for the servers. A story has a whole product to itself.
const WORKERS = { unit: ['--maxWorkers=100%'], int: ['--maxWorkers=2'], e2e: ['--runInBand'] }
const jest = (project) => [
  process.execPath,
  '--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--disable-warning=TimeoutNegativeWarning',
  'node_modules/jest/bin/jest.js', '--selectProjects', project, '--json', `--outputFile=${OUT}/${project}.json`,
  ...WORKERS[project],
]
// Rows in turn; the lanes of a row beside each other, each its steps in turn. The stories wait for their product more than they work, and so do the
// faults: beside each other they fill two cores, and neither looks at how long anything takes.
const rows = [
  [[['build', ['npm', 'run', '-s', 'build']]]],
  [[['unit', jest('unit')]]],
  [[['int', jest('int')]]],
  [
    [['e2e', jest('e2e')]],
    [['lint', ['npm', 'run', '-s', 'lint']], ['typecheck', ['npm', 'run', '-s', 'typecheck']], ['faults', ['node', 'apps/faults/dist/main.js', '--json', `${OUT}/faults.json`]]],
  ],
]

let passed = 0
let failed = 0
const broken = []
for (const [first, ...beside] of rows) {
  const quietly = beside.map((lane) => inTurn(lane, ([name]) => `${OUT}/${name}.log`))
  for (const { name, result } of await inTurn(first, () => null)) told(name, result)
  for (const lane of quietly) {
    for (const { name, log, result } of await lane) {
      console.log(`\n── ${name}\n${readFileSync(log, 'utf8').trimEnd()}`)
      told(name, result)
    }
  }
}

/** One after the other, whatever becomes of them. `logOf`: where a step's words go; null: they are seen at once. */
async function inTurn(lane, logOf) {
  const done = []
  for (const step of lane) {
    const [name, command] = step
    const log = logOf(step)
    if (log === null) console.log(`\n── ${name}`)
    done.push({ name, log, result: await run(command, log) })
  }
  return done
}

/** What it prints goes to `log`, or is seen at once. Jest writes its readable report to stderr; its stdout would repeat the JSON's path only. */
async function run([command, ...args], log) {
  const began = Date.now()
  const out = log === null ? 'inherit' : openSync(log, 'w')
  const [status] = await once(spawn(command, args, { stdio: ['ignore', out, out] }), 'close')
  return { status, seconds: Math.round((Date.now() - began) / 1000) }
}

function told(name, { status, seconds }) {
  if (status !== 0) broken.push(name)
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds} s`)
  if (['unit', 'int', 'e2e'].includes(name)) count(name)
  if (name === 'faults') countFaults()
}

function count(project) {
  try {
    const report = JSON.parse(readFileSync(`${OUT}/${project}.json`, 'utf8'))
    passed += report.numPassedTests
    failed += report.numFailedTests + report.numRuntimeErrorTestSuites
    if (report.numPendingTests > 0) {
      console.log(`${project}: ${report.numPendingTests} tests were not run`)
      if (process.env.CI === 'true') broken.push(`${project} (tests not run)`)
    }
    if (report.numTotalTests === 0) broken.push(`${project} (no test ran)`)
  } catch (error) {
    broken.push(`${project} (no report: ${error.message})`)
  }
}

function countFaults() {
  try {
    const report = JSON.parse(readFileSync(`${OUT}/faults.json`, 'utf8'))
    passed += report.passed
    failed += report.failed
    if (report.notRun.length > 0 && process.env.CI === 'true') broken.push(`faults (not run: ${report.notRun.join(', ')})`)
  } catch (error) {
    broken.push(`faults (no report: ${error.message})`)
  }
}

if (broken.length > 0) console.log(`\nnot in order: ${broken.join(', ')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = broken.length > 0 || failed > 0 ? 1 : 0
