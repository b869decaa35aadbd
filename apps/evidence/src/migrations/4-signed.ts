// Why: what is signed is kept as the chain is: for ever, by nobody's leave to change it. For each case only the heads that a day's root was
// the first to hold are kept, each with its proof, so that a pack needs no other case.
import type { Migration, MigrationRunner } from '@kept-informed/postgres'

const insertOnly = (table: string): string[] => [
  `create trigger insert_only before update or delete on ${table} for each row execute function refuse_change()`,
  `create trigger no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  `revoke update, delete, truncate on ${table} from current_user`,
]

// No foreign key to daily_root: checking one takes a lock on its row, for which the role would need UPDATE.
const TABLES = [
  `create table public_key (key_id text primary key, known_since bigint not null, jwk jsonb not null)`,
  ...insertOnly('public_key'),
  `create table daily_root (index int primary key, day text not null unique, facts bigint not null, root jsonb not null)`,
  ...insertOnly('daily_root'),
  `create table rooted_head (case_id text not null, index int not null, root_index int not null, hash text not null, proof jsonb not null, primary key (case_id, index))`,
  ...insertOnly('rooted_head'),
]

export class Evidence4 implements Migration {
  readonly name = 'Evidence1764000000004'

  async up(runner: MigrationRunner): Promise<void> {
    for (const sql of TABLES) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('evidence is never taken down')
  }
}
