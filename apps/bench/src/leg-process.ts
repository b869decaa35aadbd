// Why: each leg has a process of its own, so that neither memory nor compiled code of one helps or harms the next.
import { LEGS, type LegName } from './legs.js'
import type { LegInput } from './leg.js'

export type LegReport = { seconds: number; counted: number; rssMb: number; cpuSeconds: number }

process.once('message', (order: { leg: LegName; input: LegInput }) => {
  const before = process.cpuUsage()
  LEGS[order.leg](order.input).then(
    ({ seconds, counted }) => {
      const { user, system } = process.cpuUsage(before)
      const report: LegReport = { seconds, counted, rssMb: Math.round(process.memoryUsage.rss() / 2 ** 20), cpuSeconds: (user + system) / 1e6 }
      process.send?.(report, () => process.exit(0))
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      process.exit(1)
    },
  )
})
