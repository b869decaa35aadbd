// Why: every service keeps, beside its own tables, how far it has come in each partition and what it still has to tell.
// The watermark row serialises whoever writes for one source; so the outbox is in commit order within a source, without gaps to fear.

/** DDL for a service's first migration: `watermark` and `outbox`, in the schema of the search path. */
export function hopTablesSql(): string[] {
  return [
    `create table watermark (
       grp text not null, topic text not null, part int not null, next_offset bigint not null,
       primary key (grp, topic, part)) with (fillfactor = 50)`,
    `create table outbox (
       topic_from text not null, part_from int not null, offset_from bigint not null, n int not null,
       topic text not null, key text, headers jsonb not null, value bytea not null, is_text boolean not null,
       primary key (topic_from, part_from, offset_from, n))
     with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 0.2)`,
  ]
}
