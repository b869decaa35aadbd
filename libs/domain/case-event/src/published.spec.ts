import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { CASE_EVENT_TYPES, eventTypeName, messageFactsData, parseCaseEvent, parseCloudEvent } from './index.js'
import { schemaFile } from './schema-file.js'

const folder = import.meta.dirname
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const RECEIVED = Date.UTC(2027, 0, 1)

describe('what is published for each case event type', () => {
  it('is one schema file and one example file for every type and for nothing else', () => {
    expect(readdirSync(join(folder, 'schemas')).sort()).toEqual(CASE_EVENT_TYPES.map((type) => `${type}.schema.json`).sort())
    expect(readdirSync(join(folder, 'examples')).sort()).toEqual(CASE_EVENT_TYPES.map((type) => `${type}.example.json`).sort())
  })

  it.each(CASE_EVENT_TYPES)('%s: its schema file is the one that the parser checks', (type) => {
    expect(read(`schemas/${type}.schema.json`)).toBe(schemaFile(type))
  })

  it.each(CASE_EVENT_TYPES)('%s: its example is taken, over HTTP and from the topic', (type) => {
    const text = read(`examples/${type}.example.json`)
    const json = JSON.parse(text) as Record<string, string>
    const overHttp = parseCloudEvent(json, RECEIVED)
    const fromTopic = parseCaseEvent({ key: json['subject']!, headers: { 'content-type': 'application/cloudevents+json' }, value: new TextEncoder().encode(text) }, RECEIVED)
    expect(overHttp).toMatchObject({ ok: true, event: { type, caseId: json['subject'], id: json['id'], source: json['source'] } })
    expect(fromTopic).toEqual(overHttp)
    expect(json['type']).toBe(eventTypeName(type))
  })

  it.each(CASE_EVENT_TYPES)('%s: without any member its data is refused exactly where a member is required', (type) => {
    const example = JSON.parse(read(`examples/${type}.example.json`)) as Record<string, unknown>
    const schema = JSON.parse(read(`schemas/${type}.schema.json`)) as { properties: { data: { required?: string[] } } }
    const required = (schema.properties.data.required ?? []).map((name) => `/data/${name}`)
    const parsed = parseCloudEvent({ ...example, data: {} }, RECEIVED)
    if (required.length === 0) expect(parsed.ok).toBe(true)
    else expect(parsed).toMatchObject({ ok: false, rejections: [{ reason: 'bad-data', pointers: required }], faults: required.map((pointer) => ({ pointer, detail: 'is missing' })) })
  })

  it.each(CASE_EVENT_TYPES)('%s: what a message may use holds no note, no recorder, no list of victims, nothing unknown', (type) => {
    const example = JSON.parse(read(`examples/${type}.example.json`)) as { data: object }
    const parsed = parseCloudEvent({ ...example, data: { ...example.data, phone: '+447700900123' } }, RECEIVED)
    if (!parsed.ok) throw new Error('an example must parse')
    const facts = messageFactsData(parsed.event)
    for (const never of ['note', 'recordedBy', 'victims', 'phone']) expect(facts).not.toHaveProperty(never)
    expect(example.data).toMatchObject(facts)
  })
})
