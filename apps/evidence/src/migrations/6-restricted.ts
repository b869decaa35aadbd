// Why: which cases are restricted is asked with every page that a person reads, and few are.
import type { Migration, MigrationRunner } from '@kept-informed/postgres'

export class Evidence6 implements Migration {
  readonly name = 'Evidence1764000000006'

  async up(runner: MigrationRunner): Promise<void> {
    await runner.query(`create index case_context_restricted on case_context (case_id) where context @> '{"restricted": true}'`)
  }

  async down(): Promise<void> {
    throw new Error('evidence is never taken down')
  }
}
