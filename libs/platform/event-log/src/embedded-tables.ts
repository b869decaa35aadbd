// Why: the embedded log is a partitioned, ordered, append-only table and a counter a partition, nothing more. A partition's counter
// row is locked until the append commits, so offsets have no gaps and are seen in order.
import type { Migration, MigrationRunner } from '@kept-informed/postgres'

export class EmbeddedLog1764000000000 implements Migration {
  name = 'EmbeddedLog1764000000000'

  async up(q: MigrationRunner): Promise<void> {
    await q.query(`create table log_partition (topic text not null, partition int not null, next_offset bigint not null default 0, primary key (topic, partition)) with (fillfactor = 50)`)
    await q.query(`create table log_record (
      topic text not null, partition int not null, "offset" bigint not null, key text, headers jsonb not null, value bytea not null, arrived_at bigint not null,
      primary key (topic, partition, "offset"))`)
  }

  async down(q: MigrationRunner): Promise<void> {
    await q.query('drop table log_record')
    await q.query('drop table log_partition')
  }
}
