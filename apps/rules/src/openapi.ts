// Why: the operator's door described for machines: OpenAPI 3.1, served at /openapi.json.
import { QUARANTINE_REASONS } from '@kept-informed/case-event'
import { CODE_PACK_SCHEMA } from '@kept-informed/victims-code'

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
const query = (name: string, schema: object, description: string) => ({ name, in: 'query', required: false, schema, description })
const body = (name: string, schema: object, required = true) => ({
  required, content: { 'application/json': { schema: { type: 'object', ...(required ? { required: [name] } : {}), properties: { [name]: schema } } } },
})
const id = { name: 'quarantineId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }
const refused = { '401': problem('No good access token'), '403': problem('The token lacks the scopes quarantine:write and quarantine:restricted (of restricted cases only)') }
const difference = { type: 'object', required: ['appear', 'vanish', 'earlier', 'later', 'missed'], properties: Object.fromEntries(['appear', 'vanish', 'earlier', 'later', 'missed'].map((name) => [name, { type: 'integer' }])) }
const unread = { '401': problem('No good access token'), '403': problem('The token lacks the scope timeline:read') }
/** All of them, on one page. */
const listOf = (properties: Record<string, object>) => ({
  description: 'All of them, on one page', content: { 'application/json': { schema: { type: 'object', required: ['items', 'next'], properties: { items: { type: 'array', items: { type: 'object', required: Object.keys(properties), properties } }, next: { type: 'null' } } } } },
})
const day = { type: ['string', 'null'], format: 'date' }
const gone = { '404': problem('Nothing waits under this id') }

export const openApi = {
  openapi: '3.1.0',
  info: { title: 'Kept Informed: rules', version: '1.0.0', description: 'What could not be taken waits here until a person mends and releases it, or discards it. What another Code would have meant is asked here too.' },
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT (RFC 9068)' } },
    schemas: {
      Problem: { type: 'object', properties: { type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, errors: { type: 'array', items: { type: 'object', properties: { pointer: { type: 'string' }, detail: { type: 'string' } } } } } },
      WhatIf: {
        type: 'object',
        required: ['pack', 'version', 'from', 'to', 'cases', 'facts', 'seconds', 'rules', 'examples', 'forgotten'],
        properties: {
          pack: { type: 'string' }, version: { type: 'string' }, from: day, to: day, cases: { type: 'integer' }, facts: { type: 'integer' }, seconds: { type: 'number' },
          rules: { type: 'object', additionalProperties: difference },
          examples: { type: 'object', description: 'By rule and kind of difference: a few obligation ids', additionalProperties: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string', format: 'uuid' } } } },
          forgotten: { type: 'array', description: 'Types of case events on which nothing would be owed', items: { type: 'object', properties: { pointer: { type: 'string' }, detail: { type: 'string' } } } },
        },
      },
      QuarantineCounts: {
        type: 'object',
        required: ['waiting', 'parked', 'oldestReceivedAt', 'byReason'],
        properties: {
          waiting: { type: 'integer' }, parked: { type: 'integer' }, oldestReceivedAt: { type: ['string', 'null'], format: 'date-time' },
          byReason: { type: 'array', items: { type: 'object', required: ['reason', 'count'], properties: { reason: { enum: QUARANTINE_REASONS }, count: { type: 'integer' } } } },
        },
      },
      Quarantined: {
        type: 'object',
        required: ['quarantineId', 'state', 'caseId', 'reasons', 'topic', 'partition', 'offset', 'key', 'headers', 'value', 'event', 'receivedAt'],
        properties: {
          quarantineId: { type: 'string', format: 'uuid' }, state: { enum: ['waiting', 'parked'] }, caseId: { type: ['string', 'null'] },
          reasons: { type: 'array', items: { type: 'object', required: ['reason'], properties: { reason: { enum: QUARANTINE_REASONS }, pointers: { type: 'array', items: { type: 'string' } } } } },
          topic: { type: 'string' }, partition: { type: 'integer' }, offset: { type: 'integer' }, key: { type: ['string', 'null'] }, headers: { type: 'object', additionalProperties: { type: 'string' } },
          value: { type: 'string', contentEncoding: 'base64' }, event: { type: ['object', 'null'] }, receivedAt: { type: 'string', format: 'date-time' },
        },
      },
    },
  },
  security: [{ bearer: [] }],
  paths: {
    '/foreseen': {
      post: {
        summary: 'What a case event, in its structured form, would bring about if it were recorded now; nothing is written or said. Needs the scope previews:read',
        requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', description: 'A CloudEvent, as POST /case-events of intake takes it' } } } },
        responses: {
          '200': { description: 'What would be said on obligations.v1', content: { 'application/json': { schema: { type: 'object', required: ['caseId', 'messages'], properties: { caseId: { type: 'string' }, messages: { type: 'array', items: { type: 'object' } } } } } } },
          '400': problem('Every fault of the event, by JSON pointer'), '401': problem('No good access token'), '403': problem('The token lacks the scope previews:read'), '413': problem('The event is larger than 256 KiB, or the body than 1 MiB'),
          '415': problem('The body must be application/json'), '422': problem('An unknown case or victim, or an event that was recorded already'),
        },
      },
    },
    '/rights': {
      get: {
        summary: 'What the packs in force today owe, by right, in working days; for a victim to read. Needs the scope victim-view',
        responses: {
          '200': { description: 'By right', content: { 'application/json': { schema: { type: 'object', required: ['on', 'codeVersion', 'rules'], properties: { on: { type: 'string', format: 'date' }, codeVersion: { type: ['string', 'null'] }, rules: { type: 'array', items: { type: 'object' } } } } } } },
          '401': problem('No good access token'), '403': problem('The token lacks the scope victim-view'),
        },
      },
    },
    '/code-rules': {
      get: {
        summary: 'Every rule of every pack in use, once, by its id; and that of a correction. Needs the scope timeline:read',
        responses: { '200': listOf({ ruleId: { type: 'string' }, right: { type: ['integer', 'null'] }, kind: { enum: ['inform', 'act'] }, basis: { enum: ['code', 'statute', 'policy'] }, inForce: { type: 'boolean', description: 'Today (Europe/London)' } }), ...unread },
      },
    },
    '/event-sources': {
      get: { summary: 'Every source of which a case event was taken, by its name, 500 at most. Needs the scope timeline:read', responses: { '200': listOf({ source: { type: 'string', format: 'uri-reference' } }), ...unread } },
    },
    '/what-if': {
      post: {
        summary: 'What another pack would have asked of everybody, over everything stored; nothing is changed. Needs the scope what-if:read',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { type: 'object', required: ['pack'], properties: { pack: CODE_PACK_SCHEMA, from: { ...day, description: 'First day on which it stands in for what was in force (Europe/London); from the beginning unless given' }, to: { ...day, description: 'The last such day; without an end unless given' } } } } },
        },
        responses: {
          '200': { description: 'By rule, how many obligations would appear, vanish, come earlier or later, or have been missed', content: { 'application/json': { schema: { $ref: '#/components/schemas/WhatIf' } } } },
          '400': problem('The question is not understood; every fault of the pack is named'), '401': problem('No good access token'), '403': problem('The token lacks the scope what-if:read'), '413': problem('The body is larger than 1 MiB'),
          '415': problem('The body must be application/json'), '422': problem('Days that end before they begin, or a pack that cannot count beside the others'), '429': problem('Another question is being answered; Retry-After says when to ask again'),
        },
      },
    },
    '/quarantine': {
      get: {
        summary: 'What waits, oldest first; of a restricted case only for who may read it',
        parameters: [
          query('reason', { enum: QUARANTINE_REASONS }, 'Only what has this reason'), query('caseId', { type: 'string' }, 'Only of this case'),
          query('limit', { type: 'integer', minimum: 1, maximum: 500, default: 100 }, 'Most items of a page'), query('after', { type: 'string' }, 'The token `next` of the page before'),
        ],
        responses: {
          '200': { description: 'A page', content: { 'application/json': { schema: { type: 'object', properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Quarantined' } }, next: { type: ['string', 'null'] } } } } } },
          '400': problem('The query is not understood; every fault is named'), ...refused,
        },
      },
    },
    '/quarantine/counts': {
      get: {
        summary: 'How much waits for a person, under which reasons, and how much waits for its case; an item with several reasons counts under each',
        responses: { '200': { description: 'Counts', content: { 'application/json': { schema: { $ref: '#/components/schemas/QuarantineCounts' } } } }, ...refused },
      },
    },
    '/quarantine/{quarantineId}': {
      get: {
        summary: 'One that waits, for a person or (`parked`) for its case', parameters: [id],
        responses: { '200': { description: 'The item', content: { 'application/json': { schema: { $ref: '#/components/schemas/Quarantined' } } } }, ...gone, ...refused },
      },
    },
    '/quarantine/{quarantineId}/release': {
      post: {
        summary: 'Takes the mended event as if it had come in time; without one, the record as it is is tried again',
        parameters: [id], requestBody: body('event', { type: 'object', description: 'A CloudEvent in its structured form' }, false),
        responses: { '202': { description: 'Taken' }, '400': problem('Still wrong: every fault is named, and it stays'), ...gone, ...refused },
      },
    },
    '/quarantine/{quarantineId}/discard': {
      post: {
        summary: 'Ends it without effect; who did it and why stays on record',
        parameters: [id], requestBody: body('reason', { type: 'string', maxLength: 500 }),
        responses: { '204': { description: 'Discarded' }, '400': problem('A reason is needed'), ...gone, ...refused },
      },
    },
  },
}
