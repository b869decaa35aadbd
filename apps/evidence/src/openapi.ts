// Why: the read side described for machines: OpenAPI 3.1, served at /openapi.json.
import { FORECAST, forecastPath } from './forecast/forecast-openapi.js'
import { packPaths, packSchemas } from './pack/pack-openapi.js'
import { NOTIFICATION } from './notification-openapi.js'
import { timelinessPaths } from './timeliness/timeliness-openapi.js'
import { instant, nullable, object, problem, query, refused } from './openapi-terms.js'

const event = { type: 'object', required: ['source', 'id'], properties: { source: { type: 'string' }, id: { type: 'string' }, type: { type: 'string' }, occurredAt: instant } }
const cause = { oneOf: [event, { type: 'object', required: ['telling'], properties: { telling: { type: 'string' } } }, { type: 'null' }] }

const obligation = {
  type: 'object',
  required: ['obligationId', 'victimId', 'ruleId', 'right', 'kind', 'owedBy', 'basis', 'recipientId', 'mustTell', 'entitlement', 'because', 'clock', 'clockStartedAt', 'assumedClock', 'dueOn', 'dueBy', 'state', 'metAt', 'metBy', 'late', 'reason', 'codeVersion', 'confidence'],
  properties: {
    obligationId: { type: 'string', format: 'uuid' }, victimId: { type: 'string' }, ruleId: { type: 'string' }, right: nullable('integer'),
    kind: { enum: ['inform', 'act'] }, owedBy: { enum: ['police', 'witness-care-unit', 'cps', 'probation'] }, basis: { enum: ['code', 'statute', 'policy'] },
    recipientId: { type: 'string' }, mustTell: { type: 'boolean' }, entitlement: { enum: ['standard', 'enhanced'] },
    because: { type: 'object', properties: { source: { type: 'string' }, id: { type: 'string' } } }, corrects: nullable('string'),
    clock: { enum: ['event', 'received-by-wcu', 'agreed'] }, clockStartedAt: instant, assumedClock: { type: 'boolean' },
    dueOn: nullable('string', { format: 'date' }), dueBy: nullable('string', { format: 'date-time' }),
    state: { enum: ['owed', 'overdue', 'met', 'cancelled', 'excused'] }, metAt: nullable('string', { format: 'date-time' }), metBy: nullable('string'),
    late: { type: 'boolean' }, reason: nullable('string'),
    endedAt: nullable('string', { format: 'date-time', description: 'When it was met, cancelled or excused' }), endedBy: { ...cause, description: 'The event or the message that did it; null while it is open, and for who was erased' },
    pack: { type: 'string' }, codeVersion: { type: 'string' }, confidence: { type: 'string' }, history: { type: 'array' },
  },
}

const entitlement = { enum: ['standard', 'enhanced'] }
const date = { type: 'string', format: 'date' }

const why = object({
  obligationId: { type: 'string', format: 'uuid' }, state: obligation.properties.state, because: event, corrects: nullable('string'),
  row: object({
    pack: { type: 'string' }, version: { type: 'string' }, ruleId: { type: 'string' }, right: nullable('integer'), paragraph: nullable('string', { description: 'Null when recalled and not checked' }),
    kind: obligation.properties.kind, owedBy: obligation.properties.owedBy, basis: obligation.properties.basis,
    limits: { description: 'Working days; null when the row of that version is not at hand', oneOf: [object({ standard: { type: 'integer' }, enhanced: { type: 'integer' } }), { const: 'agreed' }, { type: 'null' }] },
    tell: nullable('string'), source: nullable('string'), confidence: { type: 'string' },
  }),
  day: object({
    clock: obligation.properties.clock, clockStartedAt: instant, startedOn: date, assumedClock: { type: 'boolean' }, countedFrom: { ...date, description: 'Day 0 of the counting' }, workingDays: nullable('integer'),
    dueOn: obligation.properties.dueOn, dueBy: obligation.properties.dueBy, skipped: { type: 'array', items: object({ date, why: { enum: ['saturday', 'sunday', 'bank-holiday'] }, name: { type: 'string' } }, ['name']) },
  }),
  person: object({
    victimId: { type: 'string' }, recipientId: { type: 'string' }, entitlement, grounds: { type: 'array', items: { enum: ['assessed', 'under-18', 'bereaved-relative', 'offence-category'] } },
    toldFor: { enum: ['parent-or-guardian', 'family-spokesperson', 'acts-for-victim'] },
  }, ['toldFor']),
  ended: { oneOf: [{ type: 'null' }, object({ state: { enum: ['met', 'cancelled', 'excused'] }, at: nullable('string', { format: 'date-time' }), because: cause, by: nullable('string'), reason: nullable('string'), late: { type: 'boolean' } })] },
  earlier: { type: 'array', items: object({ at: instant, what: { enum: ['due', 'state', 'recipient', 'entitlement'] }, from: nullable('string'), to: nullable('string'), because: cause }) },
  inWords: object({ en: { type: 'string' }, cy: object({ text: { type: 'string' }, approved: { const: false } }) }),
})

