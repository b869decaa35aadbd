// Why: that a contact cannot be reached is known for every message to that person. It is no wish of theirs, and ends when it works again.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ContactHealth10 implements MigrationInterface {
  readonly name = 'ContactHealth1764000000010'

  async up(runner: QueryRunner): Promise<void> {
    // Times are milliseconds since 1970; `ends_at` null: not by itself.
    await runner.query('create table contact_trouble (victim_id text not null, contact_id text not null, trouble text not null, since bigint not null, ends_at bigint, primary key (victim_id, contact_id))')
  }

  async down(): Promise<void> {
    throw new Error('what was learnt of a contact is never taken down')
  }
}
