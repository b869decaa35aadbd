// Why: a contact that was agreed until a day must be asked about before that day, not when the first message cannot go any more.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ExpiringContacts5 implements MigrationInterface {
  readonly name = 'ExpiringContacts1764000000005'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table victim_details add column contacts_expire boolean not null default false')
    await runner.query('alter table case_victim add column check_at bigint')
    await runner.query('create index case_victim_to_check on case_victim (check_at) where check_at is not null')
  }

  async down(): Promise<void> {
    throw new Error('what was said to people is never taken down')
  }
}
