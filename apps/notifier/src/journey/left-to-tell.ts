// Why: a notification is decided on only for what it has still to tell, and only when nobody has it in hand: its own word (answer, receipt,
// reconciliation) comes first.
import { isOpen } from '@kept-informed/obligation'
import type { Circumstances } from '../load-circumstances.js'
import type { Journey } from './journey.js'
import { untold } from './tell.js'

const IN_HAND = new Set(['created', 'sending', 'accepted', 'unknown', 'dispatched'])

/** Without what it has told already; null: its case is not known yet, somebody has it in hand, or none of the rest is owed any more. */
export function leftToTell(journey: Journey, circumstances: Circumstances | undefined): Circumstances | null {
  if (!circumstances?.context || circumstances.obligations.length === 0) return null
  if (journey.deliveries.some(({ delivery_id, status }) => IN_HAND.has(status) && !hasTold(journey, delivery_id))) return null
  const left = new Set(untold(journey))
  if (left.size === journey.notification.obligation_ids.length) return circumstances
  const obligations = circumstances.obligations.filter(({ obligationId }) => left.has(obligationId))
  return obligations.some(isOpen) ? { ...circumstances, obligations } : null
}

const hasTold = ({ tellings }: Journey, deliveryId: string): boolean => tellings.some((row) => row.delivery_id === deliveryId && row.undone_at === null)
