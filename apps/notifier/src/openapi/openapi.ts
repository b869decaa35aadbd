// Why: what this service answers is a promise to other teams; it is served from here as OpenAPI 3.1, and the tests hold it to that.
import { body, faults, inPath, inQuery, json, ref, scope, SECURED, type Answers, WITH_BODY } from './calls.js'
import { nudgePaths } from './nudge-paths.js'
import { peoplePaths } from './people-paths.js'
import { ownViewPaths } from './own-view-paths.js'
import { recallPaths } from './recall-paths.js'
import { schemas } from './schemas.js'

const nothing = { '204': { description: 'done' } }
const etag = { headers: { ETag: { description: 'version of the details', schema: { type: 'string' } } } }

const reason = { name: 'X-Reason', in: 'header', required: false, description: 'why, in words; kept sealed. Needed for somebody in a restricted case', schema: { type: 'string', maxLength: 500 } }
const READING: Answers = { ...SECURED, '403': 'the token lacks the scope; or the victim is in a restricted case and no reason was stated', '410': 'erased' }

const victim = {
  parameters: [inPath('victimId', 'whose details')],
  put: {
    summary: 'Put the details of a victim', security: scope('victims:write'), requestBody: body('VictimDetails'),
    parameters: [{ name: 'If-Match', in: 'header', required: false, schema: { type: 'string' } }],
    responses: {
      '200': { description: 'replaced', ...etag }, '201': { description: 'put for the first time', ...etag },
      ...faults({ ...SECURED, ...WITH_BODY, '410': 'erased', '412': 'If-Match is not the present version', '422': 'every impossible meaning, by JSON pointer' }),
    },
  },
  get: {
    summary: 'Read the details of a victim; the reading is recorded', security: scope('victims:read'), parameters: [reason],
    responses: { '200': { ...json('the details', ref('VictimDetails')), ...etag }, ...faults({ ...READING, '404': 'never put' }) },
  },
  delete: {
    summary: 'Erase: the key of this victim is destroyed; nothing of them can be read, and no message to them leaves, once this is answered', security: scope('victims:erase'),
    responses: { ...nothing, ...faults({ ...SECURED, '503': 'erased, but a message that was already leaving is not answered yet: ask again to be sure' }) },
  },
}
const exported = {
  parameters: [inPath('victimId', 'about whom')],
  get: {
    summary: 'Everything that is held here about one person (subject access); recorded as a reading', security: scope('victims:export'), parameters: [reason],
    responses: { '200': json('what is held, and where else references are', ref('PersonExport')), ...faults({ ...READING, '404': 'nothing is held' }) },
  },
}
const uses = {
  get: {
    summary: 'Who put, read, exported or erased details, and why; newest first', security: scope('audit:read'),
    parameters: [
      inQuery('victimId', 'whose details'), inQuery('by', 'the subject of a token'), inQuery('kind', '`put`, `read`, `export` or `erase`'), inQuery('restricted', '`true`: only of somebody in a restricted case'),
      inQuery('limit', 'most items', { type: 'integer', minimum: 1, maximum: 500, default: 100 }), inQuery('after', '`next` of the page before'),
    ],
    responses: { '200': json('a page', ref('UsePage')), ...faults({ ...SECURED, '400': 'every fault of the query' }) },
  },
}

const previews = {
  post: {
    summary: 'What a case event that is about to be recorded would say to each victim, when, and why or why not; nothing changes but the record of who looked', security: scope('previews:read'), parameters: [reason],
    requestBody: { required: true, content: Object.fromEntries(['application/json', 'application/cloudevents+json'].map((type) => [type, { schema: { type: 'object', description: 'A CloudEvent in its structured form, as POST /case-events of intake takes it' } }])) },
    responses: {
      '200': json('what would be owed and said otherwise than without the event', ref('Preview')),
      ...faults({
        ...SECURED, '400': 'every fault of the event, by JSON pointer', '403': 'the token lacks the scope; or somebody is in a restricted case and no reason was stated', '413': 'the event over 256 KiB, or the body over 1 MiB', '415': 'not JSON',
        '422': 'an unknown case or victim, or an event that was recorded already', '503': 'rules cannot be asked now',
      }),
    },
  },
}

