// Why: what a topic promises is written once, as JSON Schema, and the compiler holds it against the type that is sent: a member or a
// word that the type has and the schema has not, or the other way round, does not compile. Every object is closed.
import type { JsonSchema } from '@kept-informed/case-event'

type OptionalIn<T> = { [Key in keyof T]-?: Record<never, never> extends Pick<T, Key> ? Key : never }[keyof T]
type Required<T> = { [Key in Exclude<keyof T, OptionalIn<T>>]: JsonSchema }
type Optional<T> = { [Key in OptionalIn<T>]: JsonSchema }

/** An object with exactly the members of `T`. */
export const closed = <T extends object>(required: Required<T>, ...optional: OptionalIn<T> extends never ? [] : [Optional<T>]): JsonSchema => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional[0] },
  additionalProperties: false,
})

/** One of exactly the words of `T`. */
export const words = <T extends string>(all: Record<T, true>): JsonSchema => ({ type: 'string', enum: Object.keys(all) })
export const listed = (all: readonly string[]): JsonSchema => ({ type: 'string', enum: [...all] })
export const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })
export const eitherOf = (...schemas: JsonSchema[]): JsonSchema => ({ anyOf: schemas })
export const many = (items: JsonSchema): JsonSchema => ({ type: 'array', items })
export const exactly = (value: string | boolean | null): JsonSchema => ({ const: value })

export const text: JsonSchema = { type: 'string' }
export const flag: JsonSchema = { type: 'boolean' }
/** The sender's own. */
export const id: JsonSchema = { type: 'string', minLength: 1 }
export const uuid: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' }
export const sha256: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' }
export const caseReference: JsonSchema = { type: 'string', pattern: '^[A-Za-z0-9/_.:-]{1,64}$', description: 'the case reference' }
export const instant: JsonSchema = { type: 'integer', description: 'milliseconds since 1970-01-01T00:00:00Z' }
export const localDate: JsonSchema = { type: 'string', format: 'date', description: 'a day in Europe/London' }
export const revision: JsonSchema = { type: 'integer', minimum: 0, description: 'keep the snapshot with the highest' }
