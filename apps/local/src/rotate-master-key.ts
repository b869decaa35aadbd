// Why: `npm run rotate-master-key [-- --json FILE]`: one command, beside the running copy, after which the old master key opens nothing
// and can be taken away. Stopped in the middle, it goes on where it was.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { NonRetryable } from '@kept-informed/kernel'
import { WrongSettings } from '@kept-informed/runtime'
import cliProgress from 'cli-progress'
import { NoCopy, withCopy } from './find-copy.js'
import { NothingToRotateTo, NoVault, type RotationReport, rotateCopy } from './rotate-copy.js'

const USE = 'use: npm run rotate-master-key [-- --json FILE]'

function wrongUse(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USE}\n`)
  return process.exit(2)
}

function jsonFile(): string | undefined {
  try {
    return parseArgs({ options: { json: { type: 'string' } } }).values.json
  } catch (error) {
    return wrongUse(error)
  }
}

function tableOf({ masterId, rotated, left, unreadable, opensNothing }: RotationReport): string {
  const rows = [
    ['master key now', masterId], ['rotated', rotated], ['left', left],
    ...(left > 0 ? [['do not open', unreadable.slice(0, 20).join(', ')]] : opensNothing.map((id) => ['can be taken away', id])),
  ]
  return rows.map(([name, value]) => `${String(name).padEnd(20)}${value}`).join('\n')
}

const file = jsonFile()
const bar = new cliProgress.SingleBar({ format: '{bar} {value}/{total} keys', noTTYOutput: false, clearOnComplete: true })
const shown = process.stderr.isTTY
const report = await withCopy(process.env, (copy) =>
  rotateCopy(copy, process.env, { total: (keys) => void (shown && bar.start(keys, 0)), done: (keys) => void (shown && bar.increment(keys)) }),
).catch((error: unknown) => {
  if ([NoCopy, NoVault, NothingToRotateTo, NonRetryable, WrongSettings].some((kind) => error instanceof kind)) return wrongUse(error)
  throw error
})
if (shown) bar.stop()
process.stdout.write(`${tableOf(report)}\n`)
if (file !== undefined) await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
process.exit(report.left === 0 ? 0 : 1)
