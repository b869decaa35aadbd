// Why: a receipt in our own small JSON is read as kindly as it can be: it must say what it is about and what happened, no more.
import { type Clock, type Fault, parseInstant, type Result } from '@kept-informed/kernel'
import type { ReceivedWord } from './receipt-store.js'

/** A code, not a sentence: what a relay says in words may quote an address. */
const CODE = /^[\w.:-]{1,64}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isUuid = (text: string): boolean => UUID.test(text)

/** `{attemptId? , deliveryId?, providerReference?, status, code?, at?}`: one of the first two is needed. `at` is RFC 3339. */
export function readReceipt(provider: string, body: unknown, clock: Clock): Result<ReceivedWord> {
  const given = typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {}
  const faults: Fault[] = []
  const attemptId = uuidIn(given, 'attemptId', faults)
  const deliveryId = uuidIn(given, 'deliveryId', faults) ?? uuidIn(given, 'reference', faults)
  if (attemptId === null && deliveryId === null) faults.push({ pointer: '/attemptId', detail: 'attemptId or deliveryId is needed' })
  const word = given.status
  if (typeof word !== 'string' || word === '' || word.length > 64) faults.push({ pointer: '/status', detail: 'must be a word' })
  const at = given.at === undefined ? null : typeof given.at === 'string' ? parseInstant(given.at) : undefined
  if (at === undefined) faults.push({ pointer: '/at', detail: 'must be RFC 3339 with an offset' })
  if (faults.length > 0 || at === undefined || typeof word !== 'string') return { ok: false, faults }
  const providerReference = typeof given.providerReference === 'string' ? given.providerReference.slice(0, 255) : null
  return { ok: true, value: { provider, attemptId, deliveryId, providerReference, word, code: typeof given.code === 'string' && CODE.test(given.code) ? given.code : null, at, receivedAt: clock.now() } }
}

function uuidIn(given: Record<string, unknown>, name: string, faults: Fault[]): string | null {
  const value = given[name]
  if (value === undefined || value === null) return null
  if (typeof value === 'string' && isUuid(value)) return value.toLowerCase()
  faults.push({ pointer: `/${name}`, detail: 'must be a UUID' })
  return null
}
