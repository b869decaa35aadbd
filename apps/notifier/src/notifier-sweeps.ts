// Why: everything that this service does by itself, by name, each able to say when it will next have something to do.
import { PRIORITIES } from '@kept-informed/delivery'
import type { Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { Sweep } from '@kept-informed/runtime'
import type { Channel } from '@kept-informed/victim'
import { NEXT_CHECK } from './contacts/expiring-contacts-sweep.js'
import { ALL_SHARDS } from './journey/shard.js'
import { NEXT_NUDGE } from './nudges/next-nudge.js'
import { NEXT_CODE } from './own-view/code-sender.js'
import { NEXT_WANTED_CALL } from './own-view/wanted-calls.js'
import { NEXT_RECALL } from './recalls/recall-sweep.js'

/** The passes themselves; each gives how many rows it handled. */
export type Passes = Record<'advance' | 'receipts' | 'reconcile' | 'standing' | 'letters' | 'people' | 'erasures' | 'contacts' | 'recalls' | 'codes' | 'calls' | 'nudges', (now: Instant) => Promise<number>>

/** What falls due by the minute or the day, or is told at once when something is there. */
const SELDOM = { everyMs: 1_000 }
/** A provider has more to say of a message in a moment, and nobody waits for its words. */
const RECEIPTS_EVERY_MS = 200

export type SweepName = 'advance-notifications' | 'apply-receipts' | 'reconcile-unknown' | 'ask-standing' | 'print-results' | 'letters-arrived' | 'person-facts' | 'erasures' | 'expiring-contacts' | 'recalls' | 'sign-in-codes' | 'wanted-calls' | 'nudges'

/** `opensAt`: when what waits for a channel is worth a look; null: never by itself. `nudgePass`: when all of the force’s people are to be looked at. */
type Parts = { database: Database; opensAt: (channel: Channel) => Promise<Instant | null>; printResults: Omit<Sweep, 'name'>; nudgePass: () => Promise<Instant | null> }

export function notifierSweeps({ database, opensAt, printResults, nudgePass }: Parts, passes: Passes): (Sweep & { name: SweepName })[] {
  const earliest = (sql: string, values: unknown[] = []) => async (): Promise<Instant | null> => (await database.query<{ due: Instant | null }>(sql, values))[0]?.due ?? null
  const inShards = (table: string, column: string, where: string) =>
    earliest(`select min(n.due) as due from unnest($1::int[]) s(shard) cross join lateral (select ${column} as due from ${table} where shard = s.shard and ${where} order by ${column} limit 1) n`, [ALL_SHARDS])
  const openAttempt = inShards('attempt', 'lease_until', 'outcome is null')
  const unknownAttempt = inShards('attempt', 'look_at', `look_at is not null and outcome = 'unknown'`)
  const silentAttempt = inShards('attempt', 'look_at', `look_at is not null and outcome = 'accepted'`)
  const inTurn = inShards('notification', 'look_by', `waits_for <> '' and look_by is not null`)
  const dueNotification = async (): Promise<Instant | null> => {
    const rows = await database.query<{ waits: Channel | ''; due: Instant }>(FIRST_DUE, [ALL_SHARDS, [...PRIORITIES]])
    const due = await Promise.all(rows.map(async ({ waits, due }) => {
      const opens = waits === '' ? due : await opensAt(waits)
      return opens === null ? null : Math.max(due, opens)
    }))
    return due.reduce(sooner, await inTurn())
  }
  return [
    { name: 'advance-notifications', run: passes.advance, nextDueAt: dueNotification },
    { name: 'apply-receipts', restMs: RECEIPTS_EVERY_MS, run: passes.receipts, nextDueAt: earliest('select min(look_at) as due from receipt where look_at is not null') },
    { name: 'reconcile-unknown', ...SELDOM, run: passes.reconcile, nextDueAt: async () => sooner(await openAttempt(), await unknownAttempt()) },
    { name: 'ask-standing', ...SELDOM, run: passes.standing, nextDueAt: silentAttempt },
    { name: 'print-results', ...printResults },
    { name: 'letters-arrived', ...SELDOM, run: passes.letters, nextDueAt: inShards('telling_due', 'due_at', 'true') },
    {
      name: 'person-facts', ...SELDOM, run: passes.people,
      nextDueAt: earliest('select case when exists (select 1 from case_victim where facts_due) then 0 else (select min(age_changes_at) from victim_details where age_changes_at is not null) end as due'),
    },
    { name: 'erasures', ...SELDOM, run: passes.erasures, nextDueAt: earliest('select case when exists (select 1 from victim_details where erasure_due) then 0 end as due') },
    { name: 'expiring-contacts', ...SELDOM, run: passes.contacts, nextDueAt: earliest(NEXT_CHECK) },
    { name: 'recalls', ...SELDOM, run: passes.recalls, nextDueAt: earliest(NEXT_RECALL) },
    { name: 'sign-in-codes', ...SELDOM, run: passes.codes, nextDueAt: earliest(NEXT_CODE) },
    { name: 'wanted-calls', ...SELDOM, run: passes.calls, nextDueAt: earliest(NEXT_WANTED_CALL) },
    { name: 'nudges', everyMs: 10_000, run: passes.nudges, nextDueAt: async () => sooner(await nudgePass(), await earliest(NEXT_NUDGE)()) },
  ]
}

/** What waits, for which channel or none, and when the first of it is to be looked at. */
const FIRST_DUE = `select w.waits, min(n.due) as due
  from unnest($1::int[]) s(shard) cross join unnest(array['', 'sms', 'email', 'letter']) w(waits) cross join unnest($2::int[]) p(priority)
  cross join lateral (select next_at as due from notification where shard = s.shard and waits_for = w.waits and priority = p.priority and next_at is not null order by next_at limit 1) n
  group by w.waits`

const sooner = (one: Instant | null, other: Instant | null): Instant | null => (one === null ? other : other === null ? one : Math.min(one, other))
