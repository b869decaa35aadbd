// Why: where a group stands is the database's word, never Kafka's: it was written in the same statement as the effects.
import type { Query } from './database.js'

/** The next offset to handle; 0 when this group has never handled anything there. */
export async function positionOf(db: Query, group: string, topic: string, partition: number): Promise<number> {
  const [row] = await db.query<{ next_offset: number }>('select next_offset from watermark where grp = $1 and topic = $2 and part = $3', [group, topic, partition])
  return row?.next_offset ?? 0
}
