// Why: a timeline names the version of the Code by which it is to be read today.
import type { Instant } from '@kept-informed/kernel'
import { type CodePack, packInForce, workingCalendar } from '@kept-informed/victims-code'

const calendar = workingCalendar()

/** Version of the Victims' Code in force on that day (Europe/London); empty before the first. */
export const codeInForce = (packs: readonly CodePack[], now: Instant): string => packInForce(packs, 'victims-code', calendar.localDate(now))?.version ?? ''
