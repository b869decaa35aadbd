// Why: an order about a provider says all of it each time, and why, so that the last one is how it stands.
import { accepted, type Fault, refused, type Result } from '@kept-informed/kernel'
import { readStatedReason } from '../read-stated-reason.js'

/** `weight`: 0 to 100, of its channel's traffic beside the others'; 0: nothing goes by it. `perSecond`: calls at most, 0.01 to 10,000; null: no limit. */
export type ProviderOrder = { weight: number; perSecond: number | null; reason: string }

export function readProviderOrder(body: unknown): Result<ProviderOrder> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused([{ pointer: '', detail: 'must be a JSON object' }])
  const { weight, perSecond = null } = body as Record<string, unknown>
  const reason = readStatedReason(body)
  const faults: Fault[] = []
  if (!Number.isInteger(weight) || Number(weight) < 0 || Number(weight) > 100) faults.push({ pointer: '/weight', detail: 'must be a whole number from 0 to 100' })
  if (perSecond !== null && (typeof perSecond !== 'number' || perSecond < 0.01 || perSecond > 10_000)) faults.push({ pointer: '/perSecond', detail: 'must be a number from 0.01 to 10000, or null' })
  if (!reason.ok) faults.push(...reason.faults)
  return faults.length > 0 || !reason.ok ? refused(faults) : accepted({ weight: Number(weight), perSecond: perSecond === null ? null : Number(perSecond), reason: reason.value })
}
