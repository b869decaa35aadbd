// Why: news that may leave leaves at a humane time: after a call where that is due, and at an hour that is safe.
import type { Instant } from '@kept-informed/kernel'
import { type Decider, outcomeOf, taskFor } from '../decider.js'
import type { Task } from '../task.js'
import { rungsFrom } from '../timing/rungs-from.js'
import type { FindGround } from './ground.js'
import { isRisky } from './risky-news.js'
import { needsApproval } from './safety.js'

export const callFirst: FindGround = (decider) => {
  const wanted = callFirstTask(decider)
  if (!wanted || decider.contacts.left.length === 0 || outcomeOf(decider, wanted) !== null) return null
  const half = wanted.dueBy
  // Without a day there is no half of the time: then only the call frees it, which may come at once.
  return half !== null && half <= decider.now ? null : { tasks: [wanted], lookAgainAt: half, endsAt: half ?? decider.now }
}

/** Enhanced victims hear risky news from a person first, until that is done or half of the time is gone. Whoever approves a message has seen to that. */
export function callFirstTask(decider: Decider): Task | null {
  const { open, dueBy, circumstances } = decider
  const enhanced = circumstances.context.victims.find((one) => one.victimId === circumstances.victimId)?.entitlement === 'enhanced'
  const risky = open.filter((obligation) => isRisky(obligation) && (enhanced || obligation.entitlement === 'enhanced'))
  if (risky.length === 0 || needsApproval(circumstances)) return null
  const received = Math.min(...risky.map(({ facts }) => facts.receivedAt))
  return { ...taskFor(decider, 'call-first', 'call-first'), dueBy: dueBy === null ? null : half(received, dueBy) }
}

const half = (from: Instant, to: Instant): Instant => from + Math.floor((to - from) / 2)

export const outsideSafeHours: FindGround = (decider) => {
  if (decider.contacts.left.length === 0 || isBeyondCalendar(decider)) return null
  const [best] = rungsFrom(decider, decider.now)
  if (best && best.leavesAt <= decider.now) return null
  return { tasks: [], lookAgainAt: best?.leavesAt ?? null, endsAt: decider.now }
}

/** An agreed update whose day lies past the list of holidays: nobody can say when it is to arrive. */
export const isBeyondCalendar = ({ open }: Decider): boolean => open.some(({ clock, dueOn }) => clock === 'agreed' && dueOn === null)
