// Why: what share of its work a unit gives to what is late is read from tasks and acts by when they ended, however they ended.
import type { Migration, MigrationRunner } from '@kept-informed/postgres'

const INDEXES = [
  'drop index task_done',
  'create index task_ended on task (ended_at) where ended_at is not null',
  `create index act_ended on obligation (coalesce((snapshot ->> 'endedAt')::bigint, met_at)) where kind = 'act' and state in ('met', 'cancelled', 'excused')`,
]

export class Evidence3 implements Migration {
  readonly name = 'Evidence1764000000003'

  async up(runner: MigrationRunner): Promise<void> {
    for (const sql of INDEXES) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('evidence is never taken down')
  }
}
