// Why: what of a message may not be told because it was recalled is decided from the recalls that stand, each time anew; the rest of it goes
// its way.
import { recallsNews } from '@kept-informed/notification'
import type { Obligation } from '@kept-informed/obligation'
import type { OwnWords } from '@kept-informed/wording'
import type { NotificationRow } from '../journey/rows.js'
import { markOf } from './recall-mark.js'
import type { StandingRecall } from './standing-recalls.js'

export type Recalled = {
  /** Obligations that it must not tell now. */
  recalled: ReadonlySet<string>
  /** The recall that keeps back what has not been found by its own look yet; null: none. */
  recalledBy: string | null
  /** Approved for it, a correction; null: released texts only. */
  own: { words: OwnWords; version: string } | null
}

export function recalledIn(row: Pick<NotificationRow, 'recall'>, obligations: readonly Obligation[], recalls: readonly StandingRecall[]): Recalled {
  const mark = markOf(row)
  const kept = obligations.flatMap((one) => recalls.filter(({ what }) => recallsNews(what, one)).map(({ recallId }) => ({ recallId, obligationId: one.obligationId })))
  const approved = mark === null || mark.own.length === 0 ? null : recalls.find(({ recallId }) => recallId === mark.recallId)?.approved
  return {
    recalled: new Set([...kept.map(({ obligationId }) => obligationId), ...(mark?.held ?? [])]),
    recalledBy: kept[0]?.recallId ?? null,
    own: approved && 'own' in approved.words ? { words: approved.words.own, version: approved.version } : null,
  }
}
