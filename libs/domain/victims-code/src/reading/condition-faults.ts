// Why: a condition that cannot hold means that something is never owed: each field must be one that every event of the row has, each value one that it can have.
import type { CaseEventType } from '@kept-informed/case-event'
import { type Fault, isJsonObject } from '@kept-informed/kernel'
import { canBe, eventField } from './event-field.js'

/** What is wrong with the meaning of a condition on these events. Members of a wrong form are passed over: its shape names those. */
export function conditionFaults(condition: unknown, on: readonly CaseEventType[], at: string): Fault[] {
  if (!isJsonObject(condition)) return []
  const inner = (['all', 'any'] as const).flatMap((name) => {
    const members = condition[name]
    return Array.isArray(members) ? members.flatMap((member: unknown, index) => conditionFaults(member, on, `${at}/${name}/${index}`)) : []
  })
  return [...inner, ...on.flatMap((type) => leafFaults(condition, type, at))]
}

function leafFaults(condition: Record<string, unknown>, type: CaseEventType, at: string): Fault[] {
  if (condition['victim'] === 'safeguarded-by-a-condition' && !eventField(type, 'conditions')) return [{ pointer: `${at}/victim`, detail: `asks for conditions, which ${type} does not have` }]
  const { field: path, in: values, atLeast } = condition
  if (typeof path !== 'string' || !/\S/.test(path)) return []
  const field = eventField(type, path)
  if (!field) return [{ pointer: `${at}/field`, detail: `is not a field of ${type}` }]
  const listed = Array.isArray(values) ? values.flatMap((value: unknown, index) => (isScalar(value) && !canBe(field, value) ? [{ pointer: `${at}/in/${index}`, detail: `is not a value that the field has in ${type}` }] : [])) : []
  return typeof atLeast === 'number' && !canBe(field, atLeast) ? [...listed, { pointer: `${at}/atLeast`, detail: `asks for a number, which the field is not in ${type}` }] : listed
}

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)
