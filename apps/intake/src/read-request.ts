// Why: one event may come in three ways over HTTP (structured, binary, in a batch); behind this file there is only one.
// CloudEvents 1.0 HTTP protocol binding.
import { isUtf8 } from 'node:buffer'
import type { CloudEventJson } from '@kept-informed/case-event'
import { accepted, refused, type Result } from '@kept-informed/kernel'

/** What a caller sent, before any event in it is checked. `text`: the bytes of a single structured event as given. */
export type Submission = { batch: boolean; events: unknown[]; text?: Buffer }

export type Unreadable = 'media-type' | 'charset' | 'empty' | 'not-utf8' | 'not-a-batch'

export type IncomingRequest = { headers: Record<string, string | string[] | undefined>; body?: unknown; rawBody?: Buffer }

const STRUCTURED = 'application/cloudevents+json'
const BATCH = 'application/cloudevents-batch+json'
const CHARSET = /;\s*charset="?([^";\s]+)/

/** The body has been parsed as JSON already; `rawBody` are its bytes. */
export function readRequest({ headers, body, rawBody }: IncomingRequest): Result<Submission, Unreadable> {
  const contentType = String(headers['content-type'] ?? '').toLowerCase()
  const mediaType = contentType.split(';', 1)[0]?.trim()
  if (mediaType !== STRUCTURED && mediaType !== BATCH && mediaType !== 'application/json') return refused('media-type')
  if ((CHARSET.exec(contentType)?.[1] ?? 'utf-8') !== 'utf-8') return refused('charset')
  if (rawBody === undefined || rawBody.length === 0) return refused('empty')
  if (!isUtf8(rawBody)) return refused('not-utf8')
  if (mediaType === STRUCTURED) return accepted({ batch: false, events: [body], text: rawBody })
  if (mediaType === BATCH) return Array.isArray(body) ? accepted({ batch: true, events: body }) : refused('not-a-batch')
  const attributes = attributesOf(headers)
  if (attributes) return accepted({ batch: false, events: [{ ...attributes, datacontenttype: 'application/json', data: body }] })
  return isCloudEvent(body) ? accepted({ batch: false, events: [body], text: rawBody }) : refused('media-type')
}

/** Plain JSON that says it is a CloudEvent is taken for one. */
const isCloudEvent = (body: unknown): boolean => typeof body === 'object' && body !== null && Object.hasOwn(body, 'specversion')

/** The `ce-` headers as attributes; undefined when there is none, so that it is no binary event. */
function attributesOf(headers: IncomingRequest['headers']): CloudEventJson | undefined {
  const found = Object.entries(headers).flatMap(([name, value]) => (name.startsWith('ce-') && typeof value === 'string' ? [[name.slice(3), percentDecoded(value)] as const] : []))
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

/** HTTP binding section 3.1.3.2; a value that is not percent-encoded UTF-8 is left as it is and judged as such. */
function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
