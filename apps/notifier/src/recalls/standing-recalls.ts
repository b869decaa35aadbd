// Why: a recall counts from the moment that it is written, in every process, until it is lifted; in the words that two people stood for, once
// they have. There are few.
import type { Instant } from '@kept-informed/kernel'
import { nameUuid } from '@kept-informed/kernel'
import type { Recall, RecallWhat } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'
import type { OwnWords } from '@kept-informed/wording'

/** `own`: written for it; else the released text of a correction. */
export type ProposedWords = { released: true } | { own: OwnWords }
export type ApprovedWords = { words: ProposedWords; at: Instant; /** As it is named where versions of texts are. */ version: string }
/** `approved` null: nobody has approved words yet. */
export type StandingRecall = Recall & { by: string; reason: string; approved: ApprovedWords | null }

type Row = { recall_id: string; what: string; by_whom: string; reason: string; approved_at: Instant | null; words: string | null; proposal: number | null }

export async function standingRecalls(q: Query): Promise<StandingRecall[]> {
  const rows = await q.query<Row>(
    `select r.recall_id, r.what, r.by_whom, r.reason, a.at as approved_at, p.words, p.n as proposal from recall r
       left join recall_word a on a.recall_id = r.recall_id and a.word = 'approve' left join recall_word p on p.n = a.about
      where not exists (select 1 from recall_word l where l.recall_id = r.recall_id and l.word = 'lift') order by r.n`,
  )
  return rows.map(({ recall_id: recallId, what, by_whom: by, reason, approved_at, words, proposal }) => ({
    recallId, by, reason, what: JSON.parse(what) as RecallWhat,
    approved: approved_at === null || words === null ? null : { words: JSON.parse(words) as ProposedWords, at: approved_at, version: `recall-${nameUuid(recallId, proposal ?? 0).slice(0, 8)}` },
  }))
}
