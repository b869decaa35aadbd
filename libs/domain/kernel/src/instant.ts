// Why: every deadline and every state in this product hangs on instants. Inside, an instant is a number of
// milliseconds, because millions are compared; outside it is always RFC 3339 in UTC. Nothing here reads a clock.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** A calendar day in Europe/London, `YYYY-MM-DD`. */
export type LocalDate = string

/** RFC 3339 in UTC with milliseconds, such as `2026-11-30T23:59:59.999Z`. */
export const isoInstant = (instant: Instant): string => new Date(instant).toISOString()

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})$/

/** An RFC 3339 date-time **with an offset** (RFC 3339 section 5.6), or undefined when the text is not one or names no real moment. */
export function parseInstant(text: string): Instant | undefined {
  const parts = RFC3339.exec(text)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] = parts
  const midnight = midnightOf(Number(year), Number(month), Number(day))
  if (midnight === undefined) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
  const offset = offsetMinutes(zone)
  if (offset === undefined) return undefined
  const millis = Number(fraction.slice(0, 3).padEnd(3, '0'))
  return midnight + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 + millis
}

/** Date.UTC takes the years 0 to 99 for 1900 to 1999, and 30 February for 2 March. */
function midnightOf(year: number, month: number, day: number): Instant | undefined {
  const date = new Date(Date.UTC(2000, 0, 1))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined
}

function offsetMinutes(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 23 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
