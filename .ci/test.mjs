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
// Each row in turn; the steps of a row at the same time: what runs in one process leaves a core to who only reads.
const rows = [
  [['build', ['npm', 'run', '-s', 'build']]],
  [['unit', jest('unit')]],
  [['int', jest('int')]],
  [['e2e', jest('e2e')], ['lint', ['npm', 'run', '-s', 'lint']], ['typecheck', ['npm', 'run', '-s', 'typecheck']]],
  [['faults', ['npm', 'run', '-s', 'test:faults', '--', '--json', `${OUT}/faults.json`]]],
]

let passed = 0
let failed = 0
const broken = []
for (const [first, ...beside] of rows) {
  const quietly = beside.map(([name, command]) => ({ name, ...run(name, command, `${OUT}/${name}.log`) }))
  console.log(`\n── ${first[0]}`)
  const { ended } = run(first[0], first[1], null)
  told(first[0], await ended)
  if (['unit', 'int', 'e2e'].includes(first[0])) count(first[0])
  if (first[0] === 'faults') countFaults()
  for (const { name, ended, log } of quietly) {
    const result = await ended
    console.log(`\n── ${name}\n${readFileSync(log, 'utf8').trimEnd()}`)
    told(name, result)
  }
}

/** What it prints goes to `log`, or is seen at once. Jest writes its readable report to stderr; its stdout would repeat the JSON's path only. */
function run(name, [command, ...args], log) {
  const began = Date.now()
  const out = log === null ? 'inherit' : openSync(log, 'w')
  const child = spawn(command, args, { stdio: ['ignore', out, out] })
  return { log, ended: once(child, 'close').then(([status]) => ({ status, seconds: Math.round((Date.now() - began) / 1000) })) }
}

function told(name, { status, seconds }) {
  if (status !== 0) broken.push(name)
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds} s`)
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
