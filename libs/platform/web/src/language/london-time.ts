// Why: people in the force read London time, in their language, whatever the machine's zone.
import type { Instant } from '@kept-informed/kernel'
import type { Language } from './catalogue.js'

const ZONE = { timeZone: 'Europe/London' } as const
const timeIn = (locale: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { ...ZONE, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })
const TIME: Record<Language, Intl.DateTimeFormat> = { en: timeIn('en-GB'), cy: timeIn('cy-GB') }
const DAY = new Intl.DateTimeFormat('en-CA', { ...ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })

/** `26 November 2026 at 09:30`. */
export const londonTime = (at: Instant, language: Language): string => TIME[language].format(at)
/** `2026-11-26`. */
export const londonDay = (at: Instant): string => DAY.format(at)
