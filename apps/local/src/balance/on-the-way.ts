// Why: between two services a fact may be written and not yet said, or said and not yet heard. Its case is then left alone until next time.
import { DELIVERIES_TOPIC } from '@kept-informed/delivery'
import type { EventLog } from '@kept-informed/event-log'
import { OBLIGATIONS_TOPIC } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import { readRecords } from './read-records.js'

/** The readers of facts, each in its schema. */
const READERS = [
  { schema: 'evidence', group: 'evidence', topic: OBLIGATIONS_TOPIC }, { schema: 'evidence', group: 'evidence', topic: DELIVERIES_TOPIC },
  { schema: 'notifier', group: 'notifier', topic: OBLIGATIONS_TOPIC }, { schema: 'rules', group: 'rules', topic: DELIVERIES_TOPIC },
] as const

/** How far a group has read a topic, by partition. */
export async function placesOf(query: Query, { schema, group, topic }: { schema: 'evidence' | 'notifier' | 'rules'; group: string; topic: string }): Promise<number[]> {
  const rows = await query.query<{ part: number; next: number }>(`select part, next_offset as next from ${schema}.watermark where grp = $1 and topic = $2`, [group, topic])
  const places: number[] = []
  for (const { part, next } of rows) places[part] = next
  return places
}

/** Cases of which a fact is in an outbox, or on a topic that one of its readers has not read so far. */
export async function onTheWay(query: Query, eventLog: EventLog | null): Promise<Set<string>> {
  const waiting = await query.query<{ key: string | null }>('select distinct key from rules.outbox union select distinct key from notifier.outbox')
  const cases = new Set(waiting.flatMap(({ key }) => key ?? []))
  if (eventLog === null) return cases
  for (const reader of READERS) {
    const [from, to] = [await placesOf(query, reader), await eventLog.endOffsets(reader.topic)]
    await readRecords(eventLog, [{ topic: reader.topic, from, to }], (records) => {
      for (const { key } of records) if (key !== null) cases.add(key)
    })
  }
  return cases
}
