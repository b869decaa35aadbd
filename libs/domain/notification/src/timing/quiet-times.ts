// Why: bad news on a Friday evening finds nobody to ask until Monday. Risky news does not leave between Friday 16:00 and Monday 08:00,
// nor from 16:00 on the eve of a bank holiday to 08:00 on the next working day.
import type { Instant } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { nextOfficeDay, worksOn } from './office-days.js'

type QuietCalendar = Pick<WorkingCalendar, 'localDate' | 'isWorkingDay' | 'addDays' | 'instantAt' | 'weekday'>

const BEGINS = '16:00'
const ENDS = '08:00'

/** When the quiet time that `instant` lies in ends; null when it lies in none. Past the list of holidays only weekends are known. */
export function quietUntil(instant: Instant, calendar: QuietCalendar): Instant | null {
  const day = calendar.localDate(instant)
  const opensAt = (on: string): Instant => calendar.instantAt(on, ENDS)
  if (worksOn(day, calendar)) {
    const yesterday = calendar.addDays(day, -1)
    if (!worksOn(yesterday, calendar) && instant < opensAt(day)) return opensAt(day)
    if (worksOn(calendar.addDays(day, 1), calendar) || instant < calendar.instantAt(day, BEGINS)) return null
  }
  return opensAt(nextOfficeDay(day, calendar))
}
