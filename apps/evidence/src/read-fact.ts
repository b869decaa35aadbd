// Why: evidence believes nothing that it cannot read: a record is a fact message of the topics it listens to, or it is set aside
// with its reason and its bytes, and the partition goes on.
import type { DeliveriesTopicMessage } from '@kept-informed/delivery'
import type { LogRecord } from '@kept-informed/event-log'
import { canonicalJson, type FactEnvelope, type Instant, parseInstant } from '@kept-informed/kernel'
import type { ObligationsTopicMessage } from '@kept-informed/obligation'

type TopicMessage = ObligationsTopicMessage | DeliveriesTopicMessage

/** A fact as it came: `id` is the message's own, the same at every redelivery; `content` is what is hashed. */
export type Fact = { id: string; caseId: string; at: Instant; content: string; message: TopicMessage }

export type ReadFact = { ok: true; fact: Fact } | { ok: false; reason: 'not-json' | 'not-a-fact' }

export function readFact(record: LogRecord): ReadFact {
  const envelope = parseJson(record.value)
  if (envelope === undefined) return { ok: false, reason: 'not-json' }
  if (!isEnvelope(envelope)) return { ok: false, reason: 'not-a-fact' }
  const at = parseInstant(envelope.time)
  if (at === undefined) return { ok: false, reason: 'not-a-fact' }
  const message = { type: envelope.type, caseId: envelope.subject, at, data: envelope.data } as TopicMessage
  const content = canonicalJson({ type: envelope.type, subject: envelope.subject, time: envelope.time, data: envelope.data })
  return { ok: true, fact: { id: `${envelope.source}#${envelope.id}`, caseId: envelope.subject, at, content, message } }
}

function parseJson(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isEnvelope(value: unknown): value is FactEnvelope {
  if (typeof value !== 'object' || value === null) return false
  const { specversion, id, source, type, subject, time, data } = value as Record<string, unknown>
  const texts = [id, source, type, subject, time]
  return specversion === '1.0' && texts.every((text) => typeof text === 'string' && text !== '') && typeof data === 'object' && data !== null
}
