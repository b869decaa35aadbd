// Why: a timeline names the version of the Code by which it is to be read today.
import type { Instant } from '@kept-informed/kernel'
import { packInForce, SHIPPED_PACKS, workingCalendar } from '@kept-informed/victims-code'

const calendar = workingCalendar()

/** Version of the Victims' Code in force on that day (Europe/London); empty before the first. */
export const codeInForce = (now: Instant): string => packInForce(SHIPPED_PACKS, 'victims-code', calendar.localDate(now))?.version ?? ''
