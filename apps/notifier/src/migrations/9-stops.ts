// Why: who stopped what, why and until when, and who let it go again, is kept; neither is ever changed.
import type { MigrationInterface, QueryRunner } from 'typeorm'

const ROWS = [
  `create table stop (
     n bigint generated always as identity, stop_id text primary key, kind text not null, value text, reason text not null, by_whom text not null, from_at bigint not null, until_at bigint not null)`,
  `create table stop_lift (stop_id text primary key references stop, reason text not null, by_whom text not null, at bigint not null)`,
  `create function keep_stops() returns trigger language plpgsql as $$ begin raise exception 'what was stopped, and by whom, is insert-only'; end $$`,
  'create trigger insert_only before update or delete on stop for each row execute function keep_stops()',
  'create trigger insert_only before update or delete on stop_lift for each row execute function keep_stops()',
  'create index stop_by_end on stop (until_at)',
]

export class Stops9 implements MigrationInterface {
  readonly name = 'Stops1764000000009'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of ROWS) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('who stopped what is never taken down')
  }
}
