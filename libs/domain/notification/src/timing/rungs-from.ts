// Why: what can still be tried for this message is asked by the grounds and by the decision alike.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { Obligation } from '@kept-informed/obligation'
import type { Decider } from '../decider.js'
import { isRisky } from '../grounds/risky-news.js'
import type { Leaving } from './leaving-instant.js'
import type { Rung } from './rung.js'
import { tooLateFrom, workOutRungs } from './work-out-rungs.js'

/** Best first, as if nothing stood in its way from that instant on. */
export function rungsFrom(decider: Decider, from: Instant): Rung[] {
  const known = decider.rungs.get(from) ?? workOutRungs(decider.contacts.left, leavingOf(decider), from, decider.calendar)
  decider.rungs.set(from, known)
  return known
}

/** When nothing would be in time any more; null where that is so already, or never will be. */
export const lastChance = (decider: Decider, from: Instant): Instant | null => tooLateFrom(decider.contacts.left, leavingOf(decider), from, decider.calendar)

const leavingOf = ({ open, dueBy, posting }: Decider): Leaving => ({ risky: open.some(isRisky), dueBy, arrivesOn: arrivalDay(open), posting })

/** The day on which an agreed update is to arrive, when there is nothing else in the message. */
function arrivalDay(open: readonly Obligation[]): LocalDate | null {
  const [first] = open
  return first && open.every(({ clock }) => clock === 'agreed') ? first.dueOn : null
}
