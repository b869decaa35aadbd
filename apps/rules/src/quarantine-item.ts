// Why: what cannot be taken is set aside whole: where it was, its bytes, and every reason, so that a person can mend it.
import type { Rejection } from '@kept-informed/case-event'
import { deadLetterOf, type LogRecord } from '@kept-informed/event-log'
import { type Instant, nameUuid } from '@kept-informed/kernel'

/** `parked`: its case is not registered yet; `waiting`: for a person. */
export type QuarantineState = 'parked' | 'waiting' | 'released' | 'discarded'

/** The record as it lay on the log, and what became of it. */
export type QuarantineItem = Omit<LogRecord, 'arrivedAt'> & {
  quarantineId: string
  state: QuarantineState
  caseId: string | null
  reasons: Rejection[]
  receivedAt: Instant
  /** When a parked one stops waiting for its case. */
  releaseAt: Instant | null
}

/** `key` and `headers` are JSON text. */
export type QuarantineRow = {
  quarantine_id: string; state: QuarantineState; case_id: string | null; reasons: Rejection[]; topic: string; partition: number; offset: number
  key: string; headers: string; value: Buffer; received_at: Instant; release_at: Instant | null
}
export const QUARANTINE_COLUMNS = 'quarantine_id, state, case_id, reasons, topic, partition, "offset", key, headers, value, received_at, release_at'

export const itemFrom = (row: QuarantineRow): QuarantineItem => ({
  quarantineId: row.quarantine_id, state: row.state, caseId: row.case_id, reasons: row.reasons, topic: row.topic, partition: row.partition, offset: row.offset,
  key: JSON.parse(row.key) as string | null, headers: JSON.parse(row.headers) as Record<string, string>, value: row.value, receivedAt: row.received_at, releaseAt: row.release_at,
})

export function setAside(record: LogRecord, caseId: string | null, reasons: Rejection[], receivedAt: Instant): QuarantineItem {
  const { topic, partition, offset, key, headers, value } = record
  return { quarantineId: nameUuid('quarantine', topic, partition, offset), state: 'waiting', caseId, reasons, topic, partition, offset, key, headers, value, receivedAt, releaseAt: null }
}

export const park = (record: LogRecord, caseId: string, receivedAt: Instant, releaseAt: Instant): QuarantineItem => ({
  ...setAside(record, caseId, [{ reason: 'unknown-case' }], receivedAt),
  state: 'parked',
  releaseAt,
})

/** For the dead-letter topic. */
export const mirrorOf = (item: QuarantineItem) => deadLetterOf(item, item.reasons.map(({ reason }) => reason))
