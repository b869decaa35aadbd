// Why: what she wishes and only a person can agree with her is kept in her own words, sealed under her key; the task beside it says that there is a wish.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Wishes18 implements MigrationInterface {
  readonly name = 'Wishes1764000000018'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table wish (task_id text primary key, victim_id text not null, case_id text not null, kind text not null, sealed text not null, asked_at bigint not null)')
    await runner.query('create index wish_by_victim on wish (victim_id, asked_at)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table wish')
  }
}
