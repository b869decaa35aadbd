// Why: the doors of recall and correct, as other teams read them.
import { REACHED } from '@kept-informed/delivery'
import { body, faults, inPath, inQuery, json, ref, scope, SECURED, WITH_BODY } from './calls.js'

const security = scope('recalls:write')
const reading = scope('recalls:read', 'recalls:write')
const recallId = [inPath('recallId', 'which recall')]
const paged = [inQuery('limit', 'most items', { type: 'integer', minimum: 1, maximum: 500, default: 100 }), inQuery('after', '`next` of the page before')]
const UNKNOWN = { '404': 'no such recall' }

export const recallPaths = {
  '/recalls': {
    get: {
      summary: 'What people have recalled, newest first', security: reading, parameters: [inQuery('standing', '`true`: only what is not lifted'), ...paged],
      responses: { '200': json('a page', ref('RecallPage')), ...faults({ ...SECURED, '400': 'every fault of the query' }) },
    },
    post: {
      summary: 'Recall an event, what a source sent between two moments, or a version of a text: from this answer on nothing of it leaves, and who has it is listed. With `dryRun` only look', security, requestBody: body('RecallOrder'),
      responses: { '200': json('what it would stop and who has it (dryRun)', ref('ForeseenRecall')), '201': json('it stands', ref('Recall')), ...faults({ ...SECURED, ...WITH_BODY, '422': 'no such text' }) },
    },
  },
  '/recalls/{recallId}': {
    parameters: recallId,
    get: { summary: 'How it stands: what was stopped, who has it, how the corrections go, and how long each step took', security: reading, responses: { '200': json('the recall', ref('RecallInFull')), ...faults({ ...SECURED, ...UNKNOWN }) } },
  },
  '/recalls/{recallId}/messages': {
    parameters: recallId,
    get: {
      summary: 'Each message that it concerns, of the cases that the caller may read: who, by which channel, whether they got it, and what corrects it', security: reading, parameters: [inQuery('reached', 'only these', { enum: REACHED }), ...paged],
      responses: { '200': json('a page', ref('RecalledMessagePage')), ...faults({ ...SECURED, ...UNKNOWN, '400': 'every fault of the query' }) },
    },
  },
  '/recalls/{recallId}/correction': {
    parameters: recallId,
    post: {
      summary: 'Propose the words of the correction: the released text, or words of your own in English and Welsh, which pass the same gate', security, requestBody: body('CorrectionWords'),
      responses: { '200': json('as it stands', ref('Recall')), ...faults({ ...SECURED, ...WITH_BODY, ...UNKNOWN, '409': 'lifted, or a correction is approved', '422': 'all that the gate finds; or the released text, for a wrong text' }) },
    },
  },
  '/recalls/{recallId}/words': {
    parameters: recallId,
    post: {
      summary: 'Approve the words that another person proposed, and they leave to exactly those who got it; or refuse them', security, requestBody: body('WordOnCorrection'),
      responses: { '200': json('as it stands', ref('Recall')), ...faults({ ...SECURED, ...WITH_BODY, ...UNKNOWN, '409': 'nothing waits for approval, or you proposed it; lifted' }) },
    },
  },
  '/recalls/{recallId}/lift': {
    parameters: recallId,
    post: { summary: 'Let it go, and say why: what was stopped is decided anew', security, requestBody: body('RecallLift'), responses: { '200': json('as it stands', ref('Recall')), ...faults({ ...SECURED, ...WITH_BODY, ...UNKNOWN, '409': 'lifted already, or a correction is approved' }) } },
  },
}
