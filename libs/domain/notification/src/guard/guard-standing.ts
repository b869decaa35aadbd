// Why: how the guard stands to one message is decided from what is counted, what people have said, and nothing else.
import type { Instant } from '@kept-informed/kernel'

/** `looked-at`: too new to say. `held`: until two people agree. `refused`: two people said that it must not go. */
export type GuardStanding = { is: 'free' } | { is: 'looked-at'; until: Instant } | { is: 'held'; since: Instant } | { is: 'refused' }

export const FREE: GuardStanding = { is: 'free' }
const STRICTEST = ['refused', 'held', 'looked-at', 'free'] as const

/** Of a message that carries several pieces of news; of two that are looked at the later end. */
export function strictest(standings: readonly GuardStanding[]): GuardStanding {
  const until = (one: GuardStanding): Instant => (one.is === 'looked-at' ? one.until : 0)
  return standings.toSorted((a, b) => STRICTEST.indexOf(a.is) - STRICTEST.indexOf(b.is) || until(b) - until(a))[0] ?? FREE
}
