// Why: a letter is not told when it is written. What the print house is handed is collected, posted and brought on days of its own, and
// whoever decides when to write, hands it over, or counts it as arrived must count those days alike.
import type { Instant, LocalDate } from '@kept-informed/kernel'
import type { Weekday, WorkingCalendar } from '@kept-informed/victims-code'

/** Wall-clock times `HH:MM`, Europe/London. */
export type Posting = {
  /** What the print house has by then on a posting day is of that day's print run. */
  cutOff: string
  /** Days of the week on which it collects and posts; never a bank holiday. */
  days: readonly Weekday[]
  /** When it posts, on the posting day after the collection. */
  postsAt: string
  /** First class: counts as arrived at the end of so many working days after it was posted. */
  takesWorkingDays: number
}

export const DEFAULT_POSTING: Posting = { cutOff: '17:30', days: ['mon', 'tue', 'wed', 'thu', 'fri'], postsAt: '15:00', takesWorkingDays: 2 }

/** `run`: the day of the collection, which names the print run. */
export type PostTimes = { run: LocalDate; collectedAt: Instant; dispatchedAt: Instant; arrivesBy: Instant }
export type PostCalendar = Pick<WorkingCalendar, 'holidays' | 'localDate' | 'weekday' | 'addDays' | 'instantAt' | 'endOfDay' | 'dueDate'>

/** Past the end of the list of holidays nobody can count working days: then later than any count could be. */
const TAKES_AT_MOST_DAYS = 10

/** What becomes of a letter that is handed over then. Bank holidays past the end of the list are not known. */
export function postTimes(handedOver: Instant, posting: Posting, calendar: PostCalendar): PostTimes {
  const today = calendar.localDate(handedOver)
  const inTime = isPostingDay(today, posting, calendar) && handedOver <= calendar.instantAt(today, posting.cutOff)
  const run = inTime ? today : nextPostingDay(today, posting, calendar)
  const dispatchedAt = calendar.instantAt(nextPostingDay(run, posting, calendar), posting.postsAt)
  return { run, collectedAt: calendar.instantAt(run, posting.cutOff), dispatchedAt, arrivesBy: letterArrivesBy(dispatchedAt, posting, calendar) }
}

/** The instant from which a letter posted then counts as arrived, unless it came back before. */
export function letterArrivesBy(dispatchedAt: Instant, { takesWorkingDays }: Pick<Posting, 'takesWorkingDays'>, calendar: Pick<PostCalendar, 'dueDate' | 'endOfDay' | 'addDays' | 'localDate'>): Instant {
  const due = calendar.dueDate(dispatchedAt, takesWorkingDays)
  return due === 'beyond-calendar' ? calendar.endOfDay(calendar.addDays(calendar.localDate(dispatchedAt), TAKES_AT_MOST_DAYS)) : due.dueBy
}

function nextPostingDay(day: LocalDate, posting: Posting, calendar: PostCalendar): LocalDate {
  let next = calendar.addDays(day, 1)
  while (!isPostingDay(next, posting, calendar)) next = calendar.addDays(next, 1)
  return next
}

const isPostingDay = (day: LocalDate, { days }: Posting, { weekday, holidays }: PostCalendar): boolean => days.includes(weekday(day)) && !holidays.includes(day)
