// Why: when the packs or the list of bank holidays changed since the last run, every case is derived again and what differs is said.
import type { CodePack, WorkingCalendar } from '@kept-informed/victims-code'
import type { Database } from '@kept-informed/postgres'
import type { Instant } from '@kept-informed/kernel'
import { sha256 } from './deciding.js'

/** Wakes every case when the rules are others than those last used. True: it did. */
export const useRules = (database: Database, packs: readonly CodePack[], calendar: Pick<WorkingCalendar, 'holidays'>, now: Instant): Promise<boolean> =>
  database.transaction(async (q) => {
    const digest = sha256(JSON.stringify([packs, calendar.holidays]))
    const [before] = await q.query<{ digest: string }>('select digest from rules_in_use for update')
    if (before?.digest === digest) return false
    await q.query('insert into rules_in_use (digest) values ($1) on conflict (only_row) do update set digest = excluded.digest', [digest])
    if (before) await q.query('update case_state set wake_at = least(wake_at, $1)', [now])
    return before !== undefined
  })
