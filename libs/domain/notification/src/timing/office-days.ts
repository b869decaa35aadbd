// Why: what people do is timed by the days on which they work; past the list of holidays only weekends are known.
import type { LocalDate } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'

type Days = Pick<WorkingCalendar, 'weekday' | 'isWorkingDay'>
type Counting = Days & Pick<WorkingCalendar, 'addDays'>

export function worksOn(day: LocalDate, calendar: Days): boolean {
  const listed = calendar.isWorkingDay(day)
  return listed === 'beyond-calendar' ? !['sat', 'sun'].includes(calendar.weekday(day)) : listed
}

export const nextOfficeDay = (day: LocalDate, calendar: Counting): LocalDate => firstFrom(day, 1, calendar)
export const officeDayBefore = (day: LocalDate, calendar: Counting): LocalDate => firstFrom(day, -1, calendar)

function firstFrom(day: LocalDate, step: 1 | -1, calendar: Counting): LocalDate {
  for (let next = calendar.addDays(day, step); ; next = calendar.addDays(next, step)) if (worksOn(next, calendar)) return next
}
