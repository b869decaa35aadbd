// Why: people in the force read London time, whatever the machine's zone.
import type { Instant } from '@kept-informed/kernel'

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })

/** `26 November 2026 at 09:30`. */
export const londonTime = (at: Instant): string => TIME.format(at)
/** `2026-11-26`. */
export const londonDay = (at: Instant): string => DAY.format(at)
