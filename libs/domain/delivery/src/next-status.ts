// Why: providers repeat themselves, speak late and out of order. What a word may change is one table that can be read; whatever is
// not in it changes nothing.
import type { DeliveryStatus, Receipt } from './delivery.js'

type Word = Receipt['status']

const FAILURES = ['temporary-failure', 'permanent-failure', 'technical-failure'] as const
const DEFINITE = ['accepted', 'delivered', 'dispatched', 'returned', ...FAILURES] as const

/** To each status, the words that change it; the word is then the new status. */
export const CHANGED_BY: Record<DeliveryStatus, readonly Word[]> = {
  created: [...DEFINITE, 'unknown'],
  sending: [...DEFINITE, 'unknown'],
  unknown: DEFINITE,
  accepted: ['delivered', 'dispatched', 'returned', ...FAILURES],
  delivered: ['permanent-failure'], // a bounce: the provider takes it back
  dispatched: ['returned', 'permanent-failure'],
  // A late `sent` after a failure changes nothing; only what says that it arrived or left does.
  'temporary-failure': ['delivered', 'dispatched', 'returned', 'permanent-failure', 'technical-failure'],
  'technical-failure': ['delivered', 'dispatched'],
  'permanent-failure': [],
  returned: [],
  cancelled: ['accepted', 'delivered', 'dispatched'], // it left after all
}

/** The same status: the word changes nothing. */
export const nextStatus = (current: DeliveryStatus, word: Word): DeliveryStatus => (CHANGED_BY[current].includes(word) ? word : current)
