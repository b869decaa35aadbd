// Why: news for one victim in one case that waited for the same moment leaves as one message. Which message carries another's news is kept,
// so that whatever becomes of that news finds it; and each delivery says what it was about, because only that is told by it.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Merged4 implements MigrationInterface {
  readonly name = 'Merged1764000000004'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notification add column merged_into text')
    await runner.query(`alter table delivery add column obligation_ids text[] not null default '{}'`)
  }

  async down(): Promise<void> {
    throw new Error('what was said to people is never taken down')
  }
}
