// Why: which contact is tried first, and whether anything can still be in time at all, are the same question: when would a message leave
// for each contact that is left, and when would it arrive.
import type { Instant } from '@kept-informed/kernel'
import type { Contact } from '@kept-informed/victim'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { type Leaving, leavingInstant } from './leaving-instant.js'
import { postTimes } from '../posting.js'
import type { Rung } from './rung.js'

/** `contacts` in order of preference. Those in time come first, in that order; then the others, the earliest first. `from`: not before. */
export function workOutRungs(contacts: readonly Contact[], leaving: Leaving, from: Instant, calendar: WorkingCalendar): Rung[] {
  const rungs = contacts.flatMap((contact): Rung[] => {
    const leavesAt = leavingInstant(contact, leaving, from, calendar)
    if (leavesAt === null) return []
    const { channel, contactId } = contact
    return [{ channel, contactId, leavesAt, arrivesAt: channel === 'letter' ? postTimes(leavesAt, leaving.posting, calendar).arrivesBy : leavesAt }]
  })
  const late = rungs.filter((rung) => !isInTime(rung, leaving.dueBy, from)).sort((a, b) => a.arrivesAt - b.arrivesAt)
  return [...rungs.filter((rung) => isInTime(rung, leaving.dueBy, from)), ...late]
}

/** What arrives at once is never too late: nobody could be quicker. */
export const isInTime = ({ arrivesAt }: Rung, dueBy: Instant | null, from: Instant): boolean => dueBy === null || arrivesAt <= Math.max(dueBy, from)

const MINUTE = 60_000

/** The first minute from which nothing would be in time any more, to look again then; null where that is now, or never. */
export function tooLateFrom(contacts: readonly Contact[], leaving: Leaving, from: Instant, calendar: WorkingCalendar): Instant | null {
  const { dueBy } = leaving
  if (dueBy === null || from >= dueBy) return null
  const some = (at: Instant): boolean => workOutRungs(contacts, leaving, at, calendar).some((rung) => rung.arrivesAt <= dueBy)
  if (!some(from)) return null
  let [inTime, late] = [from, dueBy + 1]
  while (late - inTime > MINUTE) {
    const middle = Math.floor((inTime + late) / 2)
    if (some(middle)) inTime = middle
    else late = middle
  }
  return late
}
