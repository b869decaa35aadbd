// Why: `npm run test:faults [-- --long --seed N]` breaks everything around the product, at every moment, and counts what people got.
import 'reflect-metadata'
import { chance } from '@kept-informed/testing'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { planFaults } from './chaos/plan-faults.js'
import { runChaos } from './chaos/run-chaos.js'
import { tryCrashPoints } from './crash-points/try-crash-points.js'
import { readOptions } from './options.js'
import { reportOf, tableOf } from './report.js'
import { NoKafka, startSystem } from './system/system.js'

const read = readOptions(process.argv.slice(2))
if (!read.ok) {
  process.stderr.write(`${read.faults.join('\n')}\nuse: npm run test:faults [-- --long] [--seed N] [--kills N] [--journeys N] [--erring PERCENT] [--points N] [--at-once N] [--only crash-points,chaos] [--json FILE] [--folder DIR]\n`)
  process.exit(2)
}
const { options } = read
const folder = resolve(options.folder)
const say = (line: string): void => void process.stderr.write(`${line}\n`)
say(`seed ${options.seed}`)

const points = options.only.includes('crash-points') ? await tryCrashPoints({ folder: join(folder, 'crash-points'), chance: chance(options.seed), most: options.points, atOnce: options.atOnce, say }) : null
const chaos = options.only.includes('chaos') ? await chaosOn(join(folder, 'chaos')) : null
const report = reportOf(options.seed, points, chaos === 'not run' ? null : chaos, chaos === 'not run' ? ['chaos'] : [])
process.stdout.write(`${tableOf(report)}\n`)
if (options.json !== null) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`)
process.exit(report.failed > 0 ? 1 : 0)

/** Where no Kafka is, that is said by name, and CI demands one. */
async function chaosOn(where: string) {
  const system = await startSystem(where, chance(options.seed)).catch((error: unknown) => {
    if (!(error instanceof NoKafka) || process.env['REQUIRE_KAFKA']) throw error
    say(`chaos was not run: ${error.message}`)
  })
  if (!system) return 'not run' as const
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void system.stop().finally(() => process.exit(1)))
  try {
    return await runChaos(system, { journeys: options.journeys, erring: options.erring, faults: planFaults(chance(options.seed), options.kills), say })
  } finally {
    await system.stop()
  }
}