export const openApi = {
  openapi: '3.1.0',
  info: { title: 'Kept Informed: evidence', version: '1.0.0', description: 'What happened in a case, what was owed, what was said: ids only, nothing personal.' },
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT (RFC 9068)' } },
    schemas: {
      Problem: { type: 'object', properties: { type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, errors: { type: 'array', items: { type: 'object', properties: { pointer: { type: 'string' }, detail: { type: 'string' } } } } } },
      Obligation: obligation,
      Notification: NOTIFICATION,
      Why: why,
      Forecast: FORECAST,
      ...packSchemas,
      Timeline: {
        type: 'object',
        required: ['caseId', 'asOf', 'codeVersion', 'events', 'obligations', 'notifications', 'tasks'],
        properties: { caseId: { type: 'string' }, asOf: instant, codeVersion: { type: 'string' }, events: { type: 'array' }, obligations: { type: 'array', items: { $ref: '#/components/schemas/Obligation' } }, notifications: { type: 'array', items: { $ref: '#/components/schemas/Notification' } }, tasks: { type: 'array' } },
      },
    },
  },
  security: [{ bearer: [] }],
  paths: {
    '/cases/{caseId}/timeline': {
      get: {
        summary: 'One case: its events, what is owed, what was said, what a person must do',
        parameters: [{ name: 'caseId', in: 'path', required: true, schema: { type: 'string' }, description: 'The case reference, percent-encoded' }],
        responses: { '200': { description: 'The timeline', content: { 'application/json': { schema: { $ref: '#/components/schemas/Timeline' } } } }, ...refused, '404': problem('No such case, or only parked events') },
      },
    },
    '/obligations': {
      get: {
        summary: 'What is owed across cases, soonest first; restricted cases only for who may read them',
        parameters: [
          query('state', obligation.properties.state, 'Every state unless asked'), query('dueBefore', instant, 'Due before this instant'),
          query('officerId', { type: 'string' }, 'Of this officer’s cases'), query('unit', { type: 'string' }, 'Of this unit’s cases'),
          query('owedBy', obligation.properties.owedBy, 'Owed by this service provider'), query('victimId', { type: 'string' }, 'Owed to this victim'), query('with', { const: 'telling' }, 'Each with `notifications` and open `tasks`, as in the timeline'), query('limit', { type: 'integer', minimum: 1, maximum: 500, default: 100 }, 'Most items of a page'),
          query('after', { type: 'string' }, 'The token `next` of the page before'),
        ],
        responses: {
          '200': { description: 'A page', content: { 'application/json': { schema: { type: 'object', properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Obligation' } }, next: nullable('string') } } } } },
          '400': problem('The query is not understood; every fault is named'), ...refused,
        },
      },
    },
    '/forecast': forecastPath,
    ...timelinessPaths,
    ...packPaths,
    '/obligations/{obligationId}/why': {
      get: {
        summary: 'Why something is owed: the event, the row of the Code, the counting of days, the person, how it ended, each earlier value',
        parameters: [{ name: 'obligationId', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { '200': { description: 'The explanation, as a structure and in plain words', content: { 'application/json': { schema: { $ref: '#/components/schemas/Why' } } } }, ...refused, '404': problem('No such obligation, or no fact supports it any more') },
      },
    },
  },
}