const wordingPath = [inPath('wordingId', 'a rule, `correction` or `neutral`'), inPath('language', '`en` or `cy`'), inPath('version', 'such as `1`')]
const wordings = {
  get: {
    summary: 'Every text, with what people said of it', security: scope('wordings:read'),
    parameters: [
      inQuery('wordingId', 'a rule, `correction` or `neutral`'), inQuery('language', '`en` or `cy`'), inQuery('state', '`shipped`, `approved`, `published` or `withdrawn`'),
      inQuery('limit', 'most items', { type: 'integer', minimum: 1, maximum: 500, default: 100 }), inQuery('after', '`next` of the page before'),
    ],
    responses: { '200': json('a page', ref('WordingPage')), ...faults({ ...SECURED, '400': 'every fault of the query' }) },
  },
}
const wording = {
  parameters: wordingPath,
  get: { summary: 'One text as it will be read, with all that the gate finds in it', security: scope('wordings:read'), responses: { '200': json('the text', ref('WordingInFull')), ...faults({ ...SECURED, '404': 'no such text' }) } },
}
const approval = {
  parameters: wordingPath,
  post: {
    summary: 'Stand for a text; with a second, different person it is published', security: scope('wordings:publish'),
    responses: { '200': json('how it stands', ref('Wording')), ...faults({ ...SECURED, '404': 'no such text', '409': 'approved by the same person already', '422': 'all that the gate finds' }) },
  },
}
const withdrawal = {
  parameters: wordingPath,
  post: {
    summary: 'Take a text back; nothing more goes in it, and what waits is looked at again', security: scope('wordings:publish'), requestBody: body('Withdrawal'),
    responses: { '200': json('how it stands', ref('Wording')), ...faults({ ...SECURED, ...WITH_BODY, '404': 'no such text' }) },
  },
}

const receipt = (description: string, content: string) => ({
  post: { summary: description, security: [], requestBody: { required: true, content: { [content]: { schema: { type: 'object' } } } }, responses: { ...nothing, ...faults({ '400': 'not a receipt', '403': 'signature or token is not good' }) } },
})

