// Why: what people said of a text, and which version each waiting message keeps. A word is never changed: the next one is a row of its own.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class WordingWords6 implements MigrationInterface {
  readonly name = 'WordingWords1764000000006'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table wording_word (
      n bigint generated always as identity primary key, wording_id text not null, language text not null, version text not null, sha256 text not null,
      word text not null, by_whom text not null, at bigint not null, reason text)`)
    await runner.query(`create function keep_words() returns trigger language plpgsql as $$ begin raise exception 'what was said of a text is insert-only'; end $$`)
    await runner.query('create trigger insert_only before update or delete on wording_word for each row execute function keep_words()')
    await runner.query(`alter table notification add column kept_wordings text not null default '{}'`)
  }

  async down(): Promise<void> {
    throw new Error('what was said of a text is never taken down')
  }
}
