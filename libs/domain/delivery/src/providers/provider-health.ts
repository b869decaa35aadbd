// Why: traffic leaves a provider that fails at once, and comes back slowly: one that has just recovered must not get everything again.
// What fails again and again is shut, and tried with one message at a time.
import type { Instant } from '@kept-informed/kernel'
import type { ProviderState } from './provider-state.js'

/** How a call went, of the provider's doing: a refusal of the recipient is a good answer. */
export type CallResult = { worked: true } | { worked: false; /** Whether it may have been taken. */ unknown: boolean; retryAfterMs: number | null }

const SECOND = 1_000
const MINUTE = 60_000

/** From nothing to its whole weight. */
export const BACK_TO_HEALTH_MS = 20 * MINUTE
const WORST = 0.05
const LOSES = 0.5
/** After it was shut. */
const BEGINS_AGAIN_WITH = 0.1
/** A lost answer may be the network's fault. */
const STRIKES = { unavailable: 2, unknown: 1 }
const SHUT_AFTER_STRIKES = 10
/** The first time, the second time, and so on. */
export const SHUT_FOR_MS: readonly number[] = [30 * SECOND, 1 * MINUTE, 2 * MINUTE, 5 * MINUTE]

/** Over 0 to 1. */
export const healthOf = ({ health, healthAt }: Pick<ProviderState, 'health' | 'healthAt'>, now: Instant): number => Math.min(1, health + Math.max(0, now - healthAt) / BACK_TO_HEALTH_MS)

export const afterCalls = (state: ProviderState, results: readonly CallResult[], now: Instant): ProviderState => results.reduce((before, result) => afterCall(before, result, now), state)

function afterCall(state: ProviderState, result: CallResult, now: Instant): ProviderState {
  if (result.worked) {
    if (state.shutUntil === null) return state.strikes === 0 ? state : { ...state, strikes: 0 }
    return { ...state, strikes: 0, shutUntil: null, shutSince: null, shutTimes: 0, health: BEGINS_AGAIN_WITH, healthAt: now }
  }
  const strikes = state.strikes + (result.unknown ? STRIKES.unknown : STRIKES.unavailable)
  const hurt: ProviderState = { ...state, strikes, health: Math.max(WORST, healthOf(state, now) * LOSES), healthAt: now }
  if (result.retryAfterMs !== null) return shut(hurt, Math.max(now + result.retryAfterMs, state.shutUntil ?? 0), now)
  const tried = state.shutUntil !== null && state.shutTimes > 0
  // Of those that were under way when it was shut, each would shut it longer.
  if (tried && now < (state.shutSince ?? now) + shutFor(state.shutTimes - 1)) return hurt
  return tried || strikes >= SHUT_AFTER_STRIKES ? shut({ ...hurt, shutTimes: state.shutTimes + 1 }, now + shutFor(state.shutTimes), now) : hurt
}

const shutFor = (times: number): number => SHUT_FOR_MS[Math.min(times, SHUT_FOR_MS.length - 1)] ?? 5 * MINUTE

const shut = (state: ProviderState, until: Instant, now: Instant): ProviderState => ({ ...state, shutUntil: until, shutSince: state.shutSince ?? now })
