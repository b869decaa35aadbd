// Why: the doors for the people of a force: whose case it is and who is in it, what waits for their word, and who is calling.
import { body, faults, inPath, inQuery, json, ref, scope, SECURED, WITH_BODY } from './calls.js'

const text = { type: 'string' }
const textOrNull = { type: ['string', 'null'] }
const instant = { type: 'string', format: 'date-time' }
const object = (properties: Record<string, object>, optional: readonly string[] = []) => ({ type: 'object', required: Object.keys(properties).filter((name) => !optional.includes(name)), properties })
const list = (items: object) => ({ type: 'array', items })
const name = { type: ['object', 'null'], properties: { salutation: text, given: text, family: text } }
const reason = { name: 'X-Reason', in: 'header', required: false, description: 'why, in words; kept sealed', schema: { type: 'string', maxLength: 500 } }

const PERSON = object({
  victimId: text, role: text, actsFor: textOrNull, entitlement: text, safetyFlags: { ...list(text), description: 'of the case, and of the details where the person is named' }, under18: { type: 'boolean' }, died: { type: 'boolean' },
  name, notNamedBecause: { enum: [null, 'restricted', 'erased', 'never-put'] }, language: textOrNull,
  contacts: list(object({ contactId: text, channel: text, masked: text, safe: { type: 'boolean' }, detail: text, verifiedAt: textOrNull, expiresOn: textOrNull })),
}, ['name', 'notNamedBecause', 'language', 'contacts'])
const CASE = object({
  caseId: text, crimeReference: text, offenceCategory: text, restricted: { type: 'boolean' }, closed: { type: 'boolean' },
  officer: object({ officerId: text, unit: textOrNull, name: textOrNull, rank: textOrNull, phone: textOrNull, unitName: textOrNull }),
  holds: list(object({ victimId: textOrNull, reason: text, until: instant })), victims: list(PERSON),
})

export const peopleSchemas = {
  OfficerNames: object({ items: list(object({ officerId: text, name: text, rank: textOrNull, unit: textOrNull })), next: { type: 'null' } }),
  CaseList: object({ items: list(CASE) }),
  CaseSearch: { type: 'object', required: ['said'], properties: { said: { type: 'string', minLength: 1, maxLength: 200, description: 'a reference of the case or of the crime; or a family name, or given and family name' } } },
  FoundCases: object({ items: list(CASE), byReference: { type: 'integer', description: 'so many of the first were found by their reference; of the others only those people are named who bear the name' }, more: { type: 'boolean' } }),
  Supervised: object({ officers: list(object({ officerId: text, name: text, rank: text, unit: text }, ['rank', 'unit'])), units: list(object({ unit: text, name: text })) }),
  CallerSays: { type: 'object', required: ['codePhrase'], properties: { reference: text, name: text, number: text, codePhrase: text }, description: 'as heard; at least one of reference, name and number, and all that are given must fit' },
  CallerChecked: object({ outcome: { enum: ['confirmed', 'not-confirmed'] }, checkId: text }, ['checkId']),
  CheckedCaller: object({
    checkId: text, victimId: text, until: instant, name, language: text, formats: list(text), officerOnly: { type: 'boolean' }, safetyFlags: list(text), cases: list(CASE),
    support: list(object({ name: text, phone: textOrNull, web: textOrNull, about: object({ en: text, cy: text }) })),
  }),
}

export const peoplePaths = {
  '/supervised': { get: { summary: 'Officers and units that the caller is set over, by the directory', security: scope('timeline:read'), responses: { '200': json('whom', ref('Supervised')), ...faults(SECURED) } } },
  '/officers': {
    get: {
      summary: 'Officers by name, as the directory has them; who is not in it is left out', security: scope('timeline:read'),
      parameters: [inQuery('officerId', 'once for each officer, at most 100', { type: 'array', items: text })],
      responses: { '200': json('those that are there', ref('OfficerNames')), ...faults({ ...SECURED, '400': 'no officer, or too many' }) },
    },
  },
  '/cases': {
    get: {
      summary: 'Cases with the people in them: names, and contacts by their ends; a reading of each person, written down once a day. Cases that are not there for the caller are left out', security: scope('victims:read'),
      parameters: [inQuery('caseId', 'once for each case, at most 100', { type: 'array', items: text }), reason],
      responses: { '200': json('those that are there', ref('CaseList')), ...faults({ ...SECURED, '400': 'no case, or too many' }) },
    },
  },
  '/case-searches': {
    post: {
      summary: 'Cases by a reference, or by the name of somebody in them, as it is said aloud; a reading of each person, written down once a day. Cases that are not there for the caller are not found', security: scope('victims:read'), requestBody: body('CaseSearch'), parameters: [reason],
      responses: { '200': json('what was found, 20 of each at most', ref('FoundCases')), ...faults({ ...SECURED, ...WITH_BODY }) },
    },
  },
  '/tasks/{taskId}/wish': {
    parameters: [inPath('taskId', 'which task')],
    get: {
      summary: 'What a victim wished, in her own words; a reading of her details, kept with who read it', security: scope('tasks:write'), parameters: [reason],
      responses: { '200': json('her wish', object({ taskId: text, kind: { enum: ['rhythm', 'trusted-person'] }, every: text, words: text }, ['every', 'words'])), ...faults({ ...SECURED, '403': 'the token lacks the scope, or the victim is in a restricted case and no reason was stated', '404': 'no such task, or it is about no wish' }) },
    },
  },
  '/tasks/{taskId}/message': {
    parameters: [inPath('taskId', 'which task')],
    get: {
      summary: 'What would be said if the task ended well, and when; a reading of the person’s details', security: scope('tasks:write'), parameters: [reason],
      responses: { '200': json('as in a preview', { type: 'object' }), ...faults({ ...SECURED, '403': 'the token lacks the scope; or a restricted case and no reason was stated', '404': 'no such task, or no message waits for it', '503': 'details have just changed' }) },
    },
  },
  '/caller-checks': {
    post: {
      summary: 'Whether who calls is who they say: the phrase is compared here and never shown. Failed tries are counted for what was asked (3 an hour) and for who asks (10 an hour)', security: scope('callers:check'), requestBody: body('CallerSays'),
      responses: { '200': json('yes or no', ref('CallerChecked')), ...faults({ ...SECURED, ...WITH_BODY, '429': 'too many failed tries; Retry-After says when' }) },
    },
  },
  '/caller-checks/{checkId}': {
    parameters: [inPath('checkId', 'a check that the caller of this door made, within 30 minutes')],
    get: { summary: 'What may help the person who was confirmed: no contact, no phrase', security: scope('callers:check'), responses: { '200': json('who, in which cases, who else helps', ref('CheckedCaller')), ...faults({ ...SECURED, '404': 'no such check, or it is over' }) } },
  },
}
