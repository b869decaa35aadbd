// Why: a gap that a balance found at night must wake somebody; whoever took it, the service that everybody scrapes says so.
import { type Balance, BALANCE_LINES } from '@kept-informed/evidence-chain'
import { groupBy, type Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import type { Metrics } from '@kept-informed/telemetry'

const EVERY_MS = 60_000

/** Sets `balance_gaps{line}` to what the last balance found, and `balance_taken_at_seconds`; writes nothing. */
export function balanceMetricsSweep(database: Database, metrics: Metrics): Sweep {
  const gaps = metrics.gauge('balance_gaps', 'What did not come out even in the last balance, by line', ['line'])
  const taken = metrics.gauge('balance_taken_at_seconds', 'When the last balance was taken, seconds since 1970', [])
  let next: Instant = Number.NEGATIVE_INFINITY
  return {
    name: 'balance-metrics',
    nextDueAt: () => Promise.resolve(next),
    run: async (now) => {
      if (now < next) return 0
      const [last] = await database.query<{ at: Instant; gaps: Balance['gap'] }>('select at, gaps from balance order by index desc limit 1')
      if (last) {
        const byLine = groupBy(last.gaps, ({ line }) => line)
        for (const line of BALANCE_LINES) gaps.set({ line }, byLine.get(line)?.length ?? 0)
        taken.set({}, last.at / 1_000)
      }
      next = now + EVERY_MS
      return 1
    },
  }
}
