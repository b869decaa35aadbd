// Why: the check that everything passes is compiled and fast; words for what is wrong are only looked for when it failed.
import { Kind, type TSchema } from '@sinclair/typebox'
import { type TypeCheck, TypeCompiler, type ValueError, ValueErrorType } from '@sinclair/typebox/compiler'
import type { Fault } from '@kept-informed/kernel'
import { type CaseEventType, DATA_SCHEMAS } from './case-event-types.js'

/** An event is at most 256 KiB, yet it could hold a hundred thousand faults. */
const MOST_FAULTS = 1_000
const compiled = new Map<CaseEventType, TypeCheck<TSchema>>()

function checkOf(type: CaseEventType): TypeCheck<TSchema> {
  const known = compiled.get(type)
  if (known) return known
  const check = TypeCompiler.Compile<TSchema>(DATA_SCHEMAS[type])
  compiled.set(type, check)
  return check
}

export const isDataOf = (type: CaseEventType, data: unknown): boolean => checkOf(type).Check(data)

/** Every fault of `data`, one for each member, with pointers from the root of the event. Never repeats a value. */
export function dataFaults(type: CaseEventType, data: unknown): Fault[] {
  const faults = new Map<string, string>()
  for (const error of checkOf(type).Errors(data)) {
    const pointer = `/data${error.path}`
    if (!faults.has(pointer)) faults.set(pointer, inWords(error))
    if (faults.size === MOST_FAULTS) break
  }
  return [...faults].map(([pointer, detail]) => ({ pointer, detail }))
}

function inWords({ type, schema }: ValueError): string {
  if (type === ValueErrorType.ObjectRequiredProperty) return 'is missing'
  if (type === ValueErrorType.StringMinLength) return 'must not be empty'
  if (type === ValueErrorType.StringMaxLength) return `must be at most ${schema['maxLength']} characters long`
  if (type === ValueErrorType.NumberMinimum) return `must be at least ${schema['minimum']}`
  if (type === ValueErrorType.StringPattern) return `must be an ${schema.description}`
  if (schema[Kind] === 'Union') return `must be one of: ${(schema['anyOf'] as { const: string }[]).map((choice) => choice.const).join(', ')}`
  if (schema['format'] === 'date-time') return 'must be an instant: RFC 3339 with an offset'
  if (schema['format'] === 'date') return 'must be a day of the calendar: YYYY-MM-DD'
  return `must be ${MUST_BE[schema[Kind]] ?? 'of another kind'}`
}

const MUST_BE: Record<string, string> = { Object: 'an object', Array: 'an array', String: 'text', Boolean: 'true or false', Number: 'a number' }
