// Why: who is on call sees breaches coming as they see errors. Counted every quarter of an hour, never by the scrape, which must stay cheap.
import { FORECAST_REASONS } from '@kept-informed/forecast'
import { groupBy, type Instant } from '@kept-informed/kernel'
import type { Sweep } from '@kept-informed/runtime'
import type { Metrics } from '@kept-informed/telemetry'
import type { OutlookMemory } from './outlook-memory.js'

const EVERY_MS = 15 * 60_000

/** Sets `forecast_breaches{reason}`; writes nothing, so no clock need wait for it. */
export function forecastSweep(outlooks: Pick<OutlookMemory, 'now'>, metrics: Metrics): Sweep {
  const breaches = metrics.gauge('forecast_breaches', 'Open obligations that are forecast to be missed, by reason', ['reason'])
  let next: Instant = Number.NEGATIVE_INFINITY
  return {
    name: 'forecast',
    nextDueAt: () => Promise.resolve(next),
    run: async (now) => {
      if (now < next) return 0
      const { foreseen } = await outlooks.now()
      const missed = groupBy(foreseen.filter(({ willBeMet }) => willBeMet === false), ({ reason }) => reason)
      for (const reason of FORECAST_REASONS) if (reason !== 'overdue') breaches.set({ reason }, missed.get(reason)?.length ?? 0)
      next = now + EVERY_MS
      return 1
    },
  }
}
