// Why: three numbers help, twenty do not: those for this kind of crime first, then those for anybody, and only where they were checked.
import { parseInstant, type Instant, type LocalDate } from '@kept-informed/kernel'
import type { Area, SupportLine } from './support-line.js'
import { SUPPORT_LINES } from './support-lines.js'

/** A line that nobody has checked for a year is not printed. */
const GOOD_FOR_DAYS = 365
const DAY_MS = 86_400_000

export type SupportWanted = { area: Area; offenceCategory: string; now: Instant; atMost: number }

/** Those that may be printed today, the most fitting first. */
export function chooseSupport({ area, offenceCategory, now, atMost }: SupportWanted, lines: readonly SupportLine[] = SUPPORT_LINES): SupportLine[] {
  const usable = lines.filter((line) => line.areas.includes(area) && line.lastChecked !== null && isFresh(line.lastChecked, now))
  const fitting = usable.filter(({ offences }) => offences !== 'any' && offences.some((offence) => offence === offenceCategory))
  return [...fitting, ...usable.filter(({ offences }) => offences === 'any')].slice(0, atMost)
}

/** Read at its source within a year. */
export const isFresh = (checked: LocalDate, now: Instant): boolean => Math.floor((now - (parseInstant(`${checked}T00:00:00Z`) ?? -Infinity)) / DAY_MS) <= GOOD_FOR_DAYS
