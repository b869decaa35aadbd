// Why: the outside world does not forget when we restart: what arrived, and every receipt still to be told, are kept here.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Outside1767225600000 implements MigrationInterface {
  readonly name = 'Outside1767225600000'

  async up(runner: QueryRunner): Promise<void> {
    // Times are milliseconds since 1970 by the product's clock. `to_key` is what one searches by.
    await runner.query('create sequence arrival')
    await runner.query(`create table sms (
      sid text primary key, seq bigint not null default nextval('arrival'), account_sid text not null, to_number text not null, to_key text not null,
      from_number text, messaging_service_sid text, body text not null, status text not null, error_code int, reference text, arrives boolean not null, at bigint not null)`)
    await runner.query('create index sms_to on sms (to_key, at)')
    await runner.query(`create table mail (
      seq bigint primary key default nextval('arrival'), message_id text not null, attempt_id text, reference text, to_address text not null, to_key text not null,
      from_address text not null, subject text not null, body_text text not null, body_html text, arrives boolean not null, at bigint not null)`)
    await runner.query('create index mail_to on mail (to_key, at)')
    await runner.query('create table mail_refusal (message_id text not null, to_key text not null, times int not null, primary key (message_id, to_key))')
    await runner.query(`create table letter (
      delivery_id text primary key, seq bigint not null default nextval('arrival'), attempt_id text not null, to_lines jsonb not null, postcode text not null, to_key text not null,
      file text not null, pages int not null, plain_envelope boolean not null, handed_at bigint not null, collected_at bigint not null, dispatched_at bigint not null, returned_at bigint, body text)`)
    await runner.query('create index letter_to on letter (to_key, dispatched_at)')
    // A word still to be told to the notifier. Words with the same `about` are told in order of id.
    await runner.query(`create table receipt (
      id bigint generated always as identity primary key, kind text not null, about text not null, url text not null, word jsonb not null,
      due_at bigint not null, tries int not null default 0, told_at bigint, answer int)`)
    await runner.query('create index receipt_due on receipt (due_at, id) where told_at is null')
  }

  async down(): Promise<void> {
    throw new Error('the outside world is not undone')
  }
}
