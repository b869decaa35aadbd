// Why: whoever is shown what would be said asks also how long each way can wait. The last moments shown are those by which the ways are begun.
import type { Instant } from '@kept-informed/kernel'
import type { NotificationCircumstances, NotificationRules } from '../circumstances.js'
import { deciderFor } from '../decider.js'
import type { Ladder } from './ladder.js'
import type { Rung } from './rung.js'
import { ladderOf } from './rungs-from.js'

/** `rungs`: what was decided that can be tried; the ladder begins with the first that may leave. null: there is no day, or it is over. */
export function lastMoments(circumstances: NotificationCircumstances, rules: NotificationRules, now: Instant, rungs: readonly Rung[]): Ladder | null {
  const from = rungs.length === 0 ? now : Math.min(...rungs.map(({ leavesAt }) => leavesAt))
  return ladderOf(deciderFor(circumstances, rules, now), from)
}
