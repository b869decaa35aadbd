// Why: every deadline and every state in this product hangs on instants. Inside, an instant is a number of
// milliseconds, because millions are compared; outside it is always RFC 3339 in UTC. Nothing here reads a clock.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** A calendar day in Europe/London, `YYYY-MM-DD`. */
export type LocalDate = string

/** RFC 3339 in UTC with milliseconds, such as `2026-11-30T23:59:59.999Z`. */
export const isoInstant = (instant: Instant): string => new Date(instant).toISOString()

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,12}))?([Zz]|[+-]\d{2}:\d{2})$/

/** An RFC 3339 date-time **with an offset** (RFC 3339 section 5.6), or undefined when the text is not one or names no real moment. */
export function parseInstant(text: string): Instant | undefined {
  const parts = RFC3339.exec(text)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] = parts
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  if (new Date(midnight).getUTCDate() !== Number(day) || Number(month) < 1 || Number(month) > 12) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
  const offset = offsetMinutes(zone)
  if (offset === undefined) return undefined
  const millis = Number(fraction.slice(0, 3).padEnd(3, '0'))
  return midnight + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 + millis
}

function offsetMinutes(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 23 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
