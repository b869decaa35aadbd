// Why: how much sensitive news a source sends is counted over the messages themselves, so no counter can drift. What the guard held, and who
// said what of it, is kept; a word is never changed. What was planned before has no key: it is neither counted nor held.
import type { MigrationInterface, QueryRunner } from 'typeorm'

const ROWS = [
  // `guard_id`: the guard under whose word it falls; null: nobody has spoken about it.
  'alter table notification add column guard_key text, add column happened_at bigint, add column guard_id text',
  'create index notification_by_guard_heard on notification (guard_key, planned_at) where guard_key is not null',
  'create index notification_by_guard_happened on notification (guard_key, happened_at) where guard_key is not null',
  // `hour`: of the event; null: counted by when it was heard. `counted` is more than `most`. `ended_as`: `released` or `refused`.
  `create table guard (
     n bigint generated always as identity, guard_id text primary key, guard_key text not null, hour bigint, counted int not null, most int not null, usual int not null,
     opened_at bigint not null, ended_at bigint, ended_as text)`,
  'create unique index guard_open on guard (guard_key) where ended_at is null',
  'create table guard_word (n bigint generated always as identity primary key, guard_id text not null references guard, word text not null, reason text not null, by_whom text not null, at bigint not null)',
  'create index guard_word_by_guard on guard_word (guard_id, n)',
  `create function keep_guard_words() returns trigger language plpgsql as $$ begin raise exception 'what was said of a guard is insert-only'; end $$`,
  'create trigger insert_only before update or delete on guard_word for each row execute function keep_guard_words()',
]

export class Guards11 implements MigrationInterface {
  readonly name = 'Guards1764000000011'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of ROWS) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('who let what go is never taken down')
  }
}
