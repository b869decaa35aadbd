// Why: a ground on which a message does not leave says what a person must do, when to look again, and from when it would go by itself.
import type { Instant } from '@kept-informed/kernel'
import type { Decider } from '../decider.js'
import type { Task } from '../task.js'

export type Ground = {
  tasks: Task[]
  lookAgainAt: Instant | null
  /** From then on nothing of this stands in its way, as things are foreseen; null: nobody can foresee it. */
  endsAt: Instant | null
}

/** null: it does not fit. */
export type FindGround = (decider: Decider) => Ground | null

/** One that lasts until something else changes. */
export const lasting = (...tasks: Task[]): Ground => ({ tasks, lookAgainAt: null, endsAt: null })
