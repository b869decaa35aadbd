// Why: `npm test` is the whole truth about a checkout: it builds, lints (boundaries included), type-checks and runs the tests of
// all three sizes, and its last line is counted from Jest's own reports. A step that fails is named, and the exit code says so.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const OUT = '.ci/out'
rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })

const jest = (project) => [
  process.execPath,
  '--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--disable-warning=TimeoutNegativeWarning',
  'node_modules/jest/bin/jest.js', '--selectProjects', project, '--json', `--outputFile=${OUT}/${project}.json`,
  ...(project === 'unit' ? [] : ['--runInBand']),
]
const steps = [
  ['build', ['npm', 'run', '-s', 'build']],
  ['lint', ['npm', 'run', '-s', 'lint']],
  ['typecheck', ['npm', 'run', '-s', 'typecheck']],
  ['unit', jest('unit')],
  ['int', jest('int')],
  ['e2e', jest('e2e')],
  ['faults', ['npm', 'run', '-s', 'test:faults', '--', '--json', `${OUT}/faults.json`]],
]

let passed = 0
let failed = 0
const broken = []
for (const [name, [command, ...args]] of steps) {
  const began = Date.now()
  console.log(`\n── ${name}`)
  // Jest writes its JSON to the file and its readable report to stderr; its stdout would repeat the JSON's path only.
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) broken.push(name)
  if (['unit', 'int', 'e2e'].includes(name)) count(name)
  if (name === 'faults') countFaults()
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`)
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
