// Why: in front of a provider urgent calls overtake the others, every fourth place is the oldest's, and two messages to one person in one
// case never overtake each other.
import type { Priority } from '@kept-informed/delivery'

export type Waiting = { /** One person in one case. */ lane: string; priority: Priority }

const OLDEST_EVERY = 4

/** The place of the call to make next in `waiting`, which is in the order they came; -1: none may be made now. `busy`: lanes with a call under way. */
export function nextCall(waiting: readonly Waiting[], busy: ReadonlySet<string>, turn: number): number {
  const seen = new Set<string>()
  let best = -1
  for (const [i, { lane, priority }] of waiting.entries()) {
    if (busy.has(lane) || seen.has(lane)) continue
    seen.add(lane)
    if (turn % OLDEST_EVERY === OLDEST_EVERY - 1 || priority === 0) return i
    if (best === -1 || priority < (waiting[best]?.priority ?? 2)) best = i
  }
  return best
}
