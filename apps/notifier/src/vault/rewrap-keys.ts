// Why: keys are wrapped again beside a running service: a few rows at a time, each only if nobody has changed or erased it meanwhile.
import { NonRetryable, Retryable } from '@kept-informed/kernel'
import type { Database, Query } from '@kept-informed/postgres'
import type { Sealing } from './sealing.js'

export type Rewrapping = {
  masterId: string
  /** `other`: all that another master key wraps; `unnamed`: only those that name none. */
  which: 'other' | 'unnamed'
  /** Told after each batch: how many were looked at. */
  done: (keys: number) => void
}
/** `unreadable`: ids of those whose key does not open; they were left as they are. */
export type Rewrapped = { rotated: number; unreadable: string[] }

const AT_ONCE = 500
const WHICH = { other: `split_part(wrapped_key, '.', 2) <> $1`, unnamed: `wrapped_key not like 'k2.%' and $1 <> ''` }

/** One pass over all keys. What is put meanwhile names the new master key already. */
export async function rewrapKeys(database: Database, sealing: Sealing, rewrapping: Rewrapping): Promise<Rewrapped> {
  const all: Rewrapped = { rotated: 0, unreadable: [] }
  let after = ''
  for (;;) {
    const { rotated, unreadable, looked, last } = await database.transaction((q) => rewrapBatch(q, sealing, rewrapping, after))
    all.rotated += rotated
    all.unreadable.push(...unreadable)
    if (last === undefined) return all
    after = last
    rewrapping.done(looked)
  }
}

async function rewrapBatch(q: Query, sealing: Sealing, { masterId, which }: Rewrapping, after: string): Promise<Rewrapped & { looked: number; last: string | undefined }> {
  const rows = await q.query<{ victim_id: string; wrapped_key: string }>(
    `select victim_id, wrapped_key from victim_details where wrapped_key is not null and ${WHICH[which]} and victim_id > $2 order by victim_id limit $3 for update`,
    [masterId, after, AT_ONCE],
  )
  const erased = rows.filter((row) => sealing.isDestroyed(row.victim_id)).map((row) => row.victim_id)
  // A restored table may hold them again; nothing can open it.
  await q.query(`update victim_details set wrapped_key = null, sealed = null, hashes = '{}', name_hashes = '{}' where victim_id = any($1)`, [erased])
  const wrapped = rows.filter((row) => !erased.includes(row.victim_id)).map((row) => ({ id: row.victim_id, key: wrappedAgain(sealing, row.victim_id, row.wrapped_key, masterId) }))
  const good = wrapped.filter(({ key }) => key !== null)
  await q.query('update victim_details d set wrapped_key = r.key from unnest($1::text[], $2::text[]) r(id, key) where d.victim_id = r.id', [good.map(({ id }) => id), good.map(({ key }) => key)])
  return { rotated: good.length, unreadable: wrapped.flatMap(({ id, key }) => (key === null ? [id] : [])), looked: rows.length, last: rows.at(-1)?.victim_id }
}

/** null: it does not open with any key that is known here. */
function wrappedAgain(sealing: Sealing, victimId: string, wrapped: string, masterId: string): string | null {
  try {
    return sealing.wrap(sealing.unwrap(wrapped, victimId), victimId, masterId)
  } catch (error) {
    if (error instanceof NonRetryable || error instanceof Retryable) return null
    throw error
  }
}
