// Why: senders build against what we publish, so what we publish is made from what we check, never written beside it.
import { type CaseEventType, DATA_SCHEMAS, eventTypeName } from './case-event-types.js'

export type JsonSchema = { [keyword: string]: unknown }

/** A choice of words reads better as `enum` than as `anyOf` of constants; it means the same. */
const wordsAsEnum = (_: string, value: unknown): unknown => {
  const choices = (value as { anyOf?: { const?: unknown }[] } | null)?.anyOf
  return choices?.every((choice) => choice.const !== undefined) ? { type: 'string', enum: choices.map((choice) => choice.const) } : value
}

/** JSON Schema of `data` (draft 2020-12). */
export const dataJsonSchema = (type: CaseEventType): JsonSchema => JSON.parse(JSON.stringify(DATA_SCHEMAS[type]), wordsAsEnum) as JsonSchema

/** JSON Schema of the whole event in its structured form (draft 2020-12; `format` is meant as an assertion). */
export const caseEventJsonSchema = (type: CaseEventType): JsonSchema => ({
  title: eventTypeName(type),
  type: 'object',
  required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'data'],
  properties: {
    specversion: { const: '1.0' },
    id: { type: 'string', minLength: 1, maxLength: 255, description: 'unique within source; the same again is a duplicate and skipped' },
    source: { type: 'string', format: 'uri-reference', minLength: 1, maxLength: 255, description: 'the sending system' },
    type: { const: eventTypeName(type) },
    subject: { type: 'string', pattern: '^[A-Za-z0-9/_.:-]{1,64}$', description: 'the case reference' },
    time: { type: 'string', format: 'date-time', description: 'when it happened; at most 5 minutes ahead' },
    datacontenttype: { type: 'string', description: 'application/json, or absent' },
    sequence: { type: 'string', pattern: '^[0-9]{1,255}$', description: "the source's own order within the case" },
    traceparent: { type: 'string', description: 'W3C Trace Context' },
    data: dataJsonSchema(type),
  },
})