export const openapi = {
  openapi: '3.1.0',
  info: { title: 'Kept Informed: notifier', version: '1.0.0', description: 'The vault of victims’ details, tasks for people, and receipts from providers.' },
  paths: {
    '/victims/{victimId}': victim,
    '/victims/{victimId}/export': exported,
    '/details-uses': uses,
    '/cases/{caseId}/adverse-contacts': {
      parameters: [inPath('caseId', 'case reference, percent-encoded')],
      put: { summary: 'Who must never be reached; kept as keyed hashes only', security: scope('victims:write'), requestBody: body('AdverseContacts'), responses: { ...nothing, ...faults({ ...SECURED, ...WITH_BODY }) } },
    },
    '/officers/{officerId}': {
      parameters: [inPath('officerId', 'who messages say to contact')],
      put: { summary: 'Put an officer', security: scope('directory:write'), requestBody: body('Officer'), responses: { ...nothing, ...faults({ ...SECURED, ...WITH_BODY }) } },
    },
    '/units/{unit}': {
      parameters: [inPath('unit', 'which unit')],
      put: { summary: 'Put a unit', security: scope('directory:write'), requestBody: body('Unit'), responses: { ...nothing, ...faults({ ...SECURED, ...WITH_BODY }) } },
    },
    '/previews': previews,
    '/wordings': wordings,
    '/wordings/{wordingId}/{language}/{version}': wording,
    '/wordings/{wordingId}/{language}/{version}/approve': approval,
    '/wordings/{wordingId}/{language}/{version}/withdraw': withdrawal,
    '/stops': {
      get: {
        summary: 'What people have stopped, newest first; a stop of a restricted case for who may read it or made it', security: scope('stops:read', 'stops:write'),
        parameters: [inQuery('standing', '`true`: only what is stopped now'), inQuery('limit', 'most items', { type: 'integer', minimum: 1, maximum: 500, default: 100 }), inQuery('after', '`next` of the page before')],
        responses: { '200': json('a page', ref('StopPage')), ...faults({ ...SECURED, '400': 'every fault of the query' }) },
      },
      post: {
        summary: 'Stop at once what must not go on leaving: a rule, a text, a channel, a source, a case or all of it; with a reason and an end', security: scope('stops:write'), requestBody: body('StopOrder'),
        responses: { '201': json('it stands', ref('Stop')), ...faults({ ...SECURED, ...WITH_BODY }) },
      },
    },
    '/stops/{stopId}/lift': {
      parameters: [inPath('stopId', 'which stop')],
      post: { summary: 'Let it go before its time, and say why', security: scope('stops:write'), requestBody: body('StopLift'), responses: { '200': json('as it stands', ref('Stop')), ...faults({ ...SECURED, ...WITH_BODY, '404': 'no such stop', '409': 'it has ended already' }) } },
    },
    ...recallPaths,
    ...peoplePaths,
    ...nudgePaths,
    ...ownViewPaths,
    '/guards': {
      get: {
        summary: 'Floods of sensitive news that are held, or were: those that wait for a word first, then the newest', security: scope('guards:read'),
        parameters: [inQuery('limit', 'most items', { type: 'integer', minimum: 1, maximum: 500, default: 100 }), inQuery('after', '`next` of the page before')],
        responses: { '200': json('a page', ref('GuardPage')), ...faults({ ...SECURED, '400': 'every fault of the query' }) },
      },
    },
    '/guards/{guardId}': {
      parameters: [inPath('guardId', 'which guard')],
      get: {
        summary: 'What would be said to whom: how much against what is usual, in which texts, to which victims by id', security: scope('guards:read'),
        parameters: [inQuery('limit', 'most of `concerned`', { type: 'integer', minimum: 1, maximum: 500, default: 100 }), inQuery('after', '`concerned.next` of the page before')],
        responses: { '200': json('all of it', ref('GuardInFull')), ...faults({ ...SECURED, '400': 'every fault of the query', '404': 'no such guard' }) },
      },
    },
    '/guards/{guardId}/words': {
      parameters: [inPath('guardId', 'which guard')],
      post: {
        summary: 'Say that it may go, or that it must not; two different people who say the same end it', security: scope('guards:write'), requestBody: body('GuardWord'),
        responses: { '200': json('as it stands', ref('Guard')), ...faults({ ...SECURED, ...WITH_BODY, '404': 'no such guard', '409': 'said by the same person already, or it has ended' }) },
      },
    },
    '/providers': {
      get: { summary: 'Who carries messages, how each does, and what was decided about it', security: scope('providers:read', 'providers:write'), responses: { '200': json('all of them', ref('ProviderList')), ...faults(SECURED) } },
    },
    '/providers/{provider}': {
      parameters: [inPath('provider', 'its name, such as `twilio`')],
      put: { summary: 'Say how much goes by it, how fast, and why; kept with who said so', security: scope('providers:write'), requestBody: body('ProviderOrder'), responses: { '200': json('how it stands', ref('Provider')), ...faults({ ...SECURED, ...WITH_BODY, '404': 'no such provider' }) } },
    },
    '/tasks': {
      get: {
        summary: 'Tasks, oldest first', security: scope('tasks:write'),
        parameters: [
          inQuery('for', '`officer:<id>`, `unit:<unit>` or an owner'), inQuery('kind', 'kind of task'), inQuery('state', '`open`, `done` or `cancelled`'), inQuery('caseId', 'case reference'), inQuery('dueBefore', 'only those that have a time, before this instant', { type: 'string', format: 'date-time' }),
          inQuery('limit', 'most items', { type: 'integer', minimum: 1, maximum: 500, default: 100 }), inQuery('after', '`next` of the page before'),
        ],
        responses: { '200': json('a page', ref('TaskPage')), ...faults({ ...SECURED, '400': 'every fault of the query' }) },
      },
    },
    '/tasks/counts': { get: { summary: 'How many are open and how many of them overdue, in all and by kind', security: scope('tasks:write'), responses: { '200': json('counts', ref('TaskCounts')), ...faults(SECURED) } } },
    '/tasks/{taskId}': {
      parameters: [inPath('taskId', 'which task')],
      get: { summary: 'One task as it is now', security: scope('tasks:write'), responses: { '200': json('the task', ref('Task')), ...faults({ ...SECURED, '404': 'no such task' }) } },
    },
    '/tasks/{taskId}/complete': {
      parameters: [inPath('taskId', 'which task')],
      post: {
        summary: 'End a task', security: scope('tasks:write'), requestBody: body('Completion'),
        responses: { '200': json('the task as it is now', ref('Task')), ...faults({ ...SECURED, ...WITH_BODY, '404': 'no such task', '409': 'already ended' }) },
      },
    },
    '/references/{reference}': {
      parameters: [inPath('reference', 'as it stands in a message, such as `KI-3F2A91BC`; read in any case, with blanks, with or without `KI-`')],
      get: {
        summary: 'Is this message from us? On which day and how it went; nothing of the case or the person', security: scope('references:read'),
        responses: { '200': json('whether it is, and each message under it', ref('CheckedReference')), ...faults({ ...SECURED, '400': 'not a reference' }) },
      },
    },
    '/receipts/twilio/{attemptId}': { parameters: [inPath('attemptId', 'the attempt that it is about')], ...receipt('A status callback of Twilio, signed', 'application/x-www-form-urlencoded') },
    '/receipts/smtp': receipt('A word of the mail relay', 'application/json'),
    '/receipts/print': receipt('A word of the print house', 'application/json'),
    '/receipts/govuk-notify': receipt('A delivery receipt of GOV.UK Notify', 'application/json'),
  },
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'RFC 9068 access token; the scope is named with each call' } },
    schemas,
  },
}
