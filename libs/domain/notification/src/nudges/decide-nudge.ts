// Why: what is late in a case is late for a victim. Whoever is to act hears of it outside the page: in office hours, once a working day, again only
// when something more has become late, and whoever is set over them when a working day has gone by. Pure.
import type { Instant } from '@kept-informed/kernel'
import { nextOfficeDay, officeDayBefore } from '../timing/office-days.js'
import { type OfficeCalendar, opensOn, withinOfficeHours } from '../timing/office-hours.js'
import type { Nudge, NudgeCircumstances, Waiting } from './nudge.js'

/** Milliseconds: what has just come may be done at once, and what comes together is one nudge. */
export const NUDGE_SETTLES_MS = 15 * 60_000
/** Milliseconds: never more often than this, whatever happens. */
export const NUDGE_GAP_MS = 3_600_000

/** null: none is needed at `now`, or it is no time for one. */
export function decideNudge({ own, ofOthers, last, asked }: NudgeCircumstances, calendar: OfficeCalendar, now: Instant): Nudge | null {
  if (withinOfficeHours(now, calendar) !== now) return null
  if (last !== null && now - last < NUDGE_GAP_MS) return null
  const passedOn = ofOthers.filter((one) => isPassedOn(one, calendar, now))
  const nudge = nudgeOf(own, passedOn, now)
  if (asked) return own.length + passedOn.length > 0 ? nudge : null
  const today = calendar.localDate(now)
  if (last !== null && calendar.localDate(last) === today) return [...own, ...passedOn].some((one) => isLateSince(one, last, now)) ? nudge : null
  return passedOn.length > 0 || own.some((one) => isPressing(one, calendar, now)) ? nudge : null
}

const isLate = ({ dueBy }: Waiting, now: Instant): boolean => dueBy !== null && dueBy < now

/** Late, or due by the end of the next working day and not only just there. */
function isPressing(one: Waiting, calendar: OfficeCalendar, now: Instant): boolean {
  if (one.dueBy === null) return false
  const isSettled = one.openedAt === null || one.openedAt + NUDGE_SETTLES_MS <= now
  return isLate(one, now) || (isSettled && one.dueBy <= calendar.endOfDay(nextOfficeDay(calendar.localDate(now), calendar)))
}

const isLateSince = (one: Waiting, last: Instant, now: Instant): boolean => isLate(one, now) && ((one.dueBy ?? last) >= last || (one.openedAt ?? 0) > last)

/** It was late already when the last working day began, so that they were nudged about it then; at once where they could not be. */
function isPassedOn(one: Waiting & { nudgeable: boolean }, calendar: OfficeCalendar, now: Instant): boolean {
  return isLate(one, one.nudgeable ? opensOn(officeDayBefore(calendar.localDate(now), calendar), calendar) : now)
}

function nudgeOf(own: readonly Waiting[], passedOn: readonly Waiting[], now: Instant): Nudge {
  // What came to them as a task of their own is not counted once more.
  const theirs = new Set(own.flatMap(({ id, obligationIds }) => [id, ...obligationIds]))
  const others = passedOn.filter(({ id, obligationIds }) => ![id, ...obligationIds].some((about) => theirs.has(about)))
  const days = [...own, ...others].flatMap(({ dueBy }) => dueBy ?? [])
  return {
    waiting: own.length, overdue: own.filter((one) => isLate(one, now)).length, ofOthers: others.length,
    soonestDue: days.length === 0 ? null : Math.min(...days), caseIds: [...new Set([...own, ...others].map(({ caseId }) => caseId))],
  }
}
