// Why: the shapes of the promise, apart from the calls, so that each file is read in one go.
import { personExport, usePage } from './export-schema.js'
import { guardSchemas } from './guard-schema.js'
import { preview } from './preview-schema.js'
import { provider, providerList, providerOrder } from './provider-schema.js'
import { nudgeSchemas } from './nudge-paths.js'
import { peopleSchemas } from './people-paths.js'
import { recallSchemas } from './recall-schema.js'
import { stopSchemas } from './stop-schema.js'
import { wording, wordingInFull, wordingPage } from './wording-schema.js'
import type { TaskKind, TaskOutcome, TaskState } from '@kept-informed/notification'

const text = { type: 'string' }
const nullable = (type: string) => ({ type: [type, 'null'] })

export const TASK_KINDS: readonly TaskKind[] = ['call', 'call-first', 'approve-message', 'hand-off', 'find-details', 'check-contact', 'translate', 'decide-unknown', 'act']
export const TASK_STATES: readonly TaskState[] = ['open', 'done', 'cancelled']
export const TASK_OUTCOMES: readonly TaskOutcome[] = ['done', 'approved', 'refused']

const contact = {
  type: 'object',
  required: ['contactId', 'channel', 'to', 'detail'],
  properties: {
    contactId: text, channel: { enum: ['sms', 'email', 'letter'] }, verifiedAt: { type: 'string', format: 'date-time' }, safe: { type: 'boolean' }, detail: { enum: ['neutral', 'full'] },
    to: { oneOf: [text, { type: 'object', required: ['lines', 'postcode'], properties: { lines: { type: 'array', items: text }, postcode: text } }] },
    safeHours: {
      type: 'array',
      items: { type: 'object', required: ['days', 'from', 'to'], properties: { days: { type: 'array', items: { enum: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } }, from: text, to: text } },
    },
    expiresOn: { type: 'string', format: 'date' }, plainEnvelope: { type: 'boolean' },
  },
}

const task = {
  type: 'object',
  required: ['taskId', 'caseId', 'kind', 'for', 'victimId', 'obligationIds', 'notificationId', 'dueBy', 'state', 'outcome', 'reason', 'openedAt', 'endedAt'],
  properties: {
    taskId: text, caseId: text, kind: { enum: TASK_KINDS }, for: text, victimId: text, obligationIds: { type: 'array', items: text }, notificationId: nullable('string'),
    dueBy: { type: ['string', 'null'], format: 'date-time' }, state: { enum: TASK_STATES }, outcome: nullable('string'), reason: text,
    openedAt: { type: 'string', format: 'date-time' }, endedAt: { type: ['string', 'null'], format: 'date-time' },
  },
}

const strings = { type: 'array', items: text }

export const schemas = {
  Provider: provider, ProviderList: providerList, ProviderOrder: providerOrder, ...stopSchemas, ...guardSchemas, ...recallSchemas, ...peopleSchemas, ...nudgeSchemas,
  VictimDetails: {
    type: 'object',
    required: ['name', 'language', 'contacts'],
    properties: {
      name: { type: 'object', properties: { salutation: text, given: text, family: text } }, dateOfBirth: { type: 'string', format: 'date' }, language: { enum: ['en', 'cy'] },
      formats: strings, contacts: { type: 'array', items: contact }, prefers: { type: 'array', items: { enum: ['sms', 'email', 'letter'] } }, officerOnly: { type: 'boolean' },
      safetyFlags: strings, codePhrase: text, surveyConsent: { type: 'boolean' },
    },
  },
  AdverseContacts: { type: 'object', properties: { phones: strings, emails: strings, postalAddresses: { type: 'array', items: { type: 'object' } } } },
  Officer: { type: 'object', required: ['name', 'phone'], properties: { name: text, rank: text, unit: text, phone: text, email: text, supervisorId: text } },
  Unit: { type: 'object', required: ['name', 'phone'], properties: { name: text, phone: text, hours: text, supervisorId: text } },
  Task: task,
  CheckedReference: {
    type: 'object', required: ['reference', 'ours', 'messages'],
    properties: {
      reference: { type: 'string' }, ours: { type: 'boolean' },
      messages: { type: 'array', items: { type: 'object', required: ['day', 'channel'], properties: { day: { type: 'string', format: 'date', description: 'Europe/London' }, channel: { enum: ['sms', 'email', 'letter'] } } } },
    },
  },
  TaskPage: { type: 'object', required: ['items', 'next'], properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Task' } }, next: nullable('string') } },
  TaskCounts: {
    type: 'object', required: ['open', 'overdue', 'byKind'],
    properties: {
      open: { type: 'integer' }, overdue: { type: 'integer', description: 'Of the open ones' },
      byKind: { type: 'array', items: { type: 'object', required: ['kind', 'open', 'overdue'], properties: { kind: { enum: TASK_KINDS }, open: { type: 'integer' }, overdue: { type: 'integer' } } } },
    },
  },
  Completion: { type: 'object', required: ['outcome'], properties: { outcome: { enum: TASK_OUTCOMES }, note: text } },
  PersonExport: personExport,
  Preview: preview,
  UsePage: usePage,
  Wording: wording,
  WordingInFull: wordingInFull,
  WordingPage: wordingPage,
  Withdrawal: { type: 'object', required: ['reason'], properties: { reason: { type: 'string', minLength: 1, maxLength: 1000 } } },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status'],
    properties: { type: text, title: text, status: { type: 'integer' }, detail: text, errors: { type: 'array', items: { type: 'object', required: ['pointer', 'detail'], properties: { pointer: text, detail: text } } } },
  },
}
