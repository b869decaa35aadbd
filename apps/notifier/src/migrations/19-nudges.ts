// Why: whom of the force's own people we told that something waits, when, and what the mail server said of it: apart from what victims are told, so that
// neither the balance nor a timeline counts a nudge as news.
import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLES = [
  // One row: when all were looked at last, in milliseconds since 1970.
  'create table nudge_pass (only_one boolean primary key check (only_one), at bigint not null)',
  'insert into nudge_pass values (true, 0)',
  // `at_time`: when it was decided, and then when it left.
  `create table nudge (
     nudge_id text primary key, officer_id text not null, asked_by text, at_time bigint not null, until bigint not null, look_at bigint, ended_as text,
     waiting int not null, overdue int not null, of_others int not null, soonest_due bigint, case_ids text[] not null)`,
  'create index nudge_by_officer on nudge (officer_id, at_time)',
  'create index nudge_due on nudge (look_at) where look_at is not null',
  `create table nudge_attempt (
     attempt_id text primary key, nudge_id text not null, n int not null, provider text not null, started_at bigint not null, lease_until bigint not null,
     outcome text, provider_reference text, code text, ended_at bigint, unique (nudge_id, n))`,
  'create index nudge_attempt_open on nudge_attempt (lease_until) where outcome is null',
]
const WHAT_WAITS = [
  `create index task_open_by_due on task (due_by) where state = 'open' and due_by is not null`,
  `create index task_open_by_opening on task (opened_at) where state = 'open'`,
  `create index obligation_overdue on obligation (case_id) where state = 'overdue'`,
  `create index officer_with_email on officer (officer_id) where entry::jsonb->>'email' is not null`,
]

export class Nudges19 implements MigrationInterface {
  readonly name = 'Nudges1764000000019'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...TABLES, ...WHAT_WAITS]) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('who was told that something waits is never taken down')
  }
}
