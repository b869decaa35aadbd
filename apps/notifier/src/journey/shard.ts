// Why: everything that happens to one case's notifications is decided by one writer at a time. A case belongs to a shard; the
// shard's lock is held from reading to commit, so a decision can never rest on what another has just changed.
import type { Database, Query } from '@kept-informed/postgres'

/** Fixed: it is part of the ids of what was published (`~dispatch/<shard>`). */
export const SHARDS = 4
export const ALL_SHARDS = Array.from({ length: SHARDS }, (_, shard) => shard)

/** FNV-1a over the UTF-16 units of the case reference. */
export function shardOf(caseId: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < caseId.length; i++) hash = Math.imul(hash ^ caseId.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % SHARDS
}

const LOCK_SPACE = 0x6b69

/** One transaction, alone in its shard. */
export const inShard = <T>(database: Database, shard: number, work: (q: Query) => Promise<T>): Promise<T> =>
  database.transaction(work, `select pg_advisory_xact_lock(${LOCK_SPACE}, hashtext(current_schema() || '/${shard}'))`)
