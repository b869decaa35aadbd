// Why: the chain is insert-only twice over: the role that runs the service has neither UPDATE nor DELETE on it, and a trigger
// refuses both to whoever has. Everything else here is a reading of the topics and could be made again from them.
import { hopTablesSql, type Migration, type MigrationRunner } from '@kept-informed/postgres'

const CHAIN = [
  `create table entry (
     case_id text not null, index int not null, at bigint not null, fact_type text not null, fact_id text not null,
     fact_sha256 text not null, previous_hash text not null, hash text not null,
     primary key (case_id, index), unique (case_id, fact_id))`,
  `create function refuse_change() returns trigger language plpgsql as $$
     begin raise exception 'evidence is insert-only'; end $$`,
  `create trigger insert_only before update or delete on entry for each row execute function refuse_change()`,
  `create trigger no_truncate before truncate on entry for each statement execute function refuse_change()`,
  `revoke update, delete, truncate on entry from current_user`,
  `create table chain_head (case_id text primary key, index int not null, grew_from int not null, hash text not null)`,
]

const READ_MODEL = [
  `create table case_event (
     case_id text not null, source text not null, id text not null, type text not null, occurred_at bigint not null,
     received_at bigint not null, retracted boolean not null, revision int not null, primary key (case_id, source, id))`,
  `create table case_context (case_id text primary key, revision int not null, officer_id text not null, unit text, context jsonb not null)`,
  `create table obligation (
     obligation_id text primary key, case_id text not null, revision int not null, state text not null, due_by bigint,
     owed_by text not null, snapshot jsonb not null)`,
  `create index obligation_by_case on obligation (case_id)`,
  `create index obligation_by_due on obligation (coalesce(due_by, 9223372036854775807), obligation_id)`,
  `create table notification (notification_id text primary key, case_id text not null, revision int not null, snapshot jsonb not null)`,
  `create index notification_by_case on notification (case_id)`,
  `create table task (task_id text primary key, case_id text not null, revision int not null, snapshot jsonb not null)`,
  `create index task_by_case on task (case_id)`,
]

export class Evidence1 implements Migration {
  readonly name = 'Evidence1764000000001'

  async up(runner: MigrationRunner): Promise<void> {
    for (const sql of [...hopTablesSql(), ...CHAIN, ...READ_MODEL]) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('evidence is never taken down')
  }
}
