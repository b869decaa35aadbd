// Why: an event's identity, case and time decide everything later; the rules for each attribute (CloudEvents 1.0, and the narrower
// ones of this topic) stand here side by side, one finding for each attribute at fault.
import type { Instant } from '@kept-informed/kernel'
import { type CaseEventType, caseEventTypeOf } from './case-event-types.js'
import type { Finding } from './findings.js'
import { readMoment } from './formats.js'

/** How far a sender's clock may be ahead of ours. */
const AHEAD = 5 * 60_000
const LONGEST = 255
const SUBJECT = /^[A-Za-z0-9/_.:-]{1,64}$/
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/
const JSON_TYPE = /^application\/json\s*(?:;|$)/i
const DIGITS = /^[0-9]{1,255}$/
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/
/** RFC 3986 section 4.1, in the order scheme, authority, path, query, fragment. */
const URI_REFERENCE =
  /^(?:[A-Za-z][A-Za-z0-9+.-]*:|(?![^/?#]*:))(?:\/\/(?:[\w.~!$&'()*+,;=:@[\]-]|%[\dA-Fa-f]{2})*(?=[/?#]|$))?(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-Fa-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*)?$/

/** A CloudEvent as JSON: attributes and `data`, none of them checked. */
export type CloudEventJson = Record<string, unknown>

const isName = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= LONGEST && !CONTROL.test(value)
const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null
const not = (pointer: string, detail: string): Finding => ({ reason: 'not-cloudevents', pointer, detail })

export function checkIdentity(json: CloudEventJson, findings: Finding[]): void {
  if (json['specversion'] !== '1.0') findings.push(not('/specversion', isAbsent(json['specversion']) ? 'is missing' : 'must be "1.0"'))
  if (!isName(json['id'])) findings.push(not('/id', isAbsent(json['id']) ? 'is missing' : 'must be text of 1 to 255 characters without control characters'))
  const source = json['source']
  if (!isName(source) || !URI_REFERENCE.test(source)) findings.push(not('/source', isAbsent(source) ? 'is missing' : 'must be a URI reference of 1 to 255 characters'))
  const contentType = json['datacontenttype']
  if (!isAbsent(contentType) && (typeof contentType !== 'string' || !JSON_TYPE.test(contentType))) findings.push(not('/datacontenttype', 'must be application/json, or absent'))
}

export function typeOf(json: CloudEventJson, findings: Finding[]): CaseEventType | undefined {
  const name = json['type']
  if (typeof name !== 'string' || name === '') {
    findings.push(not('/type', isAbsent(name) ? 'is missing' : 'must be text'))
    return undefined
  }
  const type = caseEventTypeOf(name)
  if (type === undefined) findings.push({ reason: 'unknown-type', pointer: '/type', detail: 'is not a case event type that we know' })
  return type
}

/** The case reference, also when it is none, so that a key can be held against it. */
export function subjectOf(json: CloudEventJson, findings: Finding[]): string | undefined {
  const subject = json['subject']
  if (typeof subject === 'string' && SUBJECT.test(subject)) return subject
  const detail = isAbsent(subject) ? 'is missing' : 'must be a case reference: 1 to 64 of A-Z a-z 0-9 / _ . : -'
  findings.push({ reason: 'bad-subject', pointer: '/subject', detail })
  return typeof subject === 'string' ? subject : undefined
}

export const isCaseId = (subject: unknown): subject is string => typeof subject === 'string' && SUBJECT.test(subject)

/** When it happened, never after `receivedAt`. */
export function timeOf(json: CloudEventJson, receivedAt: Instant, findings: Finding[]): Instant {
  const time = json['time']
  const instant = typeof time === 'string' ? readMoment(time) : undefined
  if (instant === undefined) {
    findings.push({ reason: 'bad-time', pointer: '/time', detail: isAbsent(time) ? 'is missing' : 'must be an instant: RFC 3339 with an offset, in 1900 or later' })
    return receivedAt
  }
  if (instant > receivedAt + AHEAD) findings.push({ reason: 'bad-time', pointer: '/time', detail: 'must not be more than 5 minutes in the future' })
  return Math.min(instant, receivedAt)
}

/** A whole number is taken as its digits: some encoders write one. */
export function sequenceOf(json: CloudEventJson, findings: Finding[]): string | null {
  const sequence = json['sequence']
  if (isAbsent(sequence)) return null
  const digits = Number.isSafeInteger(sequence) ? String(sequence) : sequence
  if (typeof digits === 'string' && DIGITS.test(digits)) return digits
  findings.push(not('/sequence', 'must be decimal digits'))
  return null
}

/** W3C Trace Context asks to start anew when the given one cannot be read, so a bad one is no fault. */
export const traceparentOf = (given: unknown): string | null => (typeof given === 'string' && TRACEPARENT.test(given) ? given : null)

const KNOWN = new Set(['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'sequence', 'traceparent', 'data', 'data_base64'])

/** All other attributes as text, whatever they are called. */
export function extensionsOf(json: CloudEventJson): Record<string, string> {
  const others: [string, string][] = []
  for (const name in json) {
    const value = json[name]
    if (!KNOWN.has(name) && !isAbsent(value)) others.push([name, typeof value === 'string' ? value : JSON.stringify(value)])
  }
  return Object.fromEntries(others)
}
