// Why: what a person did ends their task and lets the message that waited for it be looked at again, in one write.
import type { Instant } from '@kept-informed/kernel'
import type { TaskKind, TaskOutcome } from '@kept-informed/notification'
import type { Database } from '@kept-informed/postgres'
import type { TaskRow } from '../journey/rows.js'
import { dispatchHop, say, TASK, taskMessage, upsert } from '../journey/save-journeys.js'
import { inShard, shardOf } from '../journey/shard.js'

export type Completed = { done: TaskRow } | { refused: 'unknown' | 'ended' | 'wrong-outcome' }

const OUTCOMES: Record<'approval' | 'other', readonly TaskOutcome[]> = { approval: ['approved', 'refused'], other: ['done'] }
export const outcomesOf = (kind: TaskKind): readonly TaskOutcome[] => OUTCOMES[kind === 'approve-message' ? 'approval' : 'other']

/** `sealNote` seals what the person wrote under the victim's key; null when there is none (any more). */
export type Completion = { taskId: string; outcome: TaskOutcome; note: string | null; sealNote: (victimId: string, note: string) => Promise<string | null> }

export async function completeTask(database: Database, now: Instant, { taskId, outcome, note, sealNote }: Completion): Promise<Completed> {
  const [found] = await database.query<{ case_id: string; victim_id: string }>('select case_id, victim_id from task where task_id = $1', [taskId])
  if (!found) return { refused: 'unknown' }
  const sealed = note === null ? null : await sealNote(found.victim_id, note)
  const shard = shardOf(found.case_id)
  return inShard(database, shard, async (q): Promise<Completed> => {
    const [row] = await q.query<TaskRow>('select * from task where task_id = $1 for update', [taskId])
    if (!row) return { refused: 'unknown' }
    if (!outcomesOf(row.kind).includes(outcome)) return { refused: 'wrong-outcome' }
    if (row.state !== 'open') return { refused: 'ended' }
    const ended: TaskRow = { ...row, state: 'done', outcome, note: sealed, ended_at: now, revision: row.revision + 1 }
    const hop = say(dispatchHop(shard), [taskMessage(ended, now)])
    upsert(hop, 'task', 'task_id', TASK, [ended])
    hop.add('wake', `update notification set next_at = ${hop.param(now)} where notification_id = ${hop.param(row.notification_id)} and state in ('planned', 'withheld', 'sending', 'failed') and ${hop.fenced}`)
    await hop.run(q)
    return { done: ended }
  })
}
