// Why: what the guard holds waits for two people, and nobody else is asked to do anything for it: an officer must not be sent to tell by phone
// what may never have happened. Only when half of the time to its day is gone, or it was refused, does a person see to it.
import type { Instant } from '@kept-informed/kernel'
import { type Decider, taskFor } from '../decider.js'
import { type FindGround, lasting } from './ground.js'

export const guard: FindGround = (decider) => {
  const { circumstances: { guard: standing }, now } = decider
  if (standing.is === 'refused') return lasting(taskFor(decider, 'call', 'guard'))
  if (standing.is !== 'held') return null
  const half = halfway(standing.since, decider)
  return half !== null && half <= now ? lasting(taskFor(decider, 'call', 'guard')) : { tasks: [], lookAgainAt: half, endsAt: null }
}

/** null: it was late already, or has no day; then nothing is gained by hurry. */
const halfway = (since: Instant, { dueBy }: Decider): Instant | null => (dueBy === null || dueBy <= since ? null : since + Math.floor((dueBy - since) / 2))
