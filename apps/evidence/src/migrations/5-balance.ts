// Why: whether everything came out even, night after night, is evidence too: signed, kept as the chain is, and in a chain of its own.
import type { Migration, MigrationRunner } from '@kept-informed/postgres'

const TABLES = [
  `create table balance (index int primary key, at bigint not null, day text, gaps jsonb not null, balance jsonb not null, key_id text not null, signature text not null)`,
  `create trigger insert_only before update or delete on balance for each row execute function refuse_change()`,
  `create trigger no_truncate before truncate on balance for each statement execute function refuse_change()`,
  `revoke update, delete, truncate on balance from current_user`,
]

export class Evidence5 implements Migration {
  readonly name = 'Evidence1764000000005'

  async up(runner: MigrationRunner): Promise<void> {
    for (const sql of TABLES) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('evidence is never taken down')
  }
}
