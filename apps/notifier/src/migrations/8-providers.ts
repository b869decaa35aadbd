// Why: what waits for a channel that nobody carries just now stays as it is, without being looked at again and again; urgent news is found
// before the rest; and how each provider does is known to every process, with what people and the machine decided about it.
import type { MigrationInterface, QueryRunner } from 'typeorm'

const ROWS = [
  // 0 to 2, the most urgent first; a channel's name, or nothing.
  `alter table notification add column priority smallint not null default 1, add column waits_for text not null default ''`,
  'drop index notification_due',
  'create index notification_due on notification (shard, waits_for, priority, next_at) where next_at is not null',
  // Whoever wakes a message wants it decided on again, whatever it waits for.
  `create function look_again() returns trigger language plpgsql as $$
     begin
       if new.next_at is distinct from old.next_at and new.waits_for = old.waits_for then new.waits_for := ''; end if;
       return new;
     end $$`,
  `create trigger notification_woken before update on notification for each row when (old.waits_for <> '') execute function look_again()`,
  `create table provider (
     provider text primary key, channel text not null, weight int not null, per_second double precision, tokens double precision not null, tokens_at bigint not null,
     health double precision not null, health_at bigint not null, strikes int not null, shut_until bigint, shut_since bigint, shut_times int not null)`,
  `create table provider_change (
     n bigint generated always as identity primary key, provider text not null, what text not null, from_value text, to_value text, by_whom text not null, reason text, at bigint not null)`,
  `create function keep_provider_changes() returns trigger language plpgsql as $$ begin raise exception 'what was decided about a provider is insert-only'; end $$`,
  'create trigger insert_only before update or delete on provider_change for each row execute function keep_provider_changes()',
]

export class Providers8 implements MigrationInterface {
  readonly name = 'Providers1764000000008'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of ROWS) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('what was decided about a provider is never taken down')
  }
}
