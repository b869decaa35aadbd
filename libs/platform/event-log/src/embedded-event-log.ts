// Why: one command must show the whole product on a machine without Kafka. The same port, the same contract tests, in Postgres:
// durable at commit, so it survives kill -9 as the rest does.
import { NonRetryable } from '@kept-informed/kernel'
import { type Database, openDatabase, storableText } from '@kept-informed/postgres'
import { consumeEmbedded, type EmbeddedConsumer } from './embedded-consumer.js'
import { EmbeddedLog1764000000000 } from './embedded-tables.js'
import type { EventLog, NewRecord, TopicSpec } from './event-log.js'
import { jsonLines, type LogLine } from './log-line.js'
import { partitionFor } from './partition-for.js'

export type EmbeddedEventLogOptions = {
  url: string
  /** Default `event_log`. */
  schema?: string
  /** Put before every topic as it is; may be empty. */
  topicPrefix: string
  /** Default 10. Every consumer polls on one of them. */
  maxConnections?: number
  log?: LogLine
}

export async function embeddedEventLog(options: EmbeddedEventLogOptions): Promise<EventLog> {
  const { url, schema = 'event_log', topicPrefix: prefix, maxConnections, log = jsonLines } = options
  const database = await openDatabase({ url, schema, migrations: [EmbeddedLog1764000000000], maxConnections })
  const consumers = new Set<EmbeddedConsumer>()
  const counts = new Map<string, number>()
  const partitionsOf = async (topic: string): Promise<number> => {
    const known = counts.get(topic) ?? (await endOffsets(database, prefix + topic)).length
    if (known === 0) throw new NonRetryable(`no topic ${prefix}${topic}: topics are made on purpose, see deploy/topics.yaml`)
    counts.set(topic, known)
    return known
  }
  return {
    produce: async (records) => {
      if (records.length === 0) return
      const placed = []
      for (const record of records) placed.push({ ...record, topic: prefix + record.topic, partition: place(record, await partitionsOf(record.topic)) })
      await append(database, placed)
      for (const consumer of consumers) consumer.poke()
    },
    consume: async (consumption) => {
      for (const topic of consumption.topics) await partitionsOf(topic)
      const consumer = consumeEmbedded({ database, prefix, partitionsOf, log }, consumption)
      consumers.add(consumer)
      return { ...consumer, stop: () => (consumers.delete(consumer), consumer.stop()) }
    },
    endOffsets: (topic) => endOffsets(database, prefix + topic),
    ensureTopics: (topics) => ensureTopics(database, topics.map((topic) => ({ ...topic, name: prefix + topic.name }))),
    close: async () => {
      await Promise.all([...consumers].map((consumer) => consumer.stop()))
      await database.close()
    },
  }
}

const place = ({ key }: NewRecord, partitions: number): number => (key === null ? 0 : partitionFor(key, partitions))

async function endOffsets(database: Database, topic: string): Promise<number[]> {
  const rows = await database.query<{ next_offset: number }>('select next_offset from log_partition where topic = $1 order by partition', [topic])
  return rows.map((row) => row.next_offset)
}

/** A topic that has partitions keeps them as they are. */
async function ensureTopics(database: Database, topics: TopicSpec[]): Promise<void> {
  for (const { name, partitions } of topics) {
    await database.query(
      `insert into log_partition (topic, partition) select $1, p from generate_series(0, $2::int - 1) p
       where not exists (select 1 from log_partition where topic = $1) on conflict do nothing`,
      [name, partitions],
    )
  }
}

/** One statement; counters are locked in one order, so that two writers cannot wait for each other. */
async function append(database: Database, records: (NewRecord & { partition: number })[]): Promise<void> {
  await database.query(APPEND, [
    records.map((record) => record.topic),
    records.map((record) => record.partition),
    records.map(({ key }) => (key === null ? null : storableText(key))),
    records.map(({ headers = {} }) => JSON.stringify(Object.fromEntries(Object.entries(headers).map(([name, text]) => [storableText(name), storableText(text)])))),
    records.map((record) => Buffer.from(record.value)),
  ])
}

const APPEND = `
  with given as (
    select *, row_number() over (partition by topic, partition order by n) - 1 as nth
    from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::bytea[]) with ordinality as g(topic, partition, key, headers, value, n)
  ), moved as (
    insert into log_partition as p (topic, partition, next_offset)
    select topic, partition, count(*) from given group by topic, partition order by topic, partition
    on conflict (topic, partition) do update set next_offset = p.next_offset + excluded.next_offset
    returning p.topic, p.partition, p.next_offset
  )
  insert into log_record (topic, partition, "offset", key, headers, value, arrived_at)
  select g.topic, g.partition, m.next_offset - (count(*) over (partition by g.topic, g.partition)) + g.nth, g.key, g.headers::jsonb, g.value,
         (extract(epoch from clock_timestamp()) * 1000)::bigint
  from given g join moved m using (topic, partition)`
