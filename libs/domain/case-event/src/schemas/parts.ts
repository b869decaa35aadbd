// Why: the shapes that many events share. Each is a JSON Schema, a TypeScript type and a check at once, so the three cannot differ.
import { FormatRegistry, type TSchema, Type } from '@sinclair/typebox'
import { parseInstant } from '@kept-informed/kernel'
import { OFFENCE_CATEGORIES, SAFETY_FLAGS, VICTIM_ROLES } from '../words.js'

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && parseInstant(`${text}T00:00:00Z`) !== undefined
FormatRegistry.Set('date-time', (text) => parseInstant(text) !== undefined)
FormatRegistry.Set('date', isDate)

/** An opaque id of another system. */
export const id = Type.String({ minLength: 1, maxLength: 255 })
/** Words for people; may be shown to a victim where the type says so. */
export const words = Type.String({ minLength: 1, maxLength: 4000 })
/** RFC 3339 with an offset. */
export const instant = Type.String({ format: 'date-time', maxLength: 40 })
export const date = Type.String({ format: 'date' })
/** ISO 8601 duration of whole days or weeks, at least one. */
export const daysOrWeeks = Type.String({ pattern: '^P(?=.*[1-9])\\d{1,3}[DW]$' })
export const oneOf = <const Words extends readonly string[]>(choices: Words) => Type.Unsafe<Words[number]>({ type: 'string', enum: [...choices] })
export const list = <Item extends TSchema>(item: Item) => Type.Array(item, { maxItems: 500 })
export const some = <Item extends TSchema>(item: Item) => Type.Array(item, { minItems: 1, maxItems: 500 })

export const offence = Type.Object({ category: oneOf(OFFENCE_CATEGORIES), description: Type.Optional(words) })
export const officer = Type.Object({ officerId: id, unit: Type.Optional(id) })
export const caseVictim = Type.Object({ victimId: id, role: oneOf(VICTIM_ROLES), actsFor: Type.Optional(id), under18: Type.Optional(Type.Boolean()) })
export const safetyFlag = oneOf(SAFETY_FLAGS)
/** `safeguards`: the victims whom the condition protects. */
export const condition = Type.Object({ text: words, safeguards: Type.Optional(list(id)) })
export const eventRef = Type.Object({ source: id, id })
export const serviceProvider = oneOf(['police', 'witness-care-unit', 'cps', 'probation'])

/** Fields that every type may carry. */
export const common = { victimIds: Type.Optional(some(id)), recordedBy: Type.Optional(Type.String({ maxLength: 255 })), receivedByWcu: Type.Optional(instant) }
