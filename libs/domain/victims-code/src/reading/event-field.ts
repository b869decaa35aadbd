// Why: a condition over a field that its event does not have never holds, and nobody would notice; so fields are looked up in the events' own schemas.
import { type CaseEventType, dataJsonSchema, type JsonSchema } from '@kept-informed/case-event'
import { isJsonObject } from '@kept-informed/kernel'

export type EventField = { schema: JsonSchema; required: boolean }

const schemas = new Map<CaseEventType, JsonSchema>()

function schemaOf(type: CaseEventType): JsonSchema {
  const schema = schemas.get(type) ?? dataJsonSchema(type)
  schemas.set(type, schema)
  return schema
}

/** A member of the data of that event type, inner ones after a dot; undefined where it has none of that name. */
export function eventField(type: CaseEventType, path: string): EventField | undefined {
  let field: EventField = { schema: schemaOf(type), required: true }
  for (const name of path.split('.')) {
    const members = field.schema['properties']
    const member = isJsonObject(members) && Object.hasOwn(members, name) ? members[name] : undefined
    if (!isJsonObject(member)) return undefined
    const required = field.schema['required']
    field = { schema: member, required: field.required && Array.isArray(required) && required.includes(name) }
  }
  return field
}

/** Whether that field can ever have that value. */
export function canBe({ schema }: EventField, value: unknown): boolean {
  if (Array.isArray(schema['enum'])) return schema['enum'].includes(value)
  if ('const' in schema) return schema['const'] === value
  return schema['type'] === typeof value || (schema['type'] === 'integer' && Number.isInteger(value))
}
