// Why: only tellings and facts about persons concern rules; what cannot be read is set aside with its reason and never blocks.
import type { LogRecord } from '@kept-informed/event-log'
import { isJsonObject, jsonObject } from '@kept-informed/kernel'
import type { PersonFact, Telling } from '@kept-informed/obligation'

export type DeliveryFact =
  | { kind: 'fact'; caseId: string; telling?: Telling; person?: PersonFact }
  | { kind: 'other' }
  | { kind: 'unreadable'; reason: 'not-json' | 'not-cloudevents' | 'bad-data' }

export function readDeliveryFact(record: Pick<LogRecord, 'value'>): DeliveryFact {
  const envelope = jsonObject(record.value.toString('utf8'))
  if (!envelope) return { kind: 'unreadable', reason: 'not-json' }
  const { specversion, type, subject, data } = envelope
  if (specversion !== '1.0' || typeof type !== 'string' || typeof subject !== 'string') return { kind: 'unreadable', reason: 'not-cloudevents' }
  if (type === 'victim-told-by-message.v1' || type === 'telling-undone.v1') return isJsonObject(data) && isTelling(data['telling']) ? { kind: 'fact', caseId: subject, telling: data['telling'] } : { kind: 'unreadable', reason: 'bad-data' }
  if (type === 'victim-erased.v1' || type === 'victim-age-known.v1') return isJsonObject(data) && isPerson(data['fact']) ? { kind: 'fact', caseId: subject, person: data['fact'] } : { kind: 'unreadable', reason: 'bad-data' }
  return { kind: 'other' }
}

function isTelling(value: unknown): value is Telling {
  if (!isJsonObject(value)) return false
  const { tellingId, victimId, recipientId, obligationIds, at, metBy, undoneAt } = value
  return [tellingId, victimId, recipientId, metBy].every((text) => typeof text === 'string') && Array.isArray(obligationIds) && Number.isSafeInteger(at) && (undoneAt === null || Number.isSafeInteger(undoneAt))
}

function isPerson(value: unknown): value is PersonFact {
  if (!isJsonObject(value) || typeof value['victimId'] !== 'string' || !Number.isSafeInteger(value['at'])) return false
  return value['kind'] === 'erased' || (value['kind'] === 'child' && typeof value['under18'] === 'boolean' && typeof value['toldDirectly'] === 'boolean')
}
