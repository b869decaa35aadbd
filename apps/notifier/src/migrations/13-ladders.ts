// Why: what has left and says nothing, and what waits for a channel that nobody carries, has its time: then the next way has its turn.
import type { MigrationInterface, QueryRunner } from 'typeorm'

const ROWS = [
  // Milliseconds since 1970. `look_by`: when it is looked at, whatever it waits for.
  'alter table notification add column look_by bigint',
  `create index notification_look_by on notification (shard, look_by) where waits_for <> '' and look_by is not null`,
  // `hand_over_by`: when the next way has its turn; `wait_until`: until then a word about it is waited for.
  'alter table delivery add column hand_over_by bigint, add column wait_until bigint',
]

export class Ladders13 implements MigrationInterface {
  readonly name = 'Ladders1764000000013'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of ROWS) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('until when something is waited for is never taken down')
  }
}
