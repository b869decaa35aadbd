// Why: what has left cannot be called back, so the first of a flood must wait long enough for the rest to show. News that comes alone waits a
// moment; the more of it comes, the longer it must be quiet before any of it leaves.
import type { Instant } from '@kept-informed/kernel'

/** So much before now still counts as "just now". */
export const RECENT_MS = 60_000
/** From so many on, more of it makes it no longer. */
const MOST_TIMES = 10
/** However busy it is, nothing is only looked at for longer than this. */
const LONGEST_MS = 60_000

/** `count`, `lastAt`: of what is counted together with it and was heard just now, itself included. */
export type Recent = { count: number; lastAt: Instant }

/** Until when it is looked at before it may leave. `lookMs`: how long one that comes alone is. */
export const lookEndsAt = (heardAt: Instant, { count, lastAt }: Recent, lookMs: number): Instant =>
  Math.min(heardAt + LONGEST_MS, Math.max(heardAt, lastAt) + lookMs * Math.min(MOST_TIMES, Math.max(1, count)))
