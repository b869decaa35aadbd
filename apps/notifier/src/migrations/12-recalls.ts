// Why: who recalled what, why, in which words it was put right and who approved them is kept for ever; and which messages that concerned, who
// got them and what corrects them, so that nobody is forgotten and nobody is told twice.
import type { MigrationInterface, QueryRunner } from 'typeorm'

const WHAT_IT_IS_ABOUT = [
  // Of the event that owes it: by these a recall finds it. Arrivals come in order, so a small index is enough.
  'alter table obligation add column because_source text, add column because_id text, add column received_at bigint, add column corrects text',
  `update obligation set because_source = snapshot::jsonb -> 'because' ->> 'source', because_id = snapshot::jsonb -> 'because' ->> 'id',
     received_at = (snapshot::jsonb -> 'facts' ->> 'receivedAt')::bigint, corrects = snapshot::jsonb ->> 'corrects'`,
  'create index obligation_by_event on obligation (because_id)',
  'create index obligation_by_arrival on obligation using brin (received_at)',
  'create index obligation_correcting on obligation (corrects) where corrects is not null',
  // JSON of RecallMark; null: it was never recalled and corrects nothing.
  'alter table notification add column recall text',
  // Each text that it was made of, such as suspect-arrested/en/1; of what left before this was kept, none.
  `alter table delivery add column texts text[] not null default '{}'`,
  // Whose word it rests on, where that is not the delivery that it is named by.
  'alter table telling add column of_delivery text',
]

const RECALLS = [
  `create table recall (
     n bigint generated always as identity, recall_id text primary key, what text not null, reason text not null, by_whom text not null, asked_at bigint not null,
     /* null: its messages are still being looked for */ found_at bigint)`,
  `create table recall_word (
     n bigint generated always as identity primary key, recall_id text not null references recall, word text not null, by_whom text not null, at bigint not null,
     reason text, /* of a proposal: JSON of ProposedWords */ words text, /* of a word about a proposal: its n */ about bigint)`,
  'create index recall_word_by_recall on recall_word (recall_id, n)',
  `create unique index recall_approved_once on recall_word (recall_id) where word = 'approve'`,
  `create unique index recall_lifted_once on recall_word (recall_id) where word = 'lift'`,
  `create table recall_message (
     recall_id text not null references recall, notification_id text not null, shard int not null, reached text, corrected_by text,
     /* when the last call of it that may have been taken was over */ left_at bigint,
     /* null: nothing about it has changed */ check_at bigint, primary key (recall_id, notification_id))`,
  'create index recall_message_by_notification on recall_message (notification_id)',
  'create index recall_message_to_check on recall_message (check_at) where check_at is not null',
  `create table recall_correction (recall_id text not null references recall, /* that was wrongly told */ obligation_id text not null, correction_id text not null, notification_id text not null, primary key (recall_id, obligation_id))`,
  'create index recall_correction_by_obligation on recall_correction (obligation_id)',
  `create function keep_recalls() returns trigger language plpgsql as $$
     begin
       if tg_op = 'UPDATE' and to_jsonb(old) -> 'found_at' = 'null'::jsonb and (to_jsonb(old) - 'found_at') = (to_jsonb(new) - 'found_at') then return new; end if;
       raise exception 'what was recalled, and by whom, is insert-only';
     end $$`,
  'create trigger insert_only before update or delete on recall for each row execute function keep_recalls()',
  'create trigger insert_only before update or delete on recall_word for each row execute function keep_recalls()',
]

export class Recalls12 implements MigrationInterface {
  readonly name = 'Recalls1764000000012'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...WHAT_IT_IS_ABOUT, ...RECALLS]) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('what was recalled, and by whom, is never taken down')
  }
}
