// Why: every message on obligations.v1 and deliveries.v1 is published the same way: one JSON Schema of the whole envelope and one
// example, as files that are made from the code and proven to be current.
import type { JsonSchema } from '@kept-informed/case-event'
import { type FactEnvelope, type FactMessage, isoInstant } from '@kept-informed/kernel'
import { caseReference, closed, exactly } from './shapes.js'

/** What is said of one message type: what `data` must be, and one example of the message. */
export type PublishedMessage<Message extends FactMessage = FactMessage> = { data: JsonSchema; example: Message }
type OfType<Message extends FactMessage, Type extends string> = Message extends FactMessage<infer Types, infer Data> ? (Type extends Types ? FactMessage<Type, Data> : never) : never
/** Every type of a topic, none left out. */
export type PublishedTopic<Message extends FactMessage> = { [Type in Message['type']]: PublishedMessage<OfType<Message, Type>> }
export type Sender = { source: string; from: string }

/** JSON Schema of the whole message in its structured form (draft 2020-12; `format` is meant as an assertion). */
export const messageJsonSchema = (type: string, data: JsonSchema, source: string): JsonSchema => ({
  title: type,
  ...closed<FactEnvelope>(
    {
      specversion: exactly('1.0'),
      id: { type: 'string', pattern: '^.+/[0-9]+/[0-9]+/[0-9]+$', description: 'where it came from, `topic/partition/offset/n`; unique within source' },
      source: exactly(source),
      type: exactly(type),
      subject: caseReference,
      time: { type: 'string', format: 'date-time', description: 'when it was said' },
      datacontenttype: exactly('application/json'),
      data,
    },
    { traceparent: { type: 'string', description: 'W3C Trace Context' } },
  ),
})

/** The text of `schemas/<type>.schema.json`. */
export const messageSchemaFile = (type: string, { data }: PublishedMessage, { source }: Sender): string =>
  print({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...messageJsonSchema(type, data, source) })

/** The text of `examples/<type>.example.json`. */
export const messageExampleFile = ({ example: { type, caseId, at, data } }: PublishedMessage, { source, from }: Sender): string =>
  print({ specversion: '1.0', id: `${from}/0`, source, type, subject: caseId, time: isoInstant(at), datacontenttype: 'application/json', data } satisfies FactEnvelope)

/** All files of a topic: path below `src` → text. */
export const publishedFiles = <Message extends FactMessage>(topic: PublishedTopic<Message>, sender: Sender): Record<string, string> =>
  Object.fromEntries(
    Object.entries<PublishedMessage>(topic).flatMap(([type, message]) => [
      [`schemas/${type}.schema.json`, messageSchemaFile(type, message, sender)],
      [`examples/${type}.example.json`, messageExampleFile(message, sender)],
    ]),
  )

const print = (value: object): string => `${JSON.stringify(value, null, 2)}\n`
