// Why: "2026-02-30" or a time without an offset would become a wrong legal deadline, so the formats of the published schemas are
// really checked: instants as RFC 3339 section 5.6, dates as days that exist in the calendar.
import { FormatRegistry } from '@sinclair/typebox'
import { parseInstant } from '@kept-informed/kernel'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export const isCalendarDay = (text: string): boolean => DAY.test(text) && parseInstant(`${text}T00:00:00Z`) !== undefined

FormatRegistry.Set('date-time', (text) => parseInstant(text) !== undefined)
FormatRegistry.Set('date', isCalendarDay)
