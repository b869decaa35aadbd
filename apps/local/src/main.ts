// Why: `npm start`: the whole product on one machine, told in one table.
import 'reflect-metadata'
import { closeOnSignal, orExit } from '@kept-informed/runtime'
import { putAway } from './begin-anew.js'
import { sendExample } from './example/send-example.js'
import { tellExample } from './example/tell-example.js'
import { readLocalSettings } from './local.config.js'
import { AlreadyRuns, holdStateDir } from './only-one-run.js'
import { startLocal } from './start-local.js'
import { tableOf } from './table.js'

/** Whatever hangs then is left to the operating system; the database has its own guard. */
const END_WITHIN_MS = 10_000
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const startedAt = performance.now()

const unknown = process.argv.slice(2).filter((argument) => argument !== '--fresh')
if (unknown.length > 0) {
  process.stderr.write(`not known: ${unknown.join(' ')}\nuse: npm start [-- --fresh]\n`)
  process.exit(2)
}

await orExit(async () => {
  const settings = readLocalSettings(process.env)
  const held = await holdStateDir(settings.STATE_DIR).catch((error: unknown) => {
    if (!(error instanceof AlreadyRuns)) throw error
    process.stderr.write(`${error.message}\n`)
    return process.exit(1)
  })
  if (process.argv.includes('--fresh')) {
    await putAway(settings)
    await holdStateDir(settings.STATE_DIR)
  }
  const stopped = new AbortController()
  const running = await startLocal(settings).catch(async (error: unknown) => {
    await held.free()
    throw readable(error)
  })
  // A second Ctrl-C does not cut the first one short.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
  closeOnSignal(async () => {
    stopped.abort()
    setTimeout(() => process.exit(1), END_WITHIN_MS).unref()
    await running.close()
    await held.free()
  })
  say(`\nKept Informed, the local run\n\n${tableOf(running)}\n\nready after ${((performance.now() - startedAt) / 1_000).toFixed(1)} s; Ctrl-C stops it`)
  const example = sendExample(running).then((sent) => (sent ? tellExample(running, say, stopped.signal) : undefined))
  await example.catch((error: unknown) => {
    if (!stopped.signal.aborted) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  })
})

function readable(error: unknown): unknown {
  if (!(error instanceof Error) || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error
  return new Error(`${error.message}: something listens there already; stop it, or give another PORT_BASE`, { cause: error })
}
