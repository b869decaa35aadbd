// Why: a message that waits for a person leaves later and so arrives later: a text by as much, a letter by whole posts.
import type { Instant } from '@kept-informed/kernel'
import type { WithheldBecause } from '@kept-informed/notification'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { PlannedMessage, Rung } from './prospect.js'

/** Time alone ends these: the hour comes, half of the time is gone, the hold is over. */
const ENDS_BY_TIME: readonly (WithheldBecause | null)[] = ['outside-safe-hours', 'call-first', 'held', null]
/** A person's step ends these, and then the message leaves; in all other cases the person does the telling. */
const ENDS_BY_A_STEP: readonly (WithheldBecause | null)[] = ['needs-approval', 'no-details', 'contact-expired', 'language-not-approved', 'wording-not-published']

export const leavesByItself = ({ state, withheldBecause }: PlannedMessage): boolean => state !== 'withheld' || ENDS_BY_TIME.includes(withheldBecause)
export const leavesOnceFreed = ({ state, withheldBecause, rungs }: PlannedMessage): boolean => state === 'withheld' && ENDS_BY_A_STEP.includes(withheldBecause) && rungs !== null && rungs.length > 0

const earliest = (instants: readonly Instant[]): Instant | null => (instants.length === 0 ? null : Math.min(...instants))

/** The first instant at which it counts as arrived, if nobody does anything; null: never. */
export function arrivalByItself(message: PlannedMessage): Instant | null {
  const { rungs, onItsWay } = message
  const left = onItsWay === null ? [] : [onItsWay.arrivesBy]
  return earliest(leavesByItself(message) ? [...left, ...(rungs ?? []).map(({ arrivesAt }) => arrivesAt)] : left)
}

/** The same for a message that may leave from `free` on; null: past the list of bank holidays. */
export const arrivalOnceFreed = ({ rungs }: PlannedMessage, free: Instant, calendar: WorkingCalendar): Instant | null =>
  earliest((rungs ?? []).flatMap((rung) => postponed(rung, free, calendar) ?? []))

function postponed({ channel, leavesAt, arrivesAt }: Rung, free: Instant, calendar: WorkingCalendar): Instant | null {
  if (free <= leavesAt) return arrivesAt
  if (channel !== 'letter') return arrivesAt + (free - leavesAt)
  const until = calendar.localDate(free)
  let posts = 0
  for (let day = calendar.localDate(leavesAt); day < until; posts++) {
    const next = calendar.nextWorkingDay(day)
    if (next === 'beyond-calendar') return null
    day = next
  }
  const due = calendar.dueDate(arrivesAt, posts)
  return posts === 0 ? arrivesAt : due === 'beyond-calendar' ? null : due.dueBy
}
