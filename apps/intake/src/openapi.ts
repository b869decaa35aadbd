// Why: what this door takes and answers is a promise to other systems; it is made from the schemas that the door itself checks by.
import { CASE_EVENT_TYPES, caseEventJsonSchema, eventTypeName, LARGEST_EVENT } from '@kept-informed/case-event'
import { MOST_EVENTS } from './check-submission.js'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const problem = (description: string, headers?: object) => ({ description, ...(headers && { headers }), content: { 'application/problem+json': { schema: ref('Problem') } } })
const retryAfter = { 'Retry-After': { description: 'seconds', schema: { type: 'integer', minimum: 1 } } }
const ceHeader = (name: string, description: string) => ({ name: `ce-${name}`, in: 'header', required: false, description: `${description} (binary mode only)`, schema: { type: 'string' } })

const post = {
  operationId: 'takeCaseEvents',
  summary: 'One case event, structured or binary, or a batch of them',
  description: '202 only after the log has every event. After 503 or a lost answer some may be there; send all of it again: a repeated (source, id) is skipped. The same event twice in a batch is no fault.',
  security: [{ bearer: ['case-events:write'] }],
  parameters: [
    ceHeader('specversion', '1.0'), ceHeader('id', 'unique within source'), ceHeader('source', 'URI reference of the sending system'),
    ceHeader('type', 'such as case.suspect-arrested.v1'), ceHeader('subject', 'the case reference'), ceHeader('time', 'when it happened'),
    ceHeader('sequence', 'the order of the source within the case'),
    { name: 'traceparent', in: 'header', required: false, description: 'W3C Trace Context: the trace goes on from it', schema: { type: 'string' } },
  ],
  requestBody: {
    required: true,
    content: {
      'application/cloudevents+json': { schema: ref('CaseEvent') },
      'application/cloudevents-batch+json': { schema: { type: 'array', maxItems: MOST_EVENTS, items: ref('CaseEvent') } },
      'application/json': { schema: { description: 'Binary mode: the data of the event, with its attributes as ce- headers. Without them: a structured event.', type: 'object' } },
    },
  },
  responses: {
    '202': { description: 'the log has every event', content: { 'application/json': { schema: { type: 'array', items: ref('Accepted') } } } },
    '400': problem('every fault of every event by its JSON pointer (in a batch it begins with the index); nothing was published'),
    '401': problem('no token, or one that is not good'),
    '403': problem('the token lacks the scope case-events:write'),
    '413': problem(`the body is over 1 MiB, an event over ${LARGEST_EVENT} bytes, or a batch over ${MOST_EVENTS} events; nothing was published`),
    '415': problem('neither a CloudEvent in JSON nor a batch, or not in UTF-8'),
    '429': problem('too much waits for the log already; nothing was published', retryAfter),
    '503': problem('the log or the token issuer cannot be reached', retryAfter),
  },
}

const health = (summary: string) => ({
  get: { summary, security: [], responses: { '200': { description: 'well' }, '503': { description: 'not well, with a short word why' } } },
})
const document = (summary: string) => ({ get: { summary, security: [], responses: { '200': { description: 'the document', content: { 'application/json': { schema: { type: 'object' } } } } } } })

export const openapi = {
  openapi: '3.1.0',
  info: { title: 'Kept Informed: intake', version: '1.0.0', description: 'The HTTP door in front of the topic case-events.v1.' },
  paths: {
    '/case-events': { post },
    '/openapi.json': document('This document'),
    '/asyncapi.json': document('The topics, as AsyncAPI 3'),
    '/health/live': health('Whether to leave it running'),
    '/health/ready': health('Whether to send it work: the log answers'),
    '/metrics': { get: { summary: 'Numbers for Prometheus', security: [], responses: { '200': { description: 'text', content: { 'text/plain': { schema: { type: 'string' } } } } } } },
  },
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'RFC 9068 access token of the configured OIDC issuer' } },
    schemas: {
      CaseEvent: {
        oneOf: CASE_EVENT_TYPES.map((type) => ref(eventTypeName(type))),
        discriminator: { propertyName: 'type', mapping: Object.fromEntries(CASE_EVENT_TYPES.map((type) => [eventTypeName(type), ref(eventTypeName(type)).$ref])) },
      },
      Accepted: { type: 'object', required: ['source', 'id', 'status'], properties: { source: { type: 'string' }, id: { type: 'string' }, status: { const: 'accepted' } } },
      Problem: {
        description: 'RFC 9457',
        type: 'object',
        required: ['type', 'title', 'status', 'errors'],
        properties: {
          type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' },
          errors: { type: 'array', items: { type: 'object', required: ['pointer', 'detail'], properties: { pointer: { type: 'string', description: 'RFC 6901' }, detail: { type: 'string' } } } },
        },
      },
      ...Object.fromEntries(CASE_EVENT_TYPES.map((type) => [eventTypeName(type), caseEventJsonSchema(type)])),
    },
  },
}
