// Why: the topics are as public as the HTTP doors; one document tells what lies on each, the mirrors of what was set aside included.
import { CASE_EVENT_TYPES, CASE_EVENTS_TOPIC, caseEventJsonSchema, eventTypeName } from '@kept-informed/case-event'
import { FACT_MESSAGES, type PublishedFact } from './fact-messages.js'

type Message = { name: string; contentType?: string; summary?: string; payload: object; headers?: object; bindings?: object; examples?: { payload: object }[] }

const byKey = { kafka: { key: { type: 'string', description: 'the case reference: one case is one partition (Java-compatible murmur2)' } } }
const cloudEventHeaders = { type: 'object', properties: { 'content-type': { const: 'application/cloudevents+json' }, traceparent: { type: 'string' } } }

const caseEvents: Message[] = CASE_EVENT_TYPES.map((type) => ({ name: eventTypeName(type), contentType: 'application/cloudevents+json', headers: cloudEventHeaders, payload: caseEventJsonSchema(type), bindings: byKey }))

const fact = ({ name, payload, example }: PublishedFact): Message => ({ name, contentType: 'application/cloudevents+json', headers: cloudEventHeaders, bindings: byKey, payload, examples: [{ payload: example }] })

const topics: Record<string, Message[]> = { [CASE_EVENTS_TOPIC]: caseEvents, ...Object.fromEntries(Object.entries(FACT_MESSAGES).map(([topic, facts]) => [topic, facts.map(fact)])) }

/** The record that was set aside: its own key, headers and bytes, with the reasons in further headers. */
const mirrorOf = (topic: string): Message => ({
  name: `${topic}.set-aside`,
  summary: `A record of ${topic} that was set aside, with its key and bytes as they were`,
  payload: { description: 'the bytes of the record, whatever they are' },
  headers: { type: 'object', description: 'those of the record, and why and where it was found' },
})
const mirrors = Object.fromEntries(Object.keys(topics).map((topic) => [`${topic}.dead-letter`, [mirrorOf(topic)]]))
const all: Record<string, Message[]> = { ...topics, ...mirrors }

const channel = (topic: string, messages: Message[]) => ({
  address: topic,
  description: topic.endsWith('.dead-letter') ? 'Mirror of what was set aside, for the tools of Kafka; the truth is the quarantine of the service.' : 'CloudEvents 1.0. TOPIC_PREFIX, where set, stands before the address.',
  messages: Object.fromEntries(messages.map(({ name }) => [name, { $ref: `#/components/messages/${name}` }])),
})
const operation = (action: 'send' | 'receive', topic: string, summary: string) => ({ action, summary, channel: { $ref: `#/channels/${topic}` } })

export const asyncapi = {
  asyncapi: '3.0.0',
  info: { title: 'Kept Informed: topics', version: '1.0.0', description: 'Case events in; what is owed, what was told and what was set aside out. Ids and case facts only, never the details of a victim.' },
  defaultContentType: 'application/json',
  channels: Object.fromEntries(Object.entries(all).map(([topic, messages]) => [topic, channel(topic, messages)])),
  operations: {
    receiveCaseEvents: operation('receive', CASE_EVENTS_TOPIC, 'What happened in a case, told by another system, structured or binary'),
    sendObligations: operation('send', 'obligations.v1', 'What is owed to whom, by when, and how it stands'),
    sendDeliveries: operation('send', 'deliveries.v1', 'What was decided, sent, received, and what people must do'),
    ...Object.fromEntries(Object.keys(mirrors).map((topic) => [`mirror-${topic.replaceAll('.', '-')}`, operation('send', topic, 'What was set aside')])),
  },
  components: { messages: Object.fromEntries(Object.values(all).flat().map((message) => [message.name, message])) },
}
