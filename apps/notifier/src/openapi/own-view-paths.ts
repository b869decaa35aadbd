// Why: the doors of the victim view, as other teams read them: with its token alone it lets people in; with a pass of somebody's it acts for her.
import { MOST_WISH_LETTERS, RHYTHMS, WISH_KINDS } from '../own-view/wish.js'
import { faults, inPath, inQuery, json, scope, SECURED, WITH_BODY } from './calls.js'

const security = scope('victim-view')
const pass = { name: 'X-Victim-Pass', in: 'header', required: true, description: 'as it was given for her code', schema: { type: 'string' } }
const text = { type: 'string' }
const whole = (properties: Record<string, object>, required = Object.keys(properties)) => ({ type: 'object', properties, required, additionalProperties: false })
const given = (properties: Record<string, object>, required?: string[]) => ({ required: true, content: { 'application/json': { schema: whole(properties, required) } } })
const HERS = { ...SECURED, '403': 'the token lacks the scope, or the pass is over' }
const IN_FULL_SIGHT = { ...HERS, '409': 'the contact that she proved tells that there is news, and no more' }
const caseId = { type: 'string', maxLength: 64, description: 'one of her cases' }
const hours = { type: 'array', items: whole({ days: { type: 'array', items: text }, from: text, to: text }) }

export const ownViewPaths = {
  '/victim-sign-ins': {
    post: {
      summary: 'Somebody asks to be let in by the reference of a message. The answer and the work before it are the same whether there is such a reference or not', security,
      requestBody: given({ reference: text, from: { type: 'string', maxLength: 100, description: 'the address that she asks from; kept as a keyed hash' } }),
      responses: { '202': json('a code is sent where that is right', whole({ signInId: text })), ...faults({ ...SECURED, ...WITH_BODY, '429': 'too many have asked, or guessed; Retry-After' }) },
    },
  },
  '/victim-sign-ins/{signInId}/code': {
    parameters: [inPath('signInId', 'which sign-in')],
    post: {
      summary: 'The code that came', security, requestBody: given({ code: text }),
      responses: { '200': json('a pass, for a quarter of an hour after each use and an hour at most', whole({ pass: text, sight: { enum: ['full', 'neutral'] }, until: { type: 'string', format: 'date-time' } })), ...faults({ ...SECURED, ...WITH_BODY, '403': 'wrong, too late, used, or too often wrong' }) },
    },
  },
  '/victim-sign-ins/pass': { delete: { summary: 'The pass ends', security, parameters: [pass], responses: { '204': { description: 'done, or there was none' }, ...faults(SECURED) } } },
  '/signed-in-victim/case': {
    get: {
      summary: 'What she has been told, whom to ask, and by when we must do what she set going; `neutral`: whom to call, and nothing else', security, parameters: [pass, inQuery('lang', '`en` or `cy`')],
      responses: { '200': json('her cases', { type: 'object', required: ['sight', 'asOf', 'language', 'phone', 'hours', 'callTimes', 'cases'] }), ...faults(HERS) },
    },
  },
  '/signed-in-victim/contact': {
    parameters: [pass],
    get: { summary: 'How she is reached; numbers and addresses are masked', security, responses: { '200': { ...json('as it is', { type: 'object', required: ['language', 'formats', 'prefers', 'contacts', 'paused', 'wishes'] }), headers: { ETag: { schema: text } } }, ...faults(IN_FULL_SIGHT) } },
    put: {
      summary: 'What she changes; nothing becomes safe or full by it, and a new number or address waits for an officer', security,
      parameters: [{ name: 'If-Match', in: 'header', required: true, schema: text }],
      requestBody: given({
        language: { enum: ['en', 'cy'] }, formats: { type: 'array', items: { enum: ['large-print', 'easy-read'] } }, prefers: { type: 'array', items: { enum: ['sms', 'email', 'letter'] } },
        contacts: { type: 'array', items: whole({ contactId: text, safeHours: hours, neutral: { type: 'boolean' }, stop: { type: 'boolean' } }, ['contactId']) }, add: whole({ channel: { enum: ['sms', 'email'] }, to: text }),
      }, []),
      responses: { '204': { description: 'done' }, ...faults({ ...IN_FULL_SIGHT, ...WITH_BODY, '412': 'the details are not those that If-Match names', '422': 'every impossible meaning' }) },
    },
  },
  '/signed-in-victim/calls': {
    post: {
      summary: 'She asks for a call at hours that are safe: a task when they begin, due when they end', security, parameters: [pass], requestBody: given({ caseId, day: { type: 'string', format: 'date' }, part: { enum: ['morning', 'afternoon', 'evening'] } }, ['day', 'part']),
      responses: { '201': json('taken', whole({ day: text, part: text })), ...faults({ ...HERS, ...WITH_BODY, '404': 'no such case of hers', '409': 'three calls wait already', '422': 'not among the times that are offered' }) },
    },
  },
  '/signed-in-victim/requests': {
    post: {
      summary: 'She asks for a review, complains, pauses or goes on: a case event on case-events.v1', security, parameters: [pass],
      requestBody: given({ caseId, kind: { enum: ['review', 'complaint', 'pause', 'resume'] }, provider: { enum: ['police', 'witness-care-unit', 'cps', 'probation'], description: 'of a complaint: who owes the reply' } }, ['caseId', 'kind']),
      responses: { '201': json('the event’s id; the same for the same', whole({ id: text })), ...faults({ ...IN_FULL_SIGHT, ...WITH_BODY, '404': 'no such case of hers' }) },
    },
  },
  '/signed-in-victim/wishes': {
    post: {
      summary: 'She wishes to hear more or less often, or names somebody whom we may tell too: a task for the officer, who agrees it with her; nothing changes by itself', security, parameters: [pass],
      requestBody: given({ caseId, kind: { enum: WISH_KINDS }, every: { enum: RHYTHMS, description: 'of a rhythm' }, words: { type: 'string', minLength: 1, maxLength: MOST_WISH_LETTERS, description: 'of a trusted person: who, and how to reach them safely; sealed under her key' } }, ['caseId', 'kind']),
      responses: { '201': json('taken; said anew while the task is open, it takes the place of what she said before', whole({ kind: text })), ...faults({ ...IN_FULL_SIGHT, ...WITH_BODY, '404': 'no such case of hers', '409': 'somebody has seen to it today already; or sees no case' }) },
    },
  },
  '/signed-in-victim/survey': {
    post: {
      summary: 'How we did; kept apart from her', security, parameters: [pass], requestBody: given({ caseId, answer: { enum: ['yes', 'partly', 'no'] } }),
      responses: { '204': { description: 'kept' }, ...faults({ ...IN_FULL_SIGHT, ...WITH_BODY, '404': 'no such case of hers', '409': 'she is not asked, or has answered; or sees no case' }) },
    },
  },
  '/survey-counts': {
    get: {
      summary: 'What people answered, of the last twelve months that are over, by month and by right; numbers of fewer than five, and those by which they could be worked out, are null', security: scope('timeline:read'),
      responses: { '200': json('the counts', { type: 'object', required: ['answers', 'months', 'rights'] }), ...faults(SECURED) },
    },
  },
  '/support-lines': {
    get: {
      summary: 'Who helps: those for this kind of crime first; only what was checked within a year', security, parameters: [inQuery('area', '`england`, `wales` or `london`; the force’s own unless given'), inQuery('offence', 'a category of offence')],
      responses: { '200': json('the lines', { type: 'object', required: ['area', 'items'] }), ...faults({ ...SECURED, '400': 'every fault of the query' }) },
    },
  },
}
