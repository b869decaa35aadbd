import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { CASE_EVENT_TYPES, eventTypeName } from '@kept-informed/case-event'
import { asyncapi, openapi } from './index.js'

const domain = join(import.meta.dirname, '../../../libs/domain')
const at = (document: object, pointer: string): unknown =>
  pointer.split('/').slice(1).reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], document)
const references = (value: unknown): string[] =>
  typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([name, member]) => (name === '$ref' ? [String(member)] : references(member)))

describe.each<[string, object]>([['openapi.json', openapi], ['asyncapi.json', asyncapi]])('%s', (_, document) => {
  it('refers to nothing that is not there', () => {
    const missing = references(document).filter((reference) => !reference.startsWith('#/') || at(document, reference) === undefined)
    expect(missing).toEqual([])
  })
})

describe('asyncapi.json', () => {
  it('has every topic of deploy/topics.yaml', () => {
    const topics = readFileSync(join(import.meta.dirname, '../../../deploy/topics.yaml'), 'utf8')
    expect(Object.keys(asyncapi.channels).sort()).toEqual([...topics.matchAll(/- name: (\S+)/g)].map(([, name]) => name).sort())
  })

  it('has every message that the services may send', () => {
    const sources = ['obligation/src/obligations-topic.ts', 'delivery/src/deliveries-topic.ts'].map((path) => readFileSync(join(domain, path), 'utf8'))
    const sent = sources.flatMap((source) => [...source.matchAll(/'([a-z-]+\.v1)'/g)].map(([, name]) => String(name)).filter((name) => name.includes('-')))
    const caseEvents = CASE_EVENT_TYPES.map(eventTypeName)
    const mirrors = Object.keys(asyncapi.components.messages).filter((name) => name.endsWith('.set-aside'))
    expect(Object.keys(asyncapi.components.messages).sort()).toEqual([...caseEvents, ...sent, ...mirrors].sort())
  })

  const published = (['obligation', 'delivery'] as const).flatMap((owner) => readdirSync(join(domain, owner, 'src/schemas')).map((file): [string, string] => [file.replace('.schema.json', ''), owner]))

  it.each(published)('%s: its schema and its example are those that its owner publishes (npm run schemas -w @kept-informed/app-intake)', (name, owner) => {
    const read = (path: string): object => JSON.parse(readFileSync(join(domain, owner, 'src', path), 'utf8')) as object
    const { $schema, ...schema } = read(`schemas/${name}.schema.json`) as { $schema: string }
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(asyncapi.components.messages[name]).toMatchObject({ contentType: 'application/cloudevents+json' })
    expect(asyncapi.components.messages[name]?.payload).toEqual(schema)
    expect(asyncapi.components.messages[name]?.examples).toEqual([{ payload: read(`examples/${name}.example.json`) }])
    expect(asyncapi.channels[owner === 'obligation' ? 'obligations.v1' : 'deliveries.v1']?.messages).toHaveProperty([name])
  })
})

describe('openapi.json', () => {
  it('has every case event type and every answer of the door', () => {
    expect(openapi.components.schemas.CaseEvent.oneOf).toHaveLength(CASE_EVENT_TYPES.length)
    expect(Object.keys(openapi.paths['/case-events'].post.responses)).toEqual(['202', '400', '401', '403', '413', '415', '429', '503'])
  })
})
