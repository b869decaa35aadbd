// Why: all that a view stores. `id_hash` and `sealed` are worth nothing without the browser's cookie; `subject` is there to end all sessions of one.
import type { Migration, MigrationRunner } from '@kept-informed/postgres'

export class Sessions1 implements Migration {
  readonly name = 'Sessions1764100000001'

  async up(runner: MigrationRunner): Promise<void> {
    await runner.query(`create table session (
      id_hash text primary key, subject text not null, started_at bigint not null, last_seen_at bigint not null, sealed bytea not null)`)
    await runner.query('create index session_by_subject on session (subject)')
    await runner.query('create index session_by_last_seen on session (last_seen_at)')
  }

  async down(runner: MigrationRunner): Promise<void> {
    await runner.query('drop table session')
  }
}

/** Who has signed in, where the view is to remember it: the issuer says a name only then, and facts that are older than a session say who did it. */
export class SignedInPeople2 implements Migration {
  readonly name = 'SignedInPeople1764100000002'

  async up(runner: MigrationRunner): Promise<void> {
    await runner.query('create table signed_in_person (subject text primary key, name text not null, seen_at bigint not null)')
  }

  async down(runner: MigrationRunner): Promise<void> {
    await runner.query('drop table signed_in_person')
  }
}
