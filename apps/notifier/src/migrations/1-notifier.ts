// Why: the one place that knows people. What is personal (details, wording, notes) is stored sealed under the victim's own key, so
// that destroying one key forgets one person everywhere; what is not (ids, states, hashes) is plain, because it must be queried.
import { hopTablesSql } from '@kept-informed/postgres'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const VAULT = [
  `create table victim_details (
     victim_id text primary key, wrapped_key text, sealed text, version int not null, erased_at bigint,
     hashes text[] not null, age_changes_at bigint, age_fact text)`,
  `create index victim_details_by_age_change on victim_details (age_changes_at) where age_changes_at is not null`,
  `create table details_read (read_id text primary key, victim_id text not null, by_whom text not null, why text not null, at bigint not null)`,
  `create table officer (officer_id text primary key, entry text not null)`,
  `create table unit (unit text primary key, entry text not null)`,
  `create table adverse_contact (case_id text not null, kind text not null, hash text not null, primary key (case_id, kind, hash))`,
  `create table wording (
     delivery_id text primary key, notification_id text not null, victim_id text not null, channel text not null, detail text not null,
     sha256 text not null, sealed text not null)`,
  `create index wording_by_notification on wording (notification_id)`,
]

const OWED = [
  `create table case_context (case_id text primary key, revision bigint not null, context text not null)`,
  `create table case_victim (victim_id text not null, case_id text not null, facts_due boolean not null, primary key (victim_id, case_id))`,
  `create index case_victim_due on case_victim (victim_id) where facts_due`,
  `create table obligation (
     obligation_id text primary key, case_id text not null, victim_id text not null, recipient_id text not null, kind text not null,
     owed_by text not null, revision bigint not null, state text not null, snapshot text not null)`,
  `create table dead_letter (
     topic text not null, partition int not null, "offset" bigint not null, key text, headers text not null, value bytea not null,
     reason text not null, received_at bigint not null, primary key (topic, partition, "offset"))`,
]

const TOLD = [
  `create table notification (
     notification_id text primary key, shard int not null, case_id text not null, obligation_ids text[] not null, victim_id text not null,
     recipient_id text not null, template_id text not null, template_version text not null, language text not null, state text not null,
     withheld_because text, revision int not null, planned_at bigint not null, next_at bigint) with (fillfactor = 70)`,
  `create index notification_due on notification (shard, next_at) where next_at is not null`,
  `create index notification_by_case on notification (case_id)`,
  `create index notification_by_recipient on notification (recipient_id)`,
  `create table delivery (
     delivery_id text primary key, notification_id text not null, n int not null, channel text not null, contact_id text not null, fallback_of text,
     status text not null, created_at bigint not null, status_at bigint not null) with (fillfactor = 70)`,
  `create index delivery_by_notification on delivery (notification_id)`,
  `create table attempt (
     attempt_id text primary key, shard int not null, delivery_id text not null, notification_id text not null, n int not null, provider text not null,
     started_at bigint not null, lease_until bigint not null, outcome text, provider_reference text, code text, ended_at bigint,
     look_at bigint) with (fillfactor = 70)`,
  `create index attempt_by_notification on attempt (notification_id)`,
  `create index attempt_open on attempt (shard, lease_until) where outcome is null`,
  `create index attempt_to_look_at on attempt (shard, look_at) where look_at is not null`,
  `create function keep_outcome() returns trigger language plpgsql as $$
     begin
       if tg_op = 'DELETE' then raise exception 'an attempt is never deleted'; end if;
       if old.outcome is not null and old.outcome <> 'unknown' and new.outcome is distinct from old.outcome then
         raise exception 'the outcome of an attempt is recorded once';
       end if;
       return new;
     end $$`,
  `create trigger attempt_keeps_outcome before update or delete on attempt for each row execute function keep_outcome()`,
  `create table receipt (
     receipt_id text primary key, provider text not null, attempt_id text, provider_reference text, delivery_id text, word text not null,
     code text, at bigint, received_at bigint not null, applied_at bigint, look_at bigint)`,
  `create index receipt_to_apply on receipt (look_at) where look_at is not null`,
  `create index receipt_waiting on receipt (attempt_id) where applied_at is null`,
  `create table telling (
     delivery_id text primary key, notification_id text not null, telling text not null, undone_at bigint)`,
  `create index telling_by_notification on telling (notification_id)`,
  `create table telling_due (delivery_id text primary key, shard int not null, notification_id text not null, due_at bigint not null)`,
  `create index telling_due_by_time on telling_due (shard, due_at)`,
  `create table task (
     task_id text primary key, case_id text not null, kind text not null, for_whom text not null, victim_id text not null,
     obligation_ids text[] not null, notification_id text, due_by bigint, state text not null, outcome text, reason text not null,
     revision int not null, opened_at bigint not null, ended_at bigint, note text)`,
  `create index task_by_case on task (case_id)`,
  `create index task_by_notification on task (notification_id) where notification_id is not null`,
  `create index task_by_state on task (state, for_whom, task_id)`,
]

export class Notifier1 implements MigrationInterface {
  readonly name = 'Notifier1764000000001'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...hopTablesSql(), ...VAULT, ...OWED, ...TOLD]) await runner.query(sql)
  }

  async down(): Promise<void> {
    throw new Error('what was said to people is never taken down')
  }
}
