// Why: facts are kept as they came and never changed; what was said of a case stands beside them with a version, so that two writers
// of one case cannot both win. Instants are milliseconds. Text that came from outside is kept as JSON text, which can hold anything.
import { hopTablesSql, type Migration, type MigrationRunner } from '@kept-informed/postgres'

const TABLES = [
  `create table case_event (
     source text not null, id text not null, case_id text not null, type text not null, occurred_at bigint not null, received_at bigint not null,
     event text not null, primary key (source, id))`,
  `create index case_event_by_case on case_event (case_id)`,
  `create table fact (case_id text not null, fact_id text not null, body text not null, primary key (case_id, fact_id))`,
  `create table case_state (case_id text primary key, version int not null, wake_at bigint, published text not null) with (fillfactor = 70)`,
  `create table obligation (obligation_id uuid primary key, snapshot text not null)`,
  `create index case_state_by_wake on case_state (wake_at) where wake_at is not null`,
  `create table quarantine (
     quarantine_id uuid primary key, state text not null, case_id text, reasons jsonb not null, topic text not null, partition int not null, "offset" bigint not null,
     key text not null, headers text not null, value bytea not null, received_at bigint not null, release_at bigint, resolution text, resolved_by text, resolved_at bigint)`,
  `create index quarantine_waiting on quarantine (received_at, quarantine_id) where state = 'waiting'`,
  `create index quarantine_by_case on quarantine (case_id) where state in ('parked', 'waiting')`,
  `create index quarantine_parked on quarantine (release_at) where state = 'parked'`,
  `create table rules_in_use (only_row boolean primary key default true check (only_row), digest text not null)`,
]

export class Rules1 implements Migration {
  readonly name = 'Rules1764000000001'

  async up(runner: MigrationRunner): Promise<void> {
    for (const sql of [...hopTablesSql(), ...TABLES]) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('facts are never taken down')
  }
}
