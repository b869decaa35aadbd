// Why: a message leaves at an hour that is safe for its contact, not in a quiet time when the news is risky, and an agreed update so that
// it arrives on the agreed day. All three bind it, also after a call or an approval.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import { type Contact, nextSafeInstant } from '@kept-informed/victim'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { type Posting, postTimes } from '../posting.js'
import { quietUntil } from './quiet-times.js'

export type Leaving = {
  risky: boolean
  dueBy: Instant | null
  /** An update is to arrive on this day, never earlier; null: as soon as may be. */
  arrivesOn: LocalDate | null
  posting: Posting
}

const MOST_TURNS = 20
/** Longer than any post takes, holidays and all. */
const MOST_DAYS_BEFORE = 60

/** The first instant, from `now` on, at which the message may leave for this contact; null: never. */
export function leavingInstant(contact: Contact, { risky, dueBy, arrivesOn, posting }: Leaving, now: Instant, calendar: WorkingCalendar): Instant | null {
  let from = arrivesOn === null ? now : Math.max(now, contact.channel === 'letter' ? lastHandOver(arrivesOn, posting, calendar) : calendar.startOfDay(arrivesOn))
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const at = contact.channel === 'letter' ? from : nextSafeInstant(contact.safeHours, from, calendar)
    if (at === null) return null
    const quiet = risky ? quietUntil(at, calendar) : null
    if (quiet === null || (dueBy !== null && dueBy <= quiet)) return at
    from = quiet
  }
  return null
}

/** The first instant of the last day on which a letter can be handed over and is there on that day. */
function lastHandOver(arrivesOn: LocalDate, posting: Posting, calendar: WorkingCalendar): Instant {
  for (let before = 0; before < MOST_DAYS_BEFORE; before++) {
    const handedOver = calendar.startOfDay(calendar.addDays(arrivesOn, -before))
    if (postTimes(handedOver, posting, calendar).arrivesBy <= calendar.endOfDay(arrivesOn)) return handedOver
  }
  return calendar.startOfDay(arrivesOn)
}
