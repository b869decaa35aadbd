// Why: what the guard holds, and the words of the people who decide on it, in the words of the door.
import { GUARD_WORDS } from '@kept-informed/notification'

const text = { type: 'string' }
const time = { type: 'string', format: 'date-time' }
const timeOrNone = { type: ['string', 'null'], format: 'date-time' }
const count = { type: 'integer', minimum: 0 }
const people = { type: 'array', items: text }
const reason = { type: 'string', minLength: 1, maxLength: 1_000 }
const fromUntil = { type: 'object', properties: { from: timeOrNone, until: timeOrNone } }
const examples = { type: 'array', items: { type: 'object', properties: { form: text, text } }, description: 'as it would be read, with the facts of an example' }
const listOf = (items: object) => ({ type: 'object', required: ['items', 'next'], properties: { items: { type: 'array', items }, next: { type: ['string', 'null'] } } })

const guard = {
  type: 'object',
  required: ['guardId', 'state', 'ruleId', 'source', 'measure', 'hour', 'counted', 'limit', 'usual', 'openedAt', 'endedAt', 'release', 'refuse', 'words'],
  properties: {
    guardId: text, state: { enum: ['open', 'released', 'refused'] }, ruleId: text, source: { ...text, description: 'of the case events' },
    measure: { enum: ['heard', 'happened'], description: 'by when we heard of it, or by when it happened' }, hour: { ...timeOrNone, description: 'in which it happened; null: the hour before `openedAt`, by when it was heard' },
    counted: { ...count, description: 'in that hour, when it was held' }, limit: { ...count, description: 'how many would have gone without a word' }, usual: { ...count, description: 'in a full hour; 0: not known yet' },
    openedAt: time, endedAt: timeOrNone, release: { ...people, description: 'who stands for letting it go' }, refuse: { ...people, description: 'who stands for refusing it' },
    words: { type: 'array', items: { type: 'object', properties: { word: { enum: GUARD_WORDS }, by: text, at: time, reason } } },
  },
}
const concerned = { type: 'object', properties: { notificationId: text, caseId: text, victimId: text, recipientId: text, state: text, happenedAt: time, heardAt: time } }

export const guardSchemas = {
  Guard: guard,
  GuardPage: listOf(guard),
  GuardInFull: {
    ...guard, required: [...guard.required, 'news', 'texts', 'concerned'],
    properties: {
      ...guard.properties,
      news: { type: 'object', properties: { messages: count, cases: count, victims: count, happened: fromUntil, heard: fromUntil, states: { type: 'object', additionalProperties: count } } },
      texts: {
        type: 'array', description: 'what it would say, text by text',
        items: { type: 'object', properties: { wordingId: text, language: text, version: { type: ['string', 'null'], description: 'null: not decided on yet' }, messages: count, full: examples, neutral: examples } },
      },
      concerned: { ...listOf(concerned), description: 'to whom, by id; `limit` and `after` page this list' },
    },
  },
  GuardWord: { type: 'object', required: ['word', 'reason'], properties: { word: { enum: GUARD_WORDS }, reason } },
}
