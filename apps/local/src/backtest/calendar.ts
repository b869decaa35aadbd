// Why: one calendar for all of the back-test.
import { workingCalendar } from '@kept-informed/victims-code'

export const CALENDAR = workingCalendar()
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
