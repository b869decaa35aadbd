// Why: a word is about what was held when it was said. What two people let go is what both could see; what came later is counted anew. What two
// people refuse is all that has come of it by then.
import { agreedOn, type GuardWord, type SaidOfGuard, standFor } from '@kept-informed/notification'
import type { Instant } from '@kept-informed/kernel'
import type { Database, Query } from '@kept-informed/postgres'

export type Said = { guardId: string; word: GuardWord; reason: string; by: string; at: Instant }
export type AfterWord = 'has-ended' | 'said-already' | 'one-word' | 'agreed'

/** After `release` it goes behind the urgent news of others, which must not wait for thousands. */
const RELEASED = 1

/** Of a guard that there is. */
export const sayOfGuard = (database: Database, said: Said): Promise<AfterWord> =>
  database.transaction(async (q) => {
    const [guard] = await q.query<{ guard_key: string; ended_at: Instant | null }>('select guard_key, ended_at from guard where guard_id = $1 for update', [said.guardId])
    if (!guard || guard.ended_at !== null) return 'has-ended'
    const before = await q.query<SaidOfGuard>('select word, by_whom as by from guard_word where guard_id = $1 order by n', [said.guardId])
    if (standFor(before, said.word).includes(said.by)) return 'said-already'
    await q.query('insert into guard_word (guard_id, word, reason, by_whom, at) values ($1, $2, $3, $4, $5)', [said.guardId, said.word, said.reason, said.by, said.at])
    const words = [...before, said]
    const agreed = agreedOn(words)
    if (agreed === 'refuse' || standFor(words, 'release').length === 1) await speakAboutAll(q, said.guardId, guard.guard_key)
    if (agreed === null) return 'one-word'
    await lookAgain(q, guard.guard_key, said)
    // Last: whoever opens a guard for the same news waits for this row, and must not hold one that we still wait for.
    await q.query('update guard set ended_at = $2, ended_as = $3 where guard_id = $1', [said.guardId, said.at, agreed === 'release' ? 'released' : 'refused'])
    return 'agreed'
  })

const speakAboutAll = (q: Query, guardId: string, key: string): Promise<unknown> => q.query('update notification set guard_id = $1 where guard_key = $2 and guard_id is null', [guardId, key])

/** Also what nobody has spoken about: it is counted anew. */
const lookAgain = (q: Query, key: string, { guardId, at }: Said): Promise<unknown> =>
  q.query(
    `update notification set next_at = $3, priority = $4 where state in ('planned', 'withheld') and notification_id in (
       select coalesce(merged_into, notification_id) from notification where guard_key = $2 and (guard_id = $1 or guard_id is null))`,
    [guardId, key, at, RELEASED],
  )
