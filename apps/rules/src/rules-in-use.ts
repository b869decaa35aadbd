// Why: when the packs or the list of bank holidays changed since the last run, every case is decided again and what differs is said; and
// the rules that were are kept, because what had ended by them stays as it was.
import type { Instant } from '@kept-informed/kernel'
import { changesThePast, type EarlierRules, type Rules } from '@kept-informed/obligation'
import type { Database, Query } from '@kept-informed/postgres'
import { type CodePack, type WorkingCalendar, workingCalendar } from '@kept-informed/victims-code'
import { sha256 } from './deciding.js'

/** Raised when a release says more, or otherwise, of the same facts by the same rules: then every case is decided again too. */
const DERIVED_AS = 2

type InUse = { digest: string; packs: string | null; holidays: string | null }
type Current = { packs: readonly CodePack[]; calendar: WorkingCalendar }

/** Names the rules in use, the same for the same ones. */
export const digestOf = ({ packs, calendar }: Pick<Rules, 'packs' | 'calendar'>): string => sha256(JSON.stringify([DERIVED_AS, packs, calendar.holidays]))

/** Makes these the rules in use. Returns those before, oldest first. */
export const useRules = (database: Database, { packs, calendar }: Current, now: Instant): Promise<EarlierRules[]> =>
  database.transaction(async (q) => {
    const digest = digestOf({ packs, calendar })
    const [before] = await q.query<InUse>('select digest, packs, holidays from rules_in_use for update')
    if (before?.digest !== digest) {
      if (before) await keep(q, before, { packs, calendar }, now)
      await q.query(
        `insert into rules_in_use (digest, packs, holidays, redecide_after) values ($1, $2, $3, $4)
         on conflict (only_row) do update set digest = excluded.digest, packs = excluded.packs, holidays = excluded.holidays, redecide_after = ''`,
        [digest, JSON.stringify(packs), JSON.stringify(calendar.holidays), null],
      )
    }
    return earlierRules(q)
  })

async function keep(q: Query, { packs, holidays }: InUse, after: Current, now: Instant): Promise<void> {
  if (packs === null || holidays === null) return
  const before = { packs: JSON.parse(packs) as CodePack[], calendar: { holidays: JSON.parse(holidays) as string[] } }
  if (changesThePast(before, after, after.calendar.localDate(now))) await q.query('insert into earlier_rules (until, packs, holidays) values ($1, $2, $3) on conflict (until) do nothing', [now, packs, holidays])
}

async function earlierRules(q: Query): Promise<EarlierRules[]> {
  const rows = await q.query<{ until: Instant; packs: string; holidays: string }>('select until, packs, holidays from earlier_rules order by until')
  return rows.map(({ until, packs, holidays }) => ({ until, packs: JSON.parse(packs) as CodePack[], calendar: workingCalendar(JSON.parse(holidays) as string[]) }))
}
