// Why: what a pack may look like is said once: the published JSON Schema and the faults that a reader names are made of the same words.
import type { JsonSchema } from '@kept-informed/case-event'
import { type Fault, isJsonObject, parseInstant } from '@kept-informed/kernel'

/** `faults` names everything wrong with `value`, with pointers that begin with `at`; never repeats a value. */
export type Shape = { schema: JsonSchema; faults(value: unknown, at: string): Fault[] }

const unless = (holds: boolean, at: string, detail: string): Fault[] => (holds ? [] : [{ pointer: at, detail }])
const memberOf = (at: string, name: string): string => `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`

/** Text that says something. */
export const text = (description?: string): Shape => ({
  schema: { type: 'string', pattern: '\\S', ...(description === undefined ? {} : { description }) },
  faults: (value, at) => unless(typeof value === 'string' && /\S/.test(value), at, 'must be text that is not empty'),
})

export const textLike = (pattern: RegExp, mustBe: string): Shape => ({
  schema: { type: 'string', pattern: pattern.source, description: mustBe },
  faults: (value, at) => unless(typeof value === 'string' && pattern.test(value), at, `must be ${mustBe}`),
})

/** `what` stands for the words where they are too many to say. */
export const oneOf = (words: readonly string[], what = `one of: ${words.join(', ')}`): Shape => ({
  schema: { type: 'string', enum: [...words] },
  faults: (value, at) => unless(words.some((word) => word === value), at, `must be ${what}`),
})

export const wholeNumber = (from: number, to: number): Shape => ({
  schema: { type: 'integer', minimum: from, maximum: to },
  faults: (value, at) => unless(typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to, at, `must be a whole number from ${from} to ${to}`),
})

export const number: Shape = { schema: { type: 'number' }, faults: (value, at) => unless(typeof value === 'number', at, 'must be a number') }

export const textNumberOrFlag: Shape = {
  schema: { type: ['string', 'number', 'boolean'] },
  faults: (value, at) => unless(['string', 'number', 'boolean'].includes(typeof value), at, 'must be text, a number, or true or false'),
}

export const day = (description: string): Shape => ({
  schema: { type: 'string', format: 'date', description },
  faults: (value, at) => unless(typeof value === 'string' && parseInstant(`${value}T00:00:00Z`) !== undefined, at, 'must be a day of the calendar: YYYY-MM-DD'),
})

export const orNull = (shape: Shape): Shape => ({
  schema: { anyOf: [shape.schema, { type: 'null' }] },
  faults: (value, at) => (value === null ? [] : shape.faults(value, at).map((fault) => (fault.pointer === at ? { ...fault, detail: `${fault.detail}, or null` } : fault))),
})

/** Each item once. */
export const listOf = (shape: Shape, { atLeast = 0 } = {}): Shape => ({
  schema: { type: 'array', items: shape.schema, uniqueItems: true, ...(atLeast > 0 ? { minItems: atLeast } : {}) },
  faults: (value, at) => {
    if (!Array.isArray(value)) return [{ pointer: at, detail: 'must be a list' }]
    const texts = value.map((item) => JSON.stringify(item))
    return [
      ...unless(value.length >= atLeast, at, 'must not be empty'),
      ...value.flatMap((item: unknown, index) => [...shape.faults(item, `${at}/${index}`), ...unless(texts.indexOf(texts[index] ?? '') === index, `${at}/${index}`, 'is there already')]),
    ]
  },
})

/** An object with these members and no other. */
export const object = (required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape => {
  const known = { ...required, ...optional }
  const properties = Object.fromEntries(Object.entries(known).map(([name, { schema }]) => [name, schema]))
  return {
    schema: { type: 'object', required: Object.keys(required), properties, additionalProperties: false },
    faults: (value, at) => {
      if (!isJsonObject(value)) return [{ pointer: at, detail: 'must be an object' }]
      return [
        ...Object.keys(required).flatMap((name) => unless(Object.hasOwn(value, name), memberOf(at, name), 'is missing')),
        ...Object.entries(value).flatMap(([name, member]) => (Object.hasOwn(known, name) ? (known[name]?.faults(member, memberOf(at, name)) ?? []) : [{ pointer: memberOf(at, name), detail: 'is not known here' }])),
      ]
    },
  }
}

/** The object form whose distinguishing member (the name) it has. */
export const byMember = (forms: Record<string, Shape>): Shape => ({
  schema: { oneOf: Object.values(forms).map(({ schema }) => schema) },
  faults: (value, at) => {
    if (!isJsonObject(value)) return [{ pointer: at, detail: 'must be an object' }]
    const form = Object.entries(forms).find(([name]) => Object.hasOwn(value, name))
    return form ? form[1].faults(value, at) : [{ pointer: at, detail: `must have one of: ${Object.keys(forms).join(', ')}` }]
  },
})
