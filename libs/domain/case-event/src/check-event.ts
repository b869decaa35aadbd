// Why: HTTP and Kafka must take and refuse the same events, so both come through this one check.
import type { Fault, Instant } from '@kept-informed/kernel'
import { checkIdentity, type CloudEventJson, extensionsOf, isCaseId, sequenceOf, subjectOf, timeOf, traceparentOf, typeOf } from './attributes.js'
import type { CaseEvent } from './case-event.js'
import { dataFaults, isDataOf } from './data-faults.js'
import { faultsOf, type Finding, rejectionsOf } from './findings.js'
import type { Rejection } from './rejection.js'
import { isStorable, unstorableFaults } from './storable.js'

export type ParsedCaseEvent =
  | {
      ok: true
      event: CaseEvent
      /** The event as given, in its structured form: also what we do not know. */
      cloudEvent: CloudEventJson
    }
  | {
      ok: false
      /** The subject, when that at least could be read. */
      caseId: string | null
      rejections: Rejection[]
      faults: Fault[]
    }

/** How an event came: what else must hold of it, and what its text already rules out. */
export type Arrival = {
  receivedAt: Instant
  findings: Finding[]
  /** The key of its record; undefined where there is none by nature (HTTP). */
  key?: string | null
  /** False: the text had no `\u`, so no string can hold what only an escape can write. */
  escapes: boolean
  /** False: the data could not be read, which has been said already. */
  dataRead: boolean
  /** Of the record that carried it; the event's own goes first. */
  traceparent?: string
}

export const refusedBecause = (caseId: string | null, findings: Finding[]): ParsedCaseEvent => ({
  ok: false,
  caseId,
  rejections: rejectionsOf(findings),
  faults: faultsOf(findings),
})

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

export function checkEvent(json: unknown, arrival: Arrival): ParsedCaseEvent {
  const { findings, receivedAt, key } = arrival
  if (!isObject(json)) {
    findings.push({ reason: 'not-cloudevents', pointer: '', detail: 'must be an object' })
    return refusedBecause(null, findings)
  }
  checkIdentity(json, findings)
  const type = typeOf(json, findings)
  const subject = subjectOf(json, findings)
  if (key !== undefined && subject !== undefined && key !== subject) {
    findings.push({ reason: 'key-mismatch', pointer: '/subject', detail: key === null ? 'is not the key of its record, which has none' : 'is not the key of its record' })
  }
  const occurredAt = timeOf(json, receivedAt, findings)
  const sequence = sequenceOf(json, findings)
  const data = json['data']
  if (!isObject(data)) {
    if (arrival.dataRead) findings.push({ reason: 'bad-data', pointer: '/data', detail: data === undefined ? 'is missing' : 'must be an object' })
  } else if (type !== undefined && !isDataOf(type, data)) {
    for (const fault of dataFaults(type, data)) findings.push({ reason: 'bad-data', ...fault })
  }
  if (!isStorable(json, arrival.escapes)) {
    for (const fault of unstorableFaults(json)) findings.push({ reason: fault.pointer.startsWith('/data') ? 'bad-data' : 'not-cloudevents', ...fault })
  }
  if (findings.length > 0 || type === undefined) return refusedBecause(isCaseId(subject) ? subject : null, findings)
  const event = {
    source: json['source'],
    id: json['id'],
    type,
    caseId: subject,
    occurredAt,
    receivedAt,
    sequence,
    traceparent: traceparentOf(json['traceparent']) ?? traceparentOf(arrival.traceparent),
    extensions: extensionsOf(json),
    data,
  } as CaseEvent
  return { ok: true, event, cloudEvent: json }
}
