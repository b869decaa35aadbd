// Why: "why that day" is answered by the counting itself: where it began, how many working days it ran, and each day that did not count.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { DayWhy, ObligationSnapshot, SkippedDay } from './explain-why.js'

/** The English name of a bank holiday, if it has one. */
type NameOf = (day: LocalDate) => string | undefined

export function explainDay(obligation: ObligationSnapshot, calendar: WorkingCalendar, nameOf: NameOf): DayWhy {
  const { clock, clockStartedAt, assumedClock, dueOn, dueBy } = obligation
  const startedOn = calendar.localDate(clockStartedAt)
  const countedFrom = calendar.localDate(Math.max(clockStartedAt, shortenedAt(obligation) ?? clockStartedAt))
  const counted = clock === 'agreed' || dueOn === null ? null : count(countedFrom, dueOn, calendar, nameOf)
  return { clock, clockStartedAt, startedOn, assumedClock, countedFrom, workingDays: counted?.workingDays ?? null, dueOn, dueBy, skipped: counted?.skipped ?? [] }
}

/** When enhanced rights made the due date sooner, if they did. */
function shortenedAt({ history }: ObligationSnapshot): Instant | null {
  const change = history.find((one) => one.what === 'due' && !isOfRules(one, history))
  return change ? change.at : null
}

type Change = { at: Instant; what: string; because: object | null }

/** Whether a due date changed because the packs or the list of bank holidays did: nothing else came with it. */
export const isOfRules = ({ at, because }: Change, all: readonly Change[]): boolean => because === null && !all.some((other) => other.what === 'entitlement' && other.at === at)

function count(from: LocalDate, to: LocalDate, calendar: WorkingCalendar, nameOf: NameOf): { workingDays: number; skipped: SkippedDay[] } {
  const skipped: SkippedDay[] = []
  let workingDays = 0
  for (let day = calendar.addDays(from, 1); day <= to; day = calendar.addDays(day, 1)) {
    if (calendar.isWorkingDay(day) === true) workingDays++
    else skipped.push(skippedDay(day, calendar, nameOf))
  }
  return { workingDays, skipped }
}

function skippedDay(date: LocalDate, calendar: WorkingCalendar, nameOf: NameOf): SkippedDay {
  const weekday = calendar.weekday(date)
  if (weekday === 'sat') return { date, why: 'saturday' }
  if (weekday === 'sun') return { date, why: 'sunday' }
  const name = nameOf(date)
  return { date, why: 'bank-holiday', ...(name !== undefined && { name }) }
}
