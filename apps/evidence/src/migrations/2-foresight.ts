// Why: the forecast asks about every open obligation at once, so what it asks for stands in columns of its own. Nearly all of them are
// generated from the snapshots, so that they can never differ from them and a running database has them at once; only the instants
// of messages (`said_at`, `opened_at`, `ended_at`) were not kept before and stay null for what was said before this migration.
import type { Migration, MigrationRunner } from '@kept-informed/postgres'

const textOf = (member: string): string => `text generated always as (snapshot ->> '${member}') stored`
const jsonOf = (member: string): string => `jsonb generated always as (snapshot -> '${member}') stored`
const instantOf = (member: string): string => `bigint generated always as ((snapshot ->> '${member}')::bigint) stored`

/** Deliveries that a provider or the post has and that may still tell: few, and empty for what waits. */
const UNDER_WAY = `jsonb generated always as (jsonb_path_query_array(snapshot,
  '$.deliveries[*] ? (@.status == "sending" || @.status == "accepted" || @.status == "dispatched" || @.status == "unknown")')) stored`

const COLUMNS = [
  `alter table obligation
     add victim_id ${textOf('victimId')}, add rule_id ${textOf('ruleId')}, add kind ${textOf('kind')}, add met_by ${textOf('metBy')},
     add met_at ${instantOf('metAt')}, add clock_started_at ${instantOf('clockStartedAt')},
     add unfounded boolean generated always as (coalesce((snapshot ->> 'unfounded')::boolean, false)) stored`,
  `alter table notification
     add said_at bigint, add state ${textOf('state')}, add withheld_because ${textOf('withheldBecause')}, add obligation_ids ${jsonOf('obligationIds')},
     add rungs ${jsonOf('rungs')}, add under_way ${UNDER_WAY}`,
  `alter table task
     add opened_at bigint, add ended_at bigint, add state ${textOf('state')}, add kind ${textOf('kind')}, add obligation_ids ${jsonOf('obligationIds')}`,
]

const INDEXES = [
  `create index obligation_open on obligation (due_by, obligation_id) where state in ('owed', 'overdue') and due_by is not null`,
  `create index obligation_met_by_person on obligation (met_at) where met_by in ('person', 'event')`,
  `create index obligation_by_clock on obligation (clock_started_at) include (case_id, obligation_id, rule_id, kind, owed_by) where not unfounded`,
  `create index notification_open on notification (notification_id) where state in ('planned', 'withheld', 'sending', 'failed')`,
  `create index task_open on task (task_id) where state = 'open'`,
  `create index task_done on task (ended_at) where state = 'done'`,
  `create index crime_reported on case_event (occurred_at) where type = 'crime-reported' and not retracted`,
]

export class Evidence2 implements Migration {
  readonly name = 'Evidence1764000000002'

  async up(runner: MigrationRunner): Promise<void> {
    for (const sql of [...COLUMNS, ...INDEXES]) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('evidence is never taken down')
  }
}
