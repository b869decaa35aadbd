// Why: a message is in time only if, should it fail, the next way still is, and the last way is a person with time to call. So each way has
// its last moment, counted backwards from the day that it is due: the supervisor's, the officer's, then each contact's.
import type { Instant } from '@kept-informed/kernel'
import type { Contact } from '@kept-informed/victim'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { Posting } from '../posting.js'
import { callingTimeBefore, OFFICER_HAS_MS, SUPERVISOR_HAS_MS } from './calling-hours.js'
import { isInTimeFrom, lastStart } from './last-start.js'
import type { Leaving } from './leaving-instant.js'
import type { Rung } from './rung.js'
import { LEAST_WAIT_MS, wordDue } from './silence.js'
import { isInTime, workOutRungs } from './work-out-rungs.js'

/** A way of the machine's. `startBy`: the last moment at which it arrives in time and what comes after it still has its turn. */
export type Step = Rung & { startBy: Instant }

export type Ladder = {
  /** Those that arrive in time, best first. What would be too late once those before it have had their turn is left out. */
  steps: Step[]
  /** The last moments at which the officer, then the supervisor, are asked to call; past ones mean at once. */
  officerBy: Instant
  supervisorBy: Instant
}

/** From the moment that the next way is chosen until it has left; a cut-off is missed by a second. */
const GETS_GOING_MS = 5 * 60_000

/** When people must be asked, for what is due by then. */
export function peopleBy(dueBy: Instant, calendar: WorkingCalendar): Pick<Ladder, 'officerBy' | 'supervisorBy'> {
  const supervisorBy = callingTimeBefore(dueBy, SUPERVISOR_HAS_MS, calendar)
  return { supervisorBy, officerBy: callingTimeBefore(supervisorBy, OFFICER_HAS_MS, calendar) }
}

/** From `from` on, for `contacts` in order of preference; null: there is no day, or it is over. */
export function ladderFrom(contacts: readonly Contact[], leaving: Leaving, from: Instant, calendar: WorkingCalendar): Ladder | null {
  const { dueBy } = leaving
  if (dueBy === null || dueBy < from) return null
  const people = peopleBy(dueBy, calendar)
  const ways = workOutRungs(contacts, leaving, from, calendar)
    .filter((rung) => isInTime(rung, dueBy, from))
    .flatMap((rung) => contacts.filter(({ contactId }) => contactId === rung.contactId).map((contact) => ({ rung, contact })))
  const chain: typeof ways = []
  for (const way of ways) {
    const before = chain.at(-1)
    if (before === undefined || isInTimeFrom(way.contact, leaving, wordOf(before.rung, leaving.posting, calendar) + LEAST_WAIT_MS, { wordBy: dueBy, arrivesBy: dueBy }, calendar)) chain.push(way)
  }
  const steps: Step[] = []
  for (const { rung, contact } of chain.toReversed()) {
    const wordBy = turnOfNext(steps[0], people.officerBy) - LEAST_WAIT_MS
    // What is in time may be tried at the first moment that there is, whatever comes after it.
    const last = wordBy < rung.leavesAt ? null : lastStart(contact, leaving, from, { wordBy, arrivesBy: dueBy }, calendar)
    steps.unshift({ ...rung, startBy: Math.max(rung.leavesAt, last ?? rung.leavesAt) })
  }
  return { steps, ...people }
}

const wordOf = ({ channel, leavesAt }: Rung, posting: Posting, calendar: WorkingCalendar): Instant => wordDue({ channel, at: leavesAt }, posting, calendar)

/** When whoever comes after this contact has their turn, unless it has told by then. After one that is none of the ladder comes its first step. */
export const handOverBy = ({ steps, officerBy }: Ladder, contactId: string): Instant => turnOfNext(steps[steps.findIndex((step) => step.contactId === contactId) + 1], officerBy)

/**
 * When the first of these, of which none has begun, has its turn, so that each of them has one: nobody knows yet which of them will be carried then,
 * so none may be lost to another.
 */
export function turnOfFirst(contacts: readonly Contact[], leaving: Leaving, { from, dueBy }: { from: Instant; dueBy: Instant }, calendar: WorkingCalendar): Instant {
  const ladder = ladderFrom(contacts, leaving, from, calendar)
  const { officerBy } = ladder ?? peopleBy(dueBy, calendar)
  const turns = contacts.flatMap((contact, place) => {
    const last = lastStart(contact, leaving, from, { wordBy: officerBy - LEAST_WAIT_MS, arrivesBy: dueBy }, calendar)
    return last === null ? [] : [last - GETS_GOING_MS - place * (LEAST_WAIT_MS + GETS_GOING_MS)]
  })
  return Math.min(turnOfNext(ladder?.steps[0], officerBy), ...turns)
}

const turnOfNext = (next: Step | undefined, officerBy: Instant): Instant => (next === undefined ? officerBy : Math.min(officerBy, next.startBy - GETS_GOING_MS))
