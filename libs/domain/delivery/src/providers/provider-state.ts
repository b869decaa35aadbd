// Why: whether a message may go by a provider now, and how much of the traffic it gets, hangs on these few numbers, which all processes share.
import type { Instant } from '@kept-informed/kernel'
import type { Channel } from '@kept-informed/victim'

export type ProviderState = {
  provider: string
  channel: Channel
  /** An operator's word, 0 to 100; 0: nothing goes by it. */
  weight: number
  /** An operator's word: calls a second at most; null: no limit. */
  perSecond: number | null
  /** Calls that may be begun at `tokensAt`; more come with time. */
  tokens: number
  tokensAt: Instant
  /** How much of its weight it had at `healthAt`, over 0 to 1; more comes back with time. */
  health: number
  healthAt: Instant
  /** Failures since the last success, weighted. */
  strikes: number
  /** Shut until then, and from then on open for one message, to see; null: open. */
  shutUntil: Instant | null
  /** When it was shut first, tries in between not counted; null: open. */
  shutSince: Instant | null
  /** How often it was shut since it last worked. */
  shutTimes: number
}

export const newProvider = (provider: string, channel: Channel, now: Instant): ProviderState => ({
  provider, channel, weight: 100, perSecond: null, tokens: 0, tokensAt: now, health: 1, healthAt: now, strikes: 0, shutUntil: null, shutSince: null, shutTimes: 0,
})
