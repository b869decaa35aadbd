// Why: a day and a moment as people in London write them.
import type { Instant } from '@kept-informed/kernel'

const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hour12: false })

/** Such as `Monday 30 November 2026`. */
export const dayOf = (instant: Instant): string => DAY.format(instant).replace(',', '')
/** Such as `Monday 30 November 2026 at 09:00`, London time. */
export const momentOf = (instant: Instant): string => `${dayOf(instant)} at ${TIME.format(instant)}`
