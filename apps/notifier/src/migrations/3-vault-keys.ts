// Why: the vault's own keys are rows, so that the master key can follow another while it is used; an erasure that is not finished is
// known as such; and who used a person's details, why, is kept sealed under that person's key, because reasons name people.
import type { MigrationInterface, QueryRunner } from 'typeorm'

const VAULT_KEYS = [
  `create table vault_key (name text primary key, value text not null)`,
  `alter table victim_details add column erasure_due boolean not null default false`,
  `create index victim_details_erasure_due on victim_details (victim_id) where erasure_due`,
  `create index wording_by_victim on wording (victim_id)`,
  `create index task_by_victim on task (victim_id)`,
  `create index notification_by_victim on notification (victim_id)`,
  `create table details_use (
     use_id text primary key, victim_id text not null, kind text not null, by_whom text not null, reason text, restricted boolean not null, case_ids text[] not null, at bigint not null)`,
  `create index details_use_by_victim on details_use (victim_id, at)`,
  `create index details_use_by_time on details_use (at, use_id)`,
  // What was written there as a reason stood in the clear; it is not carried over.
  `insert into details_use select read_id, victim_id, 'read', by_whom, null, false, '{}', at from details_read`,
  `drop table details_read`,
]

export class VaultKeys3 implements MigrationInterface {
  readonly name = 'VaultKeys1764000000003'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of VAULT_KEYS) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('what keys were for is never taken down')
  }
}
