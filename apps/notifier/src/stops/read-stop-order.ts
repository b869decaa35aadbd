// Why: a stop without a reason or an end would be silence that nobody answers for; every fault of an order is named at once.
import { accepted, type Fault, type Instant, parseInstant, refused, type Result } from '@kept-informed/kernel'
import { STOP_KINDS, type StopKind } from '@kept-informed/notification'
import { readStatedReason } from '../read-stated-reason.js'

export type StopOrder = { kind: StopKind; value: string | null; reason: string; until: Instant }

const MOST_VALUE = 500
/** Nobody stops telling for ever: a month at most, then it is decided anew. */
const LONGEST_MS = 31 * 86_400_000
const CHANNELS = ['sms', 'email', 'letter']

export function readStopOrder(body: unknown, now: Instant): Result<StopOrder> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused([{ pointer: '', detail: 'must be a JSON object' }])
  const { kind, value = null, until } = body as Record<string, unknown>
  const reason = readStatedReason(body)
  const faults: Fault[] = []
  const known = STOP_KINDS.find((one) => one === kind)
  if (!known) faults.push({ pointer: '/kind', detail: `must be one of ${STOP_KINDS.join(', ')}` })
  else if (known === 'system' && value !== null) faults.push({ pointer: '/value', detail: 'must be absent: the whole system has no name' })
  else if (known !== 'system' && (typeof value !== 'string' || value === '' || value.length > MOST_VALUE)) faults.push({ pointer: '/value', detail: `must be a text of 1 to ${MOST_VALUE} characters` })
  else if (known === 'channel' && !CHANNELS.includes(String(value))) faults.push({ pointer: '/value', detail: `must be one of ${CHANNELS.join(', ')}` })
  if (!reason.ok) faults.push(...reason.faults)
  const end = typeof until === 'string' ? parseInstant(until) : undefined
  if (end === undefined) faults.push({ pointer: '/until', detail: 'must be an instant, RFC 3339 with an offset: a stop always ends' })
  else if (end <= now) faults.push({ pointer: '/until', detail: 'must be after now' })
  else if (end > now + LONGEST_MS) faults.push({ pointer: '/until', detail: 'must be within 31 days' })
  return faults.length > 0 || !known || !reason.ok || end === undefined ? refused(faults) : accepted({ kind: known, value: value === null ? null : String(value), reason: reason.value, until: end })
}
