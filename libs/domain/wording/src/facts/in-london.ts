// Why: people read dates as they say them: `Monday 23 November 2026`, `9:30am`, by the clock on their own wall, in their own language.
import type { Instant } from '@kept-informed/kernel'
import type { Language } from '../language.js'

export type DateAndTime = { date: string; time: string }

const LOCALES = { en: 'en-GB', cy: 'cy-GB' } as const
const shaped = (shape: Intl.DateTimeFormatOptions) => ({ en: new Intl.DateTimeFormat(LOCALES.en, { timeZone: 'Europe/London', ...shape }), cy: new Intl.DateTimeFormat(LOCALES.cy, { timeZone: 'Europe/London', ...shape }) })

const DATE = shaped({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const DAY_OF_MONTH = shaped({ day: 'numeric', month: 'long', year: 'numeric' })
const CLOCK = shaped({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** Europe/London. `date` with the day of the week, `dayOfMonth` without. */
export const inLondon = (instant: Instant, language: Language): DateAndTime & { dayOfMonth: string } => ({
  date: DATE[language].format(instant).replace(',', ''),
  dayOfMonth: DAY_OF_MONTH[language].format(instant),
  time: TIMES[language](CLOCK[language].format(instant)),
})

/** From `HH:MM`. */
const TIMES: Record<Language, (clock: string) => string> = { en: twelveHours, cy: (clock) => clock }

/** In GOV.UK's style: `9:30am`, `2pm`, `midday`. */
function twelveHours(clock: string): string {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday'
  return `${hour % 12 || 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`
}
