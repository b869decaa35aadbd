// Why: a message leaves at an hour that is safe for its contact, not in a quiet time when the news is risky, and an agreed update so that
// it arrives on the agreed day. All three bind it, also after a call or an approval.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import { type Contact, nextSafeInstant } from '@kept-informed/victim'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { quietUntil } from './quiet-times.js'

export type Leaving = {
  risky: boolean
  dueBy: Instant | null
  /** An update is to arrive on this day, never earlier; null: as soon as may be. */
  arrivesOn: LocalDate | null
}

/** A letter is collected on one working day, dispatched on the next, and arrives two working days later. */
const LETTER_TAKES_WORKING_DAYS = 3
const MOST_TURNS = 20

/** The first instant, from `now` on, at which the message may leave for this contact; null: never. */
export function leavingInstant(contact: Contact, { risky, dueBy, arrivesOn }: Leaving, now: Instant, calendar: WorkingCalendar): Instant | null {
  let from = Math.max(now, arrivesOn === null ? now : begins(contact, arrivesOn, calendar))
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const at = contact.channel === 'letter' ? from : nextSafeInstant(contact.safeHours, from, calendar)
    if (at === null) return null
    const quiet = risky ? quietUntil(at, calendar) : null
    if (quiet === null || (dueBy !== null && dueBy <= quiet)) return at
    from = quiet
  }
  return null
}

function begins(contact: Contact, arrivesOn: LocalDate, calendar: WorkingCalendar): Instant {
  if (contact.channel !== 'letter') return calendar.startOfDay(arrivesOn)
  let day = arrivesOn
  for (let n = 0; n < LETTER_TAKES_WORKING_DAYS; n++) {
    const before = calendar.workingDayOnOrBefore(calendar.addDays(day, -1))
    if (before === 'beyond-calendar') return calendar.startOfDay(arrivesOn)
    day = before
  }
  return calendar.startOfDay(day)
}
