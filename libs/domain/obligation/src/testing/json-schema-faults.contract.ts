// Why: the published files are plain JSON Schema; the checker of the case events (TypeBox) must see them as any reader's would. It knows
// the keywords that we use and throws on any other, so that none can be written and quietly not be checked.
import { type JsonSchema } from '@kept-informed/case-event'
import { type TSchema, Type } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'

type Words = (string | boolean)[]
type ObjectSchema = { properties?: Record<string, JsonSchema | false>; required?: string[]; additionalProperties?: boolean }

const only = (type: string, { type: _type, title: _title, description: _description, $schema: _schema, ...keywords }: JsonSchema, ...known: string[]): JsonSchema => {
  const unknown = Object.keys(keywords).filter((keyword) => !known.includes(keyword))
  if (unknown.length > 0) throw new Error(`${type} with ${unknown.join(', ')} is not checked`)
  return keywords
}

const objectOf = (schema: ObjectSchema): TSchema => {
  const { properties = {}, required = [], additionalProperties = true } = schema
  const lost = required.filter((name) => !Object.hasOwn(properties, name))
  if (lost.length > 0) throw new Error(`required and not described: ${lost.join(', ')}`)
  const members = Object.entries(properties).map(([name, member]) => [name, required.includes(name) ? checkable(member) : Type.Optional(checkable(member))])
  return Type.Object(Object.fromEntries(members) as Record<string, TSchema>, { additionalProperties })
}

function checkable(schema: JsonSchema | false): TSchema {
  if (schema === false) return Type.Never()
  if ('const' in schema) return only('const', schema, 'const')['const'] === null ? Type.Null() : Type.Literal(schema['const'] as string)
  if ('anyOf' in schema) return Type.Union((only('anyOf', schema, 'anyOf')['anyOf'] as JsonSchema[]).map(checkable))
  if ('enum' in schema) return Type.Union((only('enum', schema, 'enum')['enum'] as Words).map((word) => Type.Literal(word)))
  switch (schema['type']) {
    case 'object': return objectOf(only('object', schema, 'properties', 'required', 'additionalProperties') as ObjectSchema)
    case 'array': return Type.Array(checkable(only('array', schema, 'items')['items'] as JsonSchema))
    case 'string': return Type.String(only('string', schema, 'minLength', 'maxLength', 'pattern', 'format'))
    case 'integer': return Type.Integer(only('integer', schema, 'minimum'))
    case 'boolean': only('boolean', schema); return Type.Boolean()
    case 'null': only('null', schema); return Type.Null()
    default: throw new Error(`not a schema that is checked: ${JSON.stringify(schema)}`)
  }
}

const compiled = new Map<string, ReturnType<typeof TypeCompiler.Compile>>()

/** JSON pointers to what is wrong, each once. */
export function jsonSchemaFaults(schema: JsonSchema, value: unknown): string[] {
  const key = JSON.stringify(schema)
  const check = compiled.get(key) ?? TypeCompiler.Compile(checkable(schema))
  compiled.set(key, check)
  return [...new Set([...check.Errors(value)].map(({ path }) => path))]
}
