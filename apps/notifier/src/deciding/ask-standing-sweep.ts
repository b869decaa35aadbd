// Why: some providers take a message and never say what became of it (GOV.UK Notify about letters). They are asked, every hour, until they
// say something new; their answer is stored and understood like any other word.
import type { ChannelProvider } from '@kept-informed/channels'
import type { Clock, Instant } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import type { AttemptRow } from '../journey/rows.js'
import { speakerOf } from '../receipts/meaning-of.js'
import type { ReceiptStore } from '../receipts/receipt-store.js'

export const ASK_EVERY_MS = 3_600_000
const AT_ONCE = 50

export type AskStandingParts = { database: Database; clock: Clock; providers: readonly ChannelProvider[]; receipts: ReceiptStore }

/** The next time of asking is written first, so that a process that dies in between has only asked in vain. What has moved on is asked no more. */
const CLAIM = `with due as (
    select a.attempt_id, d.status from attempt a join delivery d on d.delivery_id = a.delivery_id
     where a.look_at <= $1 and a.outcome = 'accepted' order by a.look_at limit $2 for update of a skip locked)
  update attempt a set look_at = case when due.status = 'accepted' then $3::bigint end from due where a.attempt_id = due.attempt_id
  returning a.*, due.status as delivery_status`

/** How many were looked at. */
export async function askStanding({ database, clock, providers, receipts }: AskStandingParts, now: Instant): Promise<number> {
  const due = await database.query<AttemptRow & { delivery_status: string }>(CLAIM, [now, AT_ONCE, now + ASK_EVERY_MS])
  await Promise.all(due.filter((row) => row.delivery_status === 'accepted').map(async ({ attempt_id, provider: name, provider_reference: reference }) => {
    const standing = reference === null ? null : await providers.find((one) => one.name === name)?.standing?.(reference)
    if (!standing) return
    await receipts.add({ provider: speakerOf(name), attemptId: attempt_id, deliveryId: null, providerReference: reference, word: standing.word, code: standing.code, at: standing.at, receivedAt: clock.now() })
  }))
  return due.length
}
