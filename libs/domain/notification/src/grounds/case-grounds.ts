// Why: somebody may have stopped all telling in a case, or to one person in it, for a time; what is owed stays owed and a person sees to it.
import { taskFor } from '../decider.js'
import { type FindGround, lasting } from './ground.js'
import { heldUntil } from './safety.js'

export const restricted: FindGround = (decider) => (decider.circumstances.context.restricted ? lasting(taskFor(decider, 'call', 'restricted')) : null)

export const held: FindGround = (decider) => {
  const until = heldUntil(decider.circumstances, decider.now)
  return until === null ? null : { tasks: [taskFor(decider, 'call', 'held')], lookAgainAt: until, endsAt: until }
}
