// Why: two uses of somebody's details in one moment are listed in the order in which they were written down, not in that of chance.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class UsesInOrder7 implements MigrationInterface {
  readonly name = 'UsesInOrder1764000000007'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table details_use add column n bigint generated always as identity')
    await runner.query('drop index details_use_by_time')
    await runner.query('create index details_use_by_time on details_use (at, n)')
  }

  async down(): Promise<void> {
    throw new Error('who used whose details is never taken down')
  }
}
