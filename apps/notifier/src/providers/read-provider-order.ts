// Why: an order about a provider says all of it each time, and why, so that the last one is how it stands.
import { accepted, type Fault, refused, type Result } from '@kept-informed/kernel'

/** `weight`: 0 to 100, of its channel's traffic beside the others'; 0: nothing goes by it. `perSecond`: calls at most, 0.01 to 10,000; null: no limit. */
export type ProviderOrder = { weight: number; perSecond: number | null; reason: string }

const MOST_REASON = 1_000

export function readProviderOrder(body: unknown): Result<ProviderOrder> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused([{ pointer: '', detail: 'must be a JSON object' }])
  const { weight, perSecond = null, reason } = body as Record<string, unknown>
  const faults: Fault[] = []
  if (!Number.isInteger(weight) || Number(weight) < 0 || Number(weight) > 100) faults.push({ pointer: '/weight', detail: 'must be a whole number from 0 to 100' })
  if (perSecond !== null && (typeof perSecond !== 'number' || perSecond < 0.01 || perSecond > 10_000)) faults.push({ pointer: '/perSecond', detail: 'must be a number from 0.01 to 10000, or null' })
  if (typeof reason !== 'string' || reason.trim() === '' || reason.length > MOST_REASON) faults.push({ pointer: '/reason', detail: `must be a text of 1 to ${MOST_REASON} characters` })
  return faults.length > 0 ? refused(faults) : accepted({ weight: Number(weight), perSecond: perSecond === null ? null : Number(perSecond), reason: String(reason) })
}
