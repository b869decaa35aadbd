// Why: "2026-02-30" or a time without an offset would become a wrong legal deadline, so the formats of the published schemas are
// really checked: instants as RFC 3339 section 5.6, dates as days that exist in the calendar. The registry is one for the whole process: other schemas get the same check.
import { FormatRegistry } from '@sinclair/typebox'
import { type Instant, parseInstant } from '@kept-informed/kernel'

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** No case is older, and a year such as 0000 is more than a database holds. */
const EARLIEST = Date.UTC(1900, 0, 1)

/** RFC 3339 with an offset, in 1900 or later. */
export const readMoment = (text: string): Instant | undefined => {
  const instant = parseInstant(text)
  return instant === undefined || instant < EARLIEST ? undefined : instant
}

FormatRegistry.Set('date-time', (text) => readMoment(text) !== undefined)
FormatRegistry.Set('date', (text) => DAY.test(text) && readMoment(`${text}T00:00:00Z`) !== undefined)
