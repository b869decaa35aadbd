// Why: why a message was withheld, what can still be tried and what changed between one decision and the next are kept with the message.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Decided2 implements MigrationInterface {
  readonly name = 'Decided1764000000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notification
      add column reasons text[] not null default '{}', add column rungs text not null default '[]', add column history text not null default '[]', add column basis text not null default '{}'`)
  }

  async down(): Promise<void> {
    throw new Error('what was said to people is never taken down')
  }
}
