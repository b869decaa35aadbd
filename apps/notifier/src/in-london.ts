// Why: people read dates as they say them: `Monday 23 November 2026`, `9:30am`, by the clock on their own wall.
import type { Instant } from '@kept-informed/kernel'

const DATE = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const DAY_OF_MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric' })
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', minute: '2-digit', hourCycle: 'h12' })

/** Europe/London. `date` with the day of the week, `dayOfMonth` without; times in GOV.UK's style. */
export const inLondon = (instant: Instant): { date: string; dayOfMonth: string; time: string } => ({
  date: DATE.format(instant).replace(',', ''),
  dayOfMonth: DAY_OF_MONTH.format(instant),
  time: TIME.format(instant).replaceAll(/\s/gu, '').replace(':00', '').replace(/^12am$/, 'midnight').replace(/^12pm$/, 'midday'),
})
