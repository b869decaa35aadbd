// Why: two providers a channel are worth something only when the sick one loses its traffic by itself and an operator can say which is
// preferred. By chance, weighted: so the one that is coming back is tried by a few.
import type { Instant } from '@kept-informed/kernel'
import { healthOf } from './provider-health.js'
import type { ProviderState } from './provider-state.js'

/** It failed this message last: rather another. */
const FAILED_LAST = 0.05

/** By which of them a message goes; null: by none. `places`: what each has left; `failed`: whom the last try of this message went by. `random`: 0 up to 1. */
export function chooseProvider(states: readonly ProviderState[], places: ReadonlyMap<string, number>, failed: string | null, { now, random }: { now: Instant; random: number }): string | null {
  const able = states.filter(({ provider, weight }) => weight > 0 && (places.get(provider) ?? 0) > 0)
  const shares = able.map((state) => state.weight * healthOf(state, now) * (state.provider === failed ? FAILED_LAST : 1))
  let left = random * shares.reduce((sum, share) => sum + share, 0)
  for (const [i, { provider }] of able.entries()) {
    left -= shares[i] ?? 0
    if (left < 0) return provider
  }
  return able.at(-1)?.provider ?? null
}
