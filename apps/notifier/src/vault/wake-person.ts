// Why: what waits for a person, and what the cases they are in must hear of them, is looked at again whenever something of them changes.
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'

export async function wakePerson(q: Query, victimId: string, now: Instant): Promise<void> {
  await q.query(`update notification set next_at = $2 where (recipient_id = $1 or victim_id = $1) and state in ('planned', 'withheld', 'sending', 'failed')`, [victimId, now])
  await q.query('update case_victim set facts_due = true, check_at = $2 where victim_id = $1', [victimId, now])
}
