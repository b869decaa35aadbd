// Why: whoever recalled must see, while it goes on, what was stopped, who has it, who may have it, and how long each step took: measured, from
// what is kept of every attempt, and never guessed.
import type { Instant } from '@kept-informed/kernel'
import type { Query } from '@kept-informed/postgres'

export type RecallCounts = Record<'stopped' | 'gotIt' | 'mayHaveGotIt' | 'underWay' | 'notLookedAt' | 'corrected', number>
export type RecallClocks = { lastCallEndedAt: Instant | null; firstCorrectionLeftAt: Instant | null; lastCorrectionLeftAt: Instant | null; lastCorrectionArrivedAt: Instant | null }
/** A recall as somebody sees it: of `hidden` cases nothing is listed or counted. */
export type SeenRecall = { recallId: string; hidden: readonly string[] }
export type CorrectionCounts = Record<'planned' | 'withheld' | 'sending' | 'told' | 'failed' | 'other', number>

export async function countsOf(q: Query, { recallId, hidden }: SeenRecall): Promise<RecallCounts> {
  const rows = await q.query<{ reached: string | null; corrected: boolean; n: number }>(
    `select m.reached, m.corrected_by is not null as corrected, count(*)::int as n from recall_message m join notification n using (notification_id)
      where m.recall_id = $1 and n.case_id <> all($2) group by 1, 2`, [recallId, hidden],
  )
  const sum = (which: (row: (typeof rows)[number]) => boolean): number => rows.filter(which).reduce((total, { n }) => total + n, 0)
  return {
    stopped: sum(({ reached }) => reached === 'not-got'), gotIt: sum(({ reached }) => reached === 'got'), mayHaveGotIt: sum(({ reached }) => reached === 'may-have-got'),
    underWay: sum(({ reached }) => reached === 'under-way'), notLookedAt: sum(({ reached }) => reached === null), corrected: sum(({ corrected }) => corrected),
  }
}

/** Of the calls that may have been taken, when the last one was over that was not over when the recall was asked for; null: none was under way. */
export async function clocksOf(q: Query, recallId: string, askedAt: Instant): Promise<RecallClocks> {
  const [stop] = await q.query<{ last: Instant | null }>('select max(left_at) as last from recall_message where recall_id = $1 and left_at > $2', [recallId, askedAt],
  )
  const [left] = await q.query<{ first: Instant | null; last: Instant | null }>(
    `select min(a.ended_at) as first, max(a.ended_at) as last from (select distinct notification_id from recall_correction where recall_id = $1) c
       join attempt a on a.notification_id = c.notification_id where a.outcome = 'accepted'`, [recallId],
  )
  const [arrived] = await q.query<{ last: Instant | null }>(
    `select max((t.telling::json ->> 'at')::bigint) as last from (select distinct notification_id from recall_correction where recall_id = $1) c
       join telling t on t.notification_id = c.notification_id where t.undone_at is null and t.of_delivery is null`, [recallId],
  )
  return { lastCallEndedAt: stop?.last ?? null, firstCorrectionLeftAt: left?.first ?? null, lastCorrectionLeftAt: left?.last ?? null, lastCorrectionArrivedAt: arrived?.last ?? null }
}

export async function correctionsOf(q: Query, { recallId, hidden }: SeenRecall): Promise<CorrectionCounts> {
  const rows = await q.query<{ state: string; n: number }>(
    `select state, count(*)::int as n from notification
      where notification_id in (select notification_id from recall_correction where recall_id = $1) and case_id <> all($2) group by 1`, [recallId, hidden],
  )
  const counts: CorrectionCounts = { planned: 0, withheld: 0, sending: 0, told: 0, failed: 0, other: 0 }
  for (const { state, n } of rows) counts[state in counts ? (state as keyof CorrectionCounts) : 'other'] += n
  return counts
}

export type RecalledMessage = {
  notification_id: string; reached: string | null; corrected_by: string | null; case_id: string; victim_id: string; recipient_id: string; state: string
  deliveries: { deliveryId: string; channel: string; contactId: string; status: string; attempts: { attemptId: string; provider: string; startedAt: Instant; outcome: string | null }[] }[]
}

/** By notification id; `after`: the last of the page before. */
export const recalledMessages = (q: Query, { recallId, hidden, reached, limit, after }: SeenRecall & { reached: string | null; limit: number; after: string }): Promise<RecalledMessage[]> =>
  q.query<RecalledMessage>(
    `select m.notification_id, m.reached, m.corrected_by, n.case_id, n.victim_id, n.recipient_id, n.state, coalesce((
         select json_agg(json_build_object('deliveryId', d.delivery_id, 'channel', d.channel, 'contactId', d.contact_id, 'status', d.status, 'attempts', coalesce((
           select json_agg(json_build_object('attemptId', a.attempt_id, 'provider', a.provider, 'startedAt', a.started_at, 'outcome', a.outcome) order by a.n) from attempt a where a.delivery_id = d.delivery_id), '[]')) order by d.n)
         from delivery d where d.notification_id = m.notification_id), '[]') as deliveries
       from recall_message m join notification n on n.notification_id = m.notification_id
      where m.recall_id = $1 and ($2::text is null or m.reached = $2) and m.notification_id > $3 and n.case_id <> all($5) order by m.notification_id limit $4`,
    [recallId, reached, after, limit + 1, hidden],
  )
