// Why: a message that was recalled, and one that corrects others, must know it in every later decision: what it may not count as having told,
// and what else is settled when it is told.
import type { Instant } from '@kept-informed/kernel'
import type { NotificationRow } from '../journey/rows.js'

/** `with`: the correction that settles it. `from`: when it was owed; a telling before that counts from then. */
export type Meet = { obligationId: string; with: string; from: Instant }

export type RecallMark = {
  recallId: string
  /** Obligations that were told in words that were taken back: neither told by this message nor told again by it while the recall stands. */
  held: string[]
  /** Of a correction: the wrong messages. */
  corrects: string[]
  /** Of a correction: what it says, which is nobody's obligation but ours, and is not published as one. */
  own: string[]
  meets: Meet[]
}

export const markOf = ({ recall }: Pick<NotificationRow, 'recall'>): RecallMark | null => (recall === null ? null : (JSON.parse(recall) as RecallMark))
