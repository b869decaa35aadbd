// Why: whatever bytes lie on the topic, the answer is an event or every reason why not; nothing here throws, so nothing blocks.
// CloudEvents 1.0 Kafka protocol binding, structured and binary.
import type { Instant } from '@kept-informed/kernel'
import { type Arrival, checkEvent, type ParsedCaseEvent, refusedBecause } from './check-event.js'
import type { Finding } from './findings.js'

/** A record as it lies on the topic. */
export type RawRecord = { key: string | null; headers: Record<string, string>; value: Uint8Array }

/** The largest value of one event, in bytes. */
export const LARGEST_EVENT = 256 * 1024

const utf8 = new TextDecoder('utf-8', { fatal: true })
const STRUCTURED = /^application\/cloudevents\+json\s*(?:;|$)/i
const CLOUDEVENTS = /^application\/cloudevents/i

export function parseCaseEvent(raw: RawRecord, receivedAt: Instant): ParsedCaseEvent {
  const findings: Finding[] = []
  if (raw.value.byteLength > LARGEST_EVENT) findings.push({ reason: 'too-large', pointer: '', detail: `must be at most ${LARGEST_EVENT} bytes` })
  const arrival: Arrival = { receivedAt, findings, key: raw.key, escapes: true, dataRead: true }
  const { contentType, traceparent, attributes } = readHeaders(raw.headers)
  if (traceparent !== undefined) arrival.traceparent = traceparent
  if (contentType !== undefined && CLOUDEVENTS.test(contentType) && !STRUCTURED.test(contentType)) {
    findings.push({ reason: 'not-cloudevents', pointer: '', detail: 'must be in the JSON format of CloudEvents, one event a record' })
    return refusedBecause(null, findings)
  }
  const text = decode(raw.value)
  const json = text === undefined ? undefined : readJson(text)
  arrival.escapes = attributes !== undefined || text === undefined || text.includes('\\u')
  const binary = attributes !== undefined && !(contentType !== undefined && STRUCTURED.test(contentType))
  if (json === undefined) {
    findings.push({ reason: 'not-json', pointer: binary ? '/data' : '', detail: text === undefined ? 'is not UTF-8' : 'is not JSON' })
    if (!binary) return refusedBecause(null, findings)
    arrival.dataRead = false
  }
  if (!binary) return checkEvent(json, arrival)
  const datacontenttype = contentType ?? attributes['datacontenttype']
  return checkEvent({ ...attributes, ...(datacontenttype === undefined ? {} : { datacontenttype }), data: json }, arrival)
}

/** Header names in any case; `attributes` only when there is a `ce_` header. */
function readHeaders(headers: Record<string, string>): { contentType?: string; traceparent?: string; attributes?: Record<string, string> } {
  let contentType = headers['content-type']
  let traceparent = headers['traceparent']
  let attributes: [string, string][] | undefined
  for (const header in headers) {
    const value = headers[header]
    if (value === undefined) continue
    const name = header.toLowerCase()
    if (name === 'content-type') contentType ??= value
    else if (name === 'traceparent') traceparent ??= value
    else if (name.startsWith('ce_')) (attributes ??= []).push([name.slice(3), value])
  }
  return { ...(contentType !== undefined && { contentType }), ...(traceparent !== undefined && { traceparent }), ...(attributes && { attributes: Object.fromEntries(attributes) }) }
}

/** Undefined: not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** Undefined: not JSON (JSON itself has no undefined). */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
