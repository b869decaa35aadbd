// Why: a record that cannot be understood is set aside with its reason and never blocks its partition; so reading gives a value.
import type { LogRecord } from '@kept-informed/event-log'
import { isJsonObject, type JsonObject, jsonObject } from '@kept-informed/kernel'
import type { CaseContextMessage, ObligationMessage } from '@kept-informed/obligation'

export type OwedFact =
  | { kind: 'context'; data: CaseContextMessage['data'] }
  | { kind: 'obligation'; data: ObligationMessage['data'] }
  | { kind: 'other' }
  | { kind: 'unreadable'; reason: 'not-json' | 'not-cloudevents' | 'bad-data' }

/** What one record of obligations.v1 says. Types that this service has no use for are `other`. */
export function readObligationsRecord(record: LogRecord): OwedFact {
  const envelope = jsonObject(record.value.toString('utf8'))
  if (!envelope) return { kind: 'unreadable', reason: 'not-json' }
  const { specversion, type, data } = envelope
  if (specversion !== '1.0' || typeof type !== 'string') return { kind: 'unreadable', reason: 'not-cloudevents' }
  const isContext = type === 'case-context-changed.v1'
  if (!isContext && !type.startsWith('obligation-')) return { kind: 'other' }
  const member = isContext ? 'context' : 'obligation'
  if (!hasRevision(data) || !isJsonObject(data[member]) || typeof data[member].caseId !== 'string') return { kind: 'unreadable', reason: 'bad-data' }
  if (isContext) return Array.isArray(data[member].victims) ? { kind: 'context', data: data as CaseContextMessage['data'] } : { kind: 'unreadable', reason: 'bad-data' }
  return typeof data[member].obligationId === 'string' ? { kind: 'obligation', data: data as ObligationMessage['data'] } : { kind: 'unreadable', reason: 'bad-data' }
}

const hasRevision = (value: unknown): value is JsonObject => isJsonObject(value) && Number.isSafeInteger(value.revision)
