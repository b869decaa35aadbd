// Why: people in the force read London time, in their language, whatever the machine's zone.
import type { Instant } from '@kept-informed/kernel'
import type { Language } from './catalogue.js'

const ZONE = { timeZone: 'Europe/London' } as const
const timeIn = (locale: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { ...ZONE, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })
const TIME: Record<Language, Intl.DateTimeFormat> = { en: timeIn('en-GB'), cy: timeIn('cy-GB') }
const DAY = new Intl.DateTimeFormat('en-CA', { ...ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })

/** `26 November 2026 at 09:30`. */
export const londonTime = (at: Instant, language: Language): string => TIME[language].format(at)
const momentIn = (locale: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { ...ZONE, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })
const MOMENT: Record<Language, Intl.DateTimeFormat> = { en: momentIn('en-GB'), cy: momentIn('cy-GB') }

/** `Thursday 26 November 2026 at 09:30`, of an instant that people plan by, as it stands in a sentence; Node's releases differ in a comma. */
export const londonMoment = (at: Instant, language: Language): string => MOMENT[language].format(at).replace(', ', ' ').replace(/^Dydd /, 'dydd ')
/** `2026-11-26`. */
export const londonDay = (at: Instant): string => DAY.format(at)

const CLOCK = new Intl.DateTimeFormat('en-CA', { ...ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const HOUR_MS = 3_600_000

/** `2026-11-26T09:30`, as a form gives it, on the clock in London; null: there is no such time. Of the hour that comes twice in autumn: the first. */
export function londonInstant(local: string): Instant | null {
  const asIfUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? Date.parse(`${local}Z`) : Number.NaN
  if (Number.isNaN(asIfUtc)) return null
  return [asIfUtc - HOUR_MS, asIfUtc].find((instant) => londonClock(instant) === local) ?? null
}

/** `2026-11-26T09:30`, for a field of a form. */
export const londonClock = (at: Instant): string => CLOCK.format(at).replace(', ', 'T')

const dayIn = (locale: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { ...ZONE, weekday: 'long', day: 'numeric', month: 'long' })
const DAY_IN_WORDS: Record<Language, Intl.DateTimeFormat> = { en: dayIn('en-GB'), cy: dayIn('cy-GB') }
/** `Thursday 26 November`, of an instant or of a day as `2026-11-26`. */
export const londonDayInWords = (at: Instant | string, language: Language): string => DAY_IN_WORDS[language].format(typeof at === 'string' ? Date.parse(at.length === 10 ? `${at}T12:00:00Z` : at) : at)

const dateIn = (locale: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { ...ZONE, day: 'numeric', month: 'long', year: 'numeric' })
const DATE: Record<Language, Intl.DateTimeFormat> = { en: dateIn('en-GB'), cy: dateIn('cy-GB') }
/** `1 February 2027`, of a day as `2027-02-01` that may lie in another year. */
export const londonDate = (day: string, language: Language): string => DATE[language].format(Date.parse(`${day}T12:00:00Z`))

const monthIn = (locale: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { ...ZONE, month: 'long', year: 'numeric' })
const MONTH: Record<Language, Intl.DateTimeFormat> = { en: monthIn('en-GB'), cy: monthIn('cy-GB') }
const [MONTH_LONG, DAY_LONG] = ['2026-11'.length, '2026-11-26'.length]

/** As exact as it is given: an instant (ours, or RFC 3339), a day as `2026-11-26` (`Thursday 26 November`), a month as `2026-11` (`November 2026`). */
export function londonWords(at: Instant | string, language: Language): string {
  if (typeof at === 'number') return londonTime(at, language)
  if (at.length === MONTH_LONG) return MONTH[language].format(Date.parse(`${at}-15T12:00:00Z`))
  return at.length === DAY_LONG ? londonDayInWords(at, language) : londonTime(Date.parse(at), language)
}
