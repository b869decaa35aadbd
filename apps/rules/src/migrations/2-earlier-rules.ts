// Why: what had ended under earlier rules stays as it was, so those rules are kept; and how far all cases have been decided again by
// those in use is a place in the order of their references, which survives a restart and locks nobody's rows.
import type { Migration, MigrationRunner } from '@kept-informed/postgres'

const CHANGES = [
  // Null: as an earlier release left them, without what they were. `redecide_after`: null when every case has been decided again.
  `alter table rules_in_use add column packs text, add column holidays text, add column redecide_after text`,
  `create table earlier_rules (until bigint primary key, packs text not null, holidays text not null)`,
]

export class Rules2 implements Migration {
  readonly name = 'Rules1795600000002'

  async up(runner: MigrationRunner): Promise<void> {
    for (const sql of CHANGES) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('facts are never taken down')
  }
}
