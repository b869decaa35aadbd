// Why: a GOV.UK Notify remembers what it was given, whatever channel it is for; what of it arrives is listed with the rest.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Notify1767225600001 implements MigrationInterface {
  readonly name = 'Notify1767225600001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table notify (
      id uuid primary key, seq bigint generated always as identity, type text not null, reference text, to_text text not null, to_key text not null, template_id text,
      subject text, body text not null, status text not null, created_at bigint not null, completed_at bigint)`)
    await runner.query('create index notify_by_reference on notify (reference)')
    await runner.query('create index notify_by_recipient on notify (to_key)')
  }

  async down(): Promise<void> {
    throw new Error('the outside world is not undone')
  }
}
