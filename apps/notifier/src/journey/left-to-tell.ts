// Why: a notification is decided on only for what it has still to tell, and only when nobody has it in hand: its own word (answer, receipt,
// reconciliation) comes first.
import type { Instant } from '@kept-informed/kernel'
import { isOpen } from '@kept-informed/obligation'
import type { Circumstances } from '../deciding/load-circumstances.js'
import { inHand } from './in-hand.js'
import type { Journey } from './journey.js'
import { untold } from './tell.js'

/** Without what it has told already, or what was recalled since; null: its case is not known yet, somebody has it in hand, or none of the rest is owed any more. */
export const leftToTell = (journey: Journey, circumstances: Circumstances | undefined, now: Instant): Circumstances | null => (inHand(journey, now) ? null : stillOwed(journey, circumstances))

/** The same, whoever has it in hand. */
export function stillOwed(journey: Journey, circumstances: Circumstances | undefined): Circumstances | null {
  if (!circumstances?.context || circumstances.obligations.length === 0) return null
  const left = new Set(untold(journey))
  if (left.size === journey.notification.obligation_ids.length) return circumstances
  const obligations = circumstances.obligations.filter(({ obligationId }) => left.has(obligationId) && !circumstances.recalled.has(obligationId))
  return obligations.some(isOpen) ? { ...circumstances, obligations } : null
}
