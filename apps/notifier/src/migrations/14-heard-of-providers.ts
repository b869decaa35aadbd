// Why: whether a provider's words come through is asked of all that it said, which is much.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class HeardOfProviders14 implements MigrationInterface {
  readonly name = 'HeardOfProviders1764000000014'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index receipt_heard on receipt (provider, received_at)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index receipt_heard')
  }
}
