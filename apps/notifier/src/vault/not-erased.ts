// Why: between the decision to send and the call somebody may have been erased. Asked last, right before the call; who erases waits for
// the calls that were let through. Calls that are begun together are asked about together.
import type { Query } from '@kept-informed/postgres'
import { gather } from '../gather.js'

type Asked = { recipientId: string; erased: boolean }

const AT_ONCE = 200

/** Whether a message to this person may still leave. */
export function notErased(q: Query): (recipientId: string) => Promise<boolean> {
  const asking = gather<Asked>(async (asked) => {
    const rows = await q.query<{ victim_id: string }>('select victim_id from victim_details where victim_id = any($1) and erased_at is not null', [[...new Set(asked.map(({ recipientId }) => recipientId))]])
    const erased = new Set(rows.map((row) => row.victim_id))
    for (const one of asked) one.erased = erased.has(one.recipientId)
  }, AT_ONCE)
  return async (recipientId) => {
    const asked: Asked = { recipientId, erased: true }
    await asking.add(asked)
    return !asked.erased
  }
}
