// Why: a sum is counted in one book and its parts in another where there are two, so that it can fail to come out.
import type { Tallies } from '@kept-informed/evidence-chain'
import type { Query } from '@kept-informed/postgres'
import type { Period } from './count-case-events.js'
import { OWED_BY_RULES, TAKEN, TRIES, within } from './question.js'

const COUNTS = {
  obligations: `select count(*)::int as count from ${OWED_BY_RULES} r where ${within('r.clock_started_at')}`,
  obligationsByState: `select e.state as part, count(*)::int as count from evidence.obligation e where not e.unfounded and ${within('e.clock_started_at')} group by 1`,
  notificationsByState: `select case when n.state in ('planned', 'sending') then 'open' else n.state end as part, count(*)::int as count from notifier.notification n where ${within('n.planned_at')} group by 1`,
  attemptsByOutcome: `select coalesce(a.outcome, 'open') as part, count(*)::int as count from notifier.attempt a where ${within('a.started_at')} group by 1`,
  taken: `select count(*)::int as count from ${TAKEN} t where ${within('t.at')}`,
  takenByOutcome: `select a.outcome as part, count(*)::int as count from ${TAKEN} t join ${TRIES} a using (attempt_id) where a.outcome in ('accepted', 'unknown') and ${within('t.at')} group by 1`,
} as const

/** `outside`: there are providers that can be asked. */
export async function readTallies(query: Query, period: Period, outside: boolean): Promise<Omit<Tallies, 'caseEvents'>> {
  const bounds = [period?.from ?? null, period?.to ?? null]
  const counted = async (sql: string): Promise<number> => (await query.query<{ count: number }>(sql, bounds))[0]?.count ?? 0
  const byPart = async (sql: string): Promise<Record<string, number>> => Object.fromEntries((await query.query<{ part: string; count: number }>(sql, bounds)).map(({ part, count }) => [part, count]))
  const whole = (parts: Record<string, number>) => ({ all: Object.values(parts).reduce((sum, count) => sum + count, 0), parts })
  return {
    obligations: { all: await counted(COUNTS.obligations), parts: await byPart(COUNTS.obligationsByState) },
    notifications: whole(await byPart(COUNTS.notificationsByState)),
    attempts: whole(await byPart(COUNTS.attemptsByOutcome)),
    providers: outside ? { all: await counted(COUNTS.taken), parts: await byPart(COUNTS.takenByOutcome) } : null,
  }
}
