// Why: what failed while a provider was away has its next try minutes later. When it is back there is no reason to let people wait.
import type { Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'

/** A row that somebody decides on just now has the turn that it gets from there. */
const WAKE = (which: string): string => `update notification set next_at = $1 where notification_id in (select notification_id from notification n where ${which} for update skip locked)`

/** This provider answers again: what it last did not take is tried now; its places, few at first, keep the crowd from it. */
export const tryAgain = (database: Database, provider: string, now: Instant): Promise<unknown> =>
  database.query(
    WAKE(`state = 'sending' and next_at > $1 and (
      select a.provider = $2 and a.outcome = 'unavailable' from attempt a where a.notification_id = n.notification_id order by a.started_at desc limit 1)`),
    [now, provider],
  )

/** A channel that counted as gone is carried again: what went to a person instead, or found no way, may go by it. */
export const lookForWays = (database: Database, now: Instant): Promise<unknown> =>
  database.query(WAKE(`state = 'failed' or state = 'withheld' and withheld_because = 'no-safe-contact'`), [now])
