// Why: her words are sealed under her key and in no log, topic or chain; what goes there is that there is a task. While it is open she may say it anew.
import { type Instant, nameUuid } from '@kept-informed/kernel'
import type { CaseContext } from '@kept-informed/obligation'
import type { Query } from '@kept-informed/postgres'
import { openTask } from '../journey/journey.js'
import type { TaskRow } from '../journey/rows.js'
import { dispatchHop, say, TASK, taskMessage, upsert } from '../journey/save-journeys.js'
import { inShard, shardOf } from '../journey/shard.js'
import { alone, type DetailsParts, isErased, keyOf } from '../vault/details-row.js'
import type { Reading } from '../vault/read-details.js'
import { casesOf, recordUse } from '../vault/record-use.js'
import { sealFor } from '../vault/seal-for.js'
import { REASON_OF_WISH, type Wish } from './wish.js'

type Parts = Pick<DetailsParts, 'database' | 'sealing'>
type Wishing = { victimId: string; context: CaseContext; wish: Wish; day: string; now: Instant }

/** `day`: in London. `enough`: somebody has seen to one of this kind and case today; she can call. */
export async function takeWish({ database, sealing }: Parts, { victimId, context, wish, day, now }: Wishing): Promise<'taken' | 'erased' | 'enough'> {
  const sealed = await sealFor({ database, sealing }, victimId, JSON.stringify(wish))
  if (sealed === null) return 'erased'
  const { caseId } = context
  const taskId = nameUuid('task', 'wish', caseId, victimId, wish.kind, day)
  return inShard(database, shardOf(caseId), async (q) => {
    const [known] = await q.query<TaskRow>('select * from task where task_id = $1', [taskId])
    if (known && known.state !== 'open') return 'enough'
    await q.query('insert into wish values ($1, $2, $3, $4, $5, $6) on conflict (task_id) do update set sealed = excluded.sealed, asked_at = excluded.asked_at', [taskId, victimId, caseId, wish.kind, sealed, now])
    if (known) return 'taken'
    const row = { ...openTask({ taskId, caseId, kind: 'act', for: `officer:${context.officer.officerId}`, victimId, obligationIds: [], notificationId: null, dueBy: null, state: 'open', outcome: null, reason: REASON_OF_WISH[wish.kind] }, now), revision: 1 }
    const hop = say(dispatchHop(shardOf(caseId)), [taskMessage(row, now)])
    upsert(hop, 'task', 'task_id', TASK, [row])
    await hop.run(q)
    return 'taken'
  })
}

/** Kinds of which nobody has talked with her yet. */
export const openWishes = async (q: Query, victimId: string): Promise<string[]> =>
  (await q.query<{ kind: string }>(`select distinct w.kind from wish w join task t using (task_id) where w.victim_id = $1 and t.state = 'open' order by w.kind`, [victimId])).map(({ kind }) => kind)

/** What she wished, for who has the task; a reading of her details. null: the task is about no wish, or she was erased. */
export async function readWishOf({ database, sealing }: Parts, taskId: string, { by, reason, now }: Reading): Promise<Wish | 'needs-reason' | null> {
  const [wish] = await database.query<{ victim_id: string; sealed: string }>('select victim_id, sealed from wish where task_id = $1', [taskId])
  if (!wish) return null
  const { victim_id: victimId } = wish
  return alone(database, victimId, async (q, row): Promise<Wish | 'needs-reason' | null> => {
    const key = row && !isErased(sealing, victimId, row) ? keyOf(sealing, row) : null
    if (!key) return null
    const cases = await casesOf(q, victimId)
    if (reason === null && cases.some(({ restricted }) => restricted)) return 'needs-reason'
    await recordUse(q, { victimId, kind: 'read', by, reason: reason === null ? null : sealing.seal(key, victimId, reason), at: now, cases })
    return JSON.parse(sealing.open(key, victimId, wish.sealed)) as Wish
  })
}
