// Why: how many calls may be begun now is known before anything is claimed: while a provider is shut, or has had its share of the second,
// what waits for it is only rows.
import type { Instant } from '@kept-informed/kernel'
import type { ProviderState } from './provider-state.js'

/** Given up for lost when nobody has said by then how a try went: longer than a call may take. */
export const TRY_MS = 60_000

/** Whole calls that the pace allows; at most a second's worth is saved up. */
export function tokensOf({ perSecond, tokens, tokensAt }: Pick<ProviderState, 'perSecond' | 'tokens' | 'tokensAt'>, now: Instant): number {
  if (perSecond === null) return Infinity
  return Math.min(Math.max(1, perSecond), tokens + (Math.max(0, now - tokensAt) / 1_000) * perSecond)
}

/** `room`: what this process has room for. */
export function placesOf(state: ProviderState, room: number, now: Instant): number {
  if (state.weight === 0 || room <= 0) return 0
  const open = state.shutUntil === null ? room : now < state.shutUntil ? 0 : 1
  return Math.max(0, Math.min(open, Math.floor(tokensOf(state, now))))
}

/** So many places are taken; whoever tries a provider that was shut keeps the others from it meanwhile. */
export function takePlaces(state: ProviderState, places: number, now: Instant): ProviderState {
  if (places === 0) return state
  const paced = state.perSecond === null ? state : { ...state, tokens: tokensOf(state, now) - places, tokensAt: now }
  return state.shutUntil === null ? paced : { ...paced, shutUntil: now + TRY_MS }
}

/** Places that were taken and not used. A try that was not made may be made at once. */
export function giveBackPlaces(state: ProviderState, places: number, now: Instant): ProviderState {
  if (places === 0) return state
  const paced = state.perSecond === null ? state : { ...state, tokens: tokensOf(state, now) + places, tokensAt: now }
  return state.shutUntil === null ? paced : { ...paced, shutUntil: now }
}

/** When there is a place next; now, when there is one; null: not before an operator says so. */
export function placeAt(state: ProviderState, now: Instant): Instant | null {
  if (state.weight === 0) return null
  const paced = state.perSecond === null || tokensOf(state, now) >= 1 ? now : now + Math.ceil(((1 - tokensOf(state, now)) / state.perSecond) * 1_000)
  return Math.max(paced, state.shutUntil ?? now, now)
}

/** `total` places among `parts`, as evenly as may be; whose turn it is gets the first of what is over. */
export const splitPlaces = (total: number, parts: number, turn: number): number[] =>
  Array.from({ length: parts }, (_, part) => Math.floor(total / parts) + ((part + turn) % parts < total % parts ? 1 : 0))

/** A channel that nobody carried for so long is treated as one that nobody carries: as long as one message is tried again at most. */
export const GONE_AFTER_MS = 4 * 3_600_000

/** Nothing of a channel can be expected: nobody is in charge of it, or all who are were shut for long and are not to be tried now. `states`: of the channel. */
export const isGone = (states: readonly ProviderState[], now: Instant): boolean =>
  states.filter(({ weight }) => weight > 0).every(({ shutUntil, shutSince }) => shutUntil !== null && now < shutUntil && shutSince !== null && now - shutSince >= GONE_AFTER_MS)

/** When a channel without a place is worth a look: when somebody has one, or when it counts as gone. Null: never by itself. `states`: of the channel. */
export function channelOpensAt(states: readonly ProviderState[], now: Instant): Instant | null {
  const able = states.filter(({ weight }) => weight > 0)
  if (able.length === 0) return now
  const opens = able.flatMap((state) => placeAt(state, now) ?? [])
  const gone = Math.max(...able.map(({ shutSince }) => (shutSince === null ? Infinity : shutSince + GONE_AFTER_MS)))
  return Math.min(...opens, gone > now ? gone : Infinity)
}

/** It failed again and again and has not worked since, or an operator took it out of use. */
export const isShut = ({ weight, shutUntil }: ProviderState): boolean => weight === 0 || shutUntil !== null
