// Why: what is owed to one victim is asked for while somebody is on the phone.
import type { Migration, MigrationRunner } from '@kept-informed/postgres'

export class Evidence7 implements Migration {
  readonly name = 'Evidence1764000000007'

  async up(runner: MigrationRunner): Promise<void> {
    await runner.query('create index obligation_by_victim on obligation (victim_id)')
  }

  async down(): Promise<void> {
    throw new Error('evidence is never taken down')
  }
}
