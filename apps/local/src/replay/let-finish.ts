// Why: 202 means that the log has the events; what they lead to comes later. A system with a movable clock says itself when nothing due is
// left; any other is watched until nothing changes any more.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.js'
import type { System } from './system.js'

/** Letters arrive, bounces come back, and what was not told becomes overdue. */
export const DAYS_AFTER = 'P10D'

export type Finish = { look: () => Promise<Account>; advance: boolean; say: (line: string) => void; pause?: (ms: number) => Promise<unknown>; realNow?: () => number }
/** Real milliseconds without a change after which it is calm: long while something is missing, for it may still be on its way. */
const CALM_MS = { complete: 10_000, missing: 60_000 }
const LOOK_EVERY_MS = 2_000

/** The last look. */
export async function letFinish(system: System, { look, advance, say, pause = sleep, realNow = () => performance.now() }: Finish): Promise<Account> {
  if (advance) {
    const moved = await system.advance(DAYS_AFTER)
    if (moved.ok) {
      say(`The clock was moved by ${DAYS_AFTER} to ${moved.now}, so that letters arrive and dates pass.`)
      return look()
    }
    say(`The clock could not be moved (${moved.why}); waiting until nothing changes.`)
  }
  let account = await look()
  for (let changedAt = realNow(); ; ) {
    if (realNow() - changedAt >= (account.accounted ? CALM_MS.complete : CALM_MS.missing)) return account
    await pause(LOOK_EVERY_MS)
    const next = await look()
    if (JSON.stringify(next) !== JSON.stringify(account)) changedAt = realNow()
    account = next
  }
}
