// Why: a screen that was left, and a sign-in of this morning, must not be somebody else's way in tonight.
import type { Instant } from '@kept-informed/kernel'

export type SessionTimes = { startedAt: Instant; lastSeenAt: Instant }
export type SessionLimits = { idleMs: number; absoluteMs: number }
export type SessionStanding = 'good' | 'idle-too-long' | 'too-old'

const MINUTE = 60_000
/** NIST SP 800-63B, AAL2: at most 30 minutes without a sign of life and 12 hours in all; a shift is shorter. */
export const STAFF_LIMITS: SessionLimits = { idleMs: 30 * MINUTE, absoluteMs: 10 * 60 * MINUTE }
/** Of who has no account and may be watched: a quarter of an hour without a page, an hour in all. */
export const VISITOR_LIMITS: SessionLimits = { idleMs: 15 * MINUTE, absoluteMs: 60 * MINUTE }
/** How exactly the last sign of life is kept; less often than each request, or every page would write. */
export const SEEN_EVERY_MS = MINUTE

export function standingOf({ startedAt, lastSeenAt }: SessionTimes, now: Instant, { idleMs, absoluteMs }: SessionLimits): SessionStanding {
  if (now - startedAt >= absoluteMs) return 'too-old'
  return now - lastSeenAt >= idleMs ? 'idle-too-long' : 'good'
}
