// Why: who runs this must see, without reading rows, what waits, why, and what providers answer. No label is personal.
import { healthOf } from '@kept-informed/delivery'
import type { Clock } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { Metrics } from '@kept-informed/telemetry'
import { standingStops } from './stops/stop-rows.js'
import type { ProviderDesk } from './dispatch/provider-desk.js'

export type Counted = { answered(provider: string, outcome: string): void; unknownWord(provider: string): void; unknownCode(provider: string): void; shifted(provider: string, to: 'shut' | 'open'): void; failed(what: string): void; restrictedRead(what: 'read' | 'refused'): void; stopped(kind: string): void; recalled(what: string): void; guard(what: 'opened' | 'released' | 'refused'): void }

type Measured = { database: Database; clock: Clock; underWay: () => number; desk: Pick<ProviderDesk, 'states'> }

export function notifierMetrics(metrics: Metrics, { database, clock, underWay, desk }: Measured): Counted {
  metrics.gauge('notifier_notifications', 'Notifications by state and why they are withheld', ['state', 'because'], async (gauge) => {
    gauge.reset()
    const rows = await database.query<{ state: string; because: string; n: number }>(`select state, coalesce(withheld_because, '') as because, count(*) as n from notification group by 1, 2`)
    for (const { state, because, n } of rows) gauge.set({ state, because }, n)
  })
  metrics.gauge('notifier_deliveries', 'Deliveries by channel and status', ['channel', 'status'], async (gauge) => {
    gauge.reset()
    for (const { channel, status, n } of await database.query<{ channel: string; status: string; n: number }>('select channel, status, count(*) as n from delivery group by 1, 2')) gauge.set({ channel, status }, n)
  })
  metrics.gauge('notifier_oldest_due_seconds', 'How long the oldest notification that is due has waited', [], async (gauge) => {
    const now = clock.now()
    const [row] = await database.query<{ oldest: number | null }>('select min(next_at) as oldest from notification where next_at <= $1', [now])
    gauge.set((now - (row?.oldest ?? now)) / 1000)
  })
  metrics.gauge('notifier_dead_letters', 'Records that could not be read', [], async (gauge) => {
    gauge.set((await database.query<{ n: number }>('select count(*) as n from dead_letter'))[0]?.n ?? 0)
  })
  metrics.gauge('notifier_calls_under_way', 'Calls to providers under way or about to be', [], (gauge) => gauge.set(underWay()))
  const attempts = metrics.counter('notifier_attempts_total', 'Answers of providers', ['provider', 'outcome'])
  const words = metrics.counter('notifier_receipts_unknown_word_total', 'Receipts with a word that we do not know', ['provider'])
  const codes = metrics.counter('notifier_refusals_unknown_code_total', 'Refusals with a code that we do not know', ['provider'])
  const shifts = metrics.counter('notifier_provider_shifts_total', 'How often a provider was shut, or opened again, by itself', ['provider', 'to'])
  metrics.gauge('notifier_provider_share', 'What part of its channel a provider would get now, by weight and health; 0 while it is shut', ['provider', 'channel'], async (gauge) => {
    const now = clock.now()
    for (const state of await desk.states(now)) gauge.set({ provider: state.provider, channel: state.channel }, state.shutUntil !== null ? 0 : (state.weight / 100) * healthOf(state, now))
  })
  metrics.gauge('notifier_waiting_for_channel', 'Notifications that wait because nobody carries their channel just now', ['channel'], async (gauge) => {
    gauge.reset()
    for (const { channel, n } of await database.query<{ channel: string; n: number }>(`select waits_for as channel, count(*) as n from notification where waits_for <> '' and next_at is not null group by 1`)) gauge.set({ channel }, n)
  })
  metrics.gauge('notifier_stops', 'What people have stopped and not let go', ['kind'], async (gauge) => {
    gauge.reset()
    const stops = await standingStops(database, clock.now())
    for (const { kind } of stops) gauge.set({ kind }, stops.filter((stop) => stop.kind === kind).length)
  })
  metrics.gauge('notifier_recalled_messages', 'Messages of the recalls that stand, by who got them and whether that is put right', ['reached', 'corrected'], async (gauge) => {
    gauge.reset()
    const rows = await database.query<{ reached: string; corrected: boolean; n: number }>(
      `select coalesce(reached, 'not-looked-at') as reached, corrected_by is not null as corrected, count(*)::int as n from recall_message m
        where not exists (select 1 from recall_word w where w.recall_id = m.recall_id and w.word = 'lift') group by 1, 2`,
    )
    for (const { reached, corrected, n } of rows) gauge.set({ reached, corrected: String(corrected) }, n)
  })
  metrics.gauge('notifier_corrections_proposed', 'Corrections of recalls that wait for a second person', [], async (gauge) => {
    const rows = await database.query<{ n: number }>(
      `select count(distinct p.recall_id)::int as n from recall_word p where p.word = 'propose'
          and not exists (select 1 from recall_word later where later.recall_id = p.recall_id and (later.about = p.n or later.word = 'lift' or later.word = 'propose' and later.n > p.n))`,
    )
    gauge.set(rows[0]?.n ?? 0)
  })
  const recalls = metrics.counter('notifier_recalls_total', 'How often a person recalled what was said wrongly', ['what'])
  const stopped = metrics.counter('notifier_stops_total', 'How often a person stopped something', ['kind'])
  metrics.gauge('notifier_guards_open', 'Kinds of news from one source that are held until two people agree', [], async (gauge) => {
    gauge.set((await database.query<{ n: number }>('select count(*) as n from guard where ended_at is null'))[0]?.n ?? 0)
  })
  const guards = metrics.counter('notifier_guards_total', 'How often the guard held a flood of sensitive news, and what two people made of it', ['what'])
  const failures = metrics.counter('notifier_failures_total', 'What went wrong inside', ['what'])
  const restricted = metrics.counter('notifier_restricted_reads_total', 'Readings of details in a restricted case, and those refused for want of a reason', ['what'])
  metrics.gauge('notifier_erasures_due', 'Erasures that are begun and not finished', [], async (gauge) => {
    gauge.set((await database.query<{ n: number }>('select count(*) as n from victim_details where erasure_due'))[0]?.n ?? 0)
  })
  return {
    answered: (provider, outcome) => attempts.inc({ provider, outcome }),
    unknownWord: (provider) => words.inc({ provider }),
    shifted: (provider, to) => shifts.inc({ provider, to }),
    unknownCode: (provider) => codes.inc({ provider }),
    failed: (what) => failures.inc({ what }),
    restrictedRead: (what) => restricted.inc({ what }),
    stopped: (kind) => stopped.inc({ kind }),
    guard: (what) => guards.inc({ what }),
    recalled: (what) => recalls.inc({ what }),
  }
}
