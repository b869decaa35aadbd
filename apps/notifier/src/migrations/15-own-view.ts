// Why: who asked to be let in and how it went, by hashes and ids; the tries of each code as attempts are kept; what she asked for; how she found it, without her.
import type { MigrationInterface, QueryRunner } from 'typeorm'

const SIGN_IN = [
  `create table sign_in (
     sign_in_id text primary key, reference text not null, address_hash text not null, asked_at bigint not null, look_at bigint, victim_id text, contact_id text, sight text,
     code_hash text, code_until bigint, wrong int not null, pass_hash text unique, pass_begun_at bigint, pass_until bigint) with (fillfactor = 70)`,
  'create index sign_in_by_reference on sign_in (reference, asked_at)',
  'create index sign_in_by_address on sign_in (address_hash, asked_at)',
  'create index sign_in_due on sign_in (look_at) where look_at is not null',
  `create table sign_in_code (
     attempt_id text primary key, sign_in_id text not null, victim_id text not null, contact_id text not null, channel text not null, provider text not null, started_at bigint not null,
     lease_until bigint not null, outcome text, provider_reference text, code text, ended_at bigint)`,
  'create index sign_in_code_by_victim on sign_in_code (victim_id, started_at)',
  'create index sign_in_code_by_sign_in on sign_in_code (sign_in_id)',
  'create index sign_in_code_open on sign_in_code (lease_until) where outcome is null',
]

const ASKED = [
  'create table call_wanted (call_id text primary key, victim_id text not null, case_id text not null, from_at bigint not null, until_at bigint not null, asked_at bigint not null, opened_at bigint)',
  'create index call_wanted_due on call_wanted (from_at) where opened_at is null',
  'create index call_wanted_by_victim on call_wanted (victim_id, asked_at)',
  'create table contact_offered (victim_id text not null, contact_id text not null, offered_at bigint not null, primary key (victim_id, contact_id))',
  'create table survey_answer (answer_id text primary key, answered_on text not null, unit text not null, answer text not null)',
  'create table survey_done (victim_id text not null, case_id text not null, primary key (victim_id, case_id))',
]

export class OwnView15 implements MigrationInterface {
  readonly name = 'OwnView1764000000015'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...SIGN_IN, ...ASKED]) await runner.query(sql)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_in', 'sign_in_code', 'call_wanted', 'contact_offered', 'survey_answer', 'survey_done']) await runner.query(`drop table ${table}`)
  }
}
