// Why: a flood shows in one of two ways. Told as it happens, very many happen in one hour. Where each bears another time, very many are heard
// in one hour; but so is a force's whole history on the day that it joins. So news of somebody's freedom is measured both ways, for which a
// person's look is worth the wait, and news of how it ended by when it happened.
import type { Instant } from '@kept-informed/kernel'
import { readGuardKey } from './guard-key.js'

/** `heard`: in the hour up to now. `happened`: in the hour of the clock in which it happened. */
export type GuardMeasure = 'heard' | 'happened'

const HOUR_MS = 3_600_000
/** Of UTC, which every hour of London's is too. */
export const hourOf = (at: Instant): Instant => Math.floor(at / HOUR_MS) * HOUR_MS
export const heardSince = (now: Instant): Instant => now - HOUR_MS

/** What is counted together. `hour` null: by when it is heard. */
export type GuardCount = { key: string; hour: Instant | null }

/** All counts that one piece of news is in. */
export const countsOf = (key: string, happenedAt: Instant): GuardCount[] => [
  ...(readGuardKey(key).kind === 'freedom' ? [{ key, hour: null }] : []),
  { key, hour: hourOf(happenedAt) },
]
