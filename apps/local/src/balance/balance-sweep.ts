// Why: in the local run, too, each London night has its balance, and a gap is logged, kept and counted. A clock that is moved over many nights
// need not wait for each: one is taken when it rests, at most once a real minute.
import { keepBalance, lastBalanceAt, type SigningKeys } from '@kept-informed/app-evidence'
import type { Database } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { type BalanceBy, takeBalance } from './take-balance.js'

export type BalanceSweepParts = Omit<BalanceBy, 'day' | 'now'> & {
  /** As evidence connects. */
  evidence: Database
  signing: SigningKeys
  calendar: WorkingCalendar
  log: (line: string) => void
}

const HALF_AN_HOUR = 30 * 60_000
const RESTS_MS = 60_000

export function balanceSweep({ evidence, signing, calendar, log, ...by }: BalanceSweepParts): Sweep {
  let restsUntil = Number.NEGATIVE_INFINITY
  let startedOn: string | null = null
  return {
    name: 'balance',
    nextDueAt: () => Promise.resolve(null),
    run: async (now) => {
      const today = calendar.localDate(now)
      startedOn ??= today
      if (performance.now() < restsUntil || now < calendar.startOfDay(today) + HALF_AN_HOUR) return 0
      restsUntil = performance.now() + RESTS_MS
      const last = await lastBalanceAt(evidence)
      if ((last === null ? startedOn : calendar.localDate(last)) >= today) return 0
      const balance = await takeBalance({ ...by, day: null, now })
      if (balance === null) return 0
      const { index } = await keepBalance(evidence, balance, signing)
      if (balance.gap.length > 0) log(`balance ${index} has ${balance.gap.length} gaps: ${balance.gap.slice(0, 10).map(({ line, id }) => `${line} ${id}`).join(', ')}`)
      return 1
    },
  }
}
