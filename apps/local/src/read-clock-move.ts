// Why: whoever moves the clock wrongly learns everything that is wrong with it at once.
import { accepted, type Fault, type Instant, parseInstant, refused, type Result } from '@kept-informed/kernel'
import { durationMs } from './duration.js'

export type ClockMove = (now: Instant) => Instant
const FURTHEST = Date.UTC(2199, 11, 31)

/** Reads `{ to: RFC 3339 }` or `{ advance: ISO 8601 duration }`: one of them, and nothing else. */
export function readClockMove(body: unknown): Result<ClockMove> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused([{ pointer: '', detail: 'must be an object with "to" or "advance"' }])
  const faults: Fault[] = []
  const { to, advance, ...rest } = body as Record<string, unknown>
  for (const name of Object.keys(rest)) faults.push({ pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, detail: 'is not known; there are to, advance' })
  if ((to === undefined) === (advance === undefined)) faults.push({ pointer: '', detail: 'must have one of "to" and "advance"' })
  const target = typeof to === 'string' ? parseInstant(to) : undefined
  if (to !== undefined && (target === undefined || target > FURTHEST)) faults.push({ pointer: '/to', detail: 'must be an RFC 3339 date-time with an offset, before 2200' })
  const by = typeof advance === 'string' ? durationMs(advance) : undefined
  if (advance !== undefined && (by === undefined || by > 100 * 366 * 86_400_000)) faults.push({ pointer: '/advance', detail: 'must be an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as P3D or PT90M' })
  if (faults.length > 0) return refused(faults)
  return accepted((now) => target ?? now + (by ?? 0))
}
