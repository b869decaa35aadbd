// Why: what a topic publishes for its readers is held to the same promises on every topic: a schema and an example for each type, current,
// true of each other, and closed, so that nothing personal can ride along unnoticed.
import { describe, expect, it } from '@jest/globals'
import type { JsonSchema } from '@kept-informed/case-event'
import type { FactMessage } from '@kept-informed/kernel'
import { messageExampleFile, type PublishedMessage, publishedFiles, type PublishedTopic, type Sender } from '../published/index.js'
import { jsonSchemaFaults } from './json-schema-faults.contract.js'

export type Topic<Message extends FactMessage> = {
  /** Of the package's `src`: the text of a file, and the names in a folder. */
  read: (path: string) => string
  list: (folder: string) => string[]
  /** The file that names the message types. */
  typesIn: string
  published: PublishedTopic<Message>
  sender: Sender
}
type Path = (string | number)[]
type Members = Record<string, unknown>

const PERSONAL = ['name', 'to', 'text', 'phone', 'email', 'address', 'dateOfBirth', 'note']
const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value)
const isOpen = (path: Path): boolean => path.slice(-2).join('.') === 'facts.data'

/** Every object of a message that must be closed: all but `facts.data` and what is in it. */
function objectsIn(value: unknown, path: Path = []): [Path, Members][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => objectsIn(item, [...path, index]))
  if (!isMembers(value) || isOpen(path)) return []
  return [[path, value], ...Object.entries(value).flatMap(([name, member]) => objectsIn(member, [...path, name]))]
}

/** A copy with one object of it replaced. */
function replaced(value: unknown, [step, ...rest]: Path, by: Members): unknown {
  if (step === undefined) return by
  const copy = structuredClone(value) as Members & unknown[]
  copy[step as number] = replaced(copy[step as number], rest, by)
  return copy
}

/** The faults of a message, as it lies on the topic, by the schema file of its type; empty when it holds. */
export const messageFaults = <Message extends FactMessage>({ read, sender }: Pick<Topic<Message>, 'read' | 'sender'>, message: Message): string[] =>
  jsonSchemaFaults(JSON.parse(read(`schemas/${message.type}.schema.json`)) as JsonSchema, JSON.parse(messageExampleFile({ data: {}, example: message }, sender)))

export function publishedContract<Message extends FactMessage>({ read, list, typesIn, published, sender }: Topic<Message>): void {
  const types = [...read(typesIn).matchAll(/'([a-z-]+-[a-z-]+\.v1)'/g)].map(([, name]) => String(name)).sort()
  const files = publishedFiles(published, sender)
  const schemaOf = (type: string): JsonSchema => JSON.parse(read(`schemas/${type}.schema.json`)) as JsonSchema
  const exampleOf = (type: string): Members => JSON.parse(read(`examples/${type}.example.json`)) as Members
  const messages = published as Record<string, PublishedMessage>

  describe('what is published for each message type', () => {
    it('is one schema file and one example file for every type and for nothing else', () => {
      expect(types.length).toBeGreaterThan(0)
      expect(list('schemas').sort()).toEqual(types.map((type) => `${type}.schema.json`))
      expect(list('examples').sort()).toEqual(types.map((type) => `${type}.example.json`))
    })

    it.each(types)('%s: its files are what the code says', (type) => {
      for (const path of [`schemas/${type}.schema.json`, `examples/${type}.example.json`]) expect(read(path)).toBe(files[path])
    })

    it.each(types)('%s: its example holds, and is of its type', (type) => {
      expect(jsonSchemaFaults(schemaOf(type), exampleOf(type))).toEqual([])
      expect(exampleOf(type)).toMatchObject({ type, subject: messages[type]?.example.caseId })
    })

    it.each(types)('%s: no member of its example can be missing, at any depth', (type) => {
      const taken = objectsIn(exampleOf(type)).flatMap(([path, members]) =>
        Object.keys(members).filter((name) => {
          const { [name]: _, ...without } = members
          return jsonSchemaFaults(schemaOf(type), replaced(exampleOf(type), path, without)).length === 0
        }).map((name) => [...path, name].join('.')),
      )
      expect(taken).toEqual([])
    })

    it.each(types)('%s: nothing personal can be added, at any depth', (type) => {
      const taken = objectsIn(exampleOf(type)).flatMap(([path, members]) =>
        PERSONAL.filter((name) => !Object.hasOwn(members, name))
          .filter((name) => jsonSchemaFaults(schemaOf(type), replaced(exampleOf(type), path, { ...members, [name]: 'Ada' })).length === 0)
          .map((name) => [...path, name].join('.')),
      )
      expect(taken).toEqual([])
    })

    it.each(types)('%s: every object of its schema is closed, but for the data of case facts', (type) => {
      const open = objectsIn(schemaOf(type)).filter(([, schema]) => schema['type'] === 'object' && schema['additionalProperties'] !== false)
      expect(open.filter(([path]) => !path.join('.').endsWith('facts.properties.data'))).toEqual([])
    })

    it.each(types)('%s: as another type it is refused', (type) => {
      for (const other of types.filter((one) => one !== type)) expect(jsonSchemaFaults(schemaOf(other), exampleOf(type))).toContain('/type')
    })
  })
}
