// Why: a row's condition is data about fields of its event and how the victim stands, so a lawyer can read it and a pack can change it.
import type { CaseEvent } from '@kept-informed/case-event'
import type { Condition } from '@kept-informed/victims-code'
import { inSchemeAt, type Person, safetyFlagsAt } from './case-people.js'

/** `data`: what the condition's fields are looked up in. */
export type ConditionInput = { event: CaseEvent; data: object; at: number; person: Person }

export function conditionHolds(condition: Condition, input: ConditionInput): boolean {
  if ('all' in condition) return condition.all.every((one) => conditionHolds(one, input))
  if ('any' in condition) return condition.any.some((one) => conditionHolds(one, input))
  if ('victim' in condition) return standsSo(condition.victim, input)
  const value = valueAt(input.data, condition.field)
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast
  return condition.in.some((one) => one === value)
}

function standsSo(how: Extract<Condition, { victim: string }>['victim'], { data, at, person }: ConditionInput): boolean {
  switch (how) {
    case 'safeguarded-by-a-condition':
      return conditionsOf(data).some(({ safeguards }) => safeguards?.includes(person.victimId))
    case 'has-safety-flags':
      return safetyFlagsAt(person, at).length > 0
    case 'opted-in-to-victim-contact-scheme':
      return inSchemeAt(person, at)
  }
}

const conditionsOf = (data: object): { safeguards?: string[] }[] => ('conditions' in data && Array.isArray(data.conditions) ? (data.conditions as { safeguards?: string[] }[]) : [])

const valueAt = (data: object, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined), data)
