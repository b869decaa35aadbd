// Why: what the people of a force ask for: whom am I set over, which cases are restricted, and who is this caller, found by hashes alone.
import type { MigrationInterface, QueryRunner } from 'typeorm'

const ASKED = [
  `create index officer_by_supervisor on officer ((entry::jsonb->>'supervisorId'))`,
  `create index officer_by_unit on officer ((entry::jsonb->>'unit'))`,
  `create index unit_by_supervisor on unit ((entry::jsonb->>'supervisorId'))`,
  `create index case_context_restricted on case_context (case_id) where (context::jsonb->>'restricted') = 'true'`,
  `create index case_context_by_crime_reference on case_context ((context::jsonb->>'crimeReference'))`,
  `create index details_use_by_reader on details_use (by_whom, victim_id, at) where kind = 'read'`,
]
/** `name_hashes` null: of before there were any. */
const CALLERS = [
  `alter table victim_details add column name_hashes text[]`,
  `create index victim_details_without_name_hashes on victim_details (victim_id) where name_hashes is null and sealed is not null`,
  `create index victim_details_by_hash on victim_details using gin (hashes)`,
  `create index victim_details_by_name on victim_details using gin (name_hashes)`,
  `create table caller_try (at bigint not null, by_whom text not null, asked text[] not null, victim_ids text[] not null, outcome text not null)`,
  `create index caller_try_by_whom on caller_try (by_whom, at) where outcome <> 'confirmed'`,
  `create index caller_try_by_asked on caller_try using gin (asked) where outcome <> 'confirmed'`,
  `create table caller_check (check_id text primary key, by_whom text not null, victim_id text not null, at bigint not null, until bigint not null)`,
]

export class OfficerView16 implements MigrationInterface {
  readonly name = 'OfficerView1764000000016'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...ASKED, ...CALLERS]) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('who tried to be told of whom is never taken down')
  }
}
