// Why: a message settles what is owed only when someone other than us said that it arrived: the phone's network, or the server of the
// recipient. Our own relay's or provider's `accepted` tells nobody; a letter tells by time (a sweep), never by a word.
import type { Instant } from '@kept-informed/kernel'
import type { Delivery, Receipt } from './delivery.js'

/** `delivery` as it is after the word; `at` is the word's own time. null: this word tells nobody. */
export function tellingFrom({ channel }: Pick<Delivery, 'channel'>, { status, at }: Pick<Receipt, 'status' | 'at'>): { at: Instant; metBy: 'sms-receipt' | 'email-accepted' } | null {
  if (status !== 'delivered' || channel === 'letter') return null
  return { at, metBy: channel === 'sms' ? 'sms-receipt' : 'email-accepted' }
}
