// Why: what can still be tried for this message, and until when, is asked by the grounds and by the decision alike.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { Obligation } from '@kept-informed/obligation'
import type { Decider } from '../decider.js'
import { isRisky } from '../grounds/risky-news.js'
import { handOverBy, type Ladder, ladderFrom, peopleBy, turnOfFirst } from './ladder.js'
import type { Leaving } from './leaving-instant.js'
import type { Rung } from './rung.js'
import { tooLateFrom, workOutRungs } from './work-out-rungs.js'

/** Best first, as if nothing stood in its way from that instant on; what nobody carries, and cannot be waited for any longer, comes last. */
export function rungsFrom(decider: Decider, from: Instant): Rung[] {
  const known = decider.rungs.get(from)
  if (known) return known
  const all = workOutRungs(decider.contacts.left, leavingOf(decider), from, decider.calendar)
  const rungs = decider.down.size === 0 ? all : [...all.filter((rung) => mayWait(decider, rung)), ...all.filter((rung) => !mayWait(decider, rung))]
  decider.rungs.set(from, rungs)
  return rungs
}

/** It is carried now, or there is time to wait until it is. */
export const mayWait = (decider: Decider, { channel, contactId }: Pick<Rung, 'channel' | 'contactId'>): boolean => !decider.down.has(channel) || decider.now < turnAfter(decider, contactId)

/** When what comes after a contact that is waited for, whether for its word or until somebody carries it, has its turn: at once where the day is over, never where there is none. */
export function turnAfter(decider: Decider, contactId: string): Instant {
  const { dueBy, now, contacts: { left }, calendar } = decider
  if (dueBy === null) return Infinity
  if (dueBy < now) return now
  const after = left.slice(left.findIndex((contact) => contact.contactId === contactId) + 1)
  return after.length === 0 ? peopleBy(dueBy, calendar).officerBy : turnOfFirst(after, leavingOf(decider), { from: now, dueBy }, calendar)
}

/** When whoever comes after this contact, if a message leaves for it now, has their turn; as above. */
export function turnOfNext(decider: Decider, contactId: string): Instant {
  const { dueBy, now, contacts: { left }, calendar } = decider
  if (dueBy === null) return Infinity
  // Where there is no other, no ladder need be built to know who comes next.
  if (left.every((contact) => contact.contactId === contactId)) return dueBy < now ? now : peopleBy(dueBy, calendar).officerBy
  const ladder = ladderOf(decider, decider.now)
  return ladder === null ? now : handOverBy(ladder, contactId)
}

/** From then on; null: there is no day, or it is over. */
export const ladderOf = (decider: Decider, from: Instant): Ladder | null => ladderFrom(decider.contacts.left, leavingOf(decider), from, decider.calendar)

/** When nothing would be in time any more; null where that is so already, or never will be. */
export const lastChance = (decider: Decider, from: Instant): Instant | null => tooLateFrom(decider.contacts.left, leavingOf(decider), from, decider.calendar)

const leavingOf = ({ open, dueBy, posting }: Decider): Leaving => ({ risky: open.some(isRisky), dueBy, arrivesOn: arrivalDay(open), posting })

/** The day on which an agreed update is to arrive, when there is nothing else in the message. */
function arrivalDay(open: readonly Obligation[]): LocalDate | null {
  const [first] = open
  return first && open.every(({ clock }) => clock === 'agreed') ? first.dueOn : null
}
