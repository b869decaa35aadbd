// Why: an order to stop, and what is kept of it, in the words of the door.
import { STOP_KINDS } from '@kept-informed/notification'

const text = { type: 'string' }
const time = { type: 'string', format: 'date-time' }
const reason = { type: 'string', minLength: 1, maxLength: 1_000 }

const stop = {
  type: 'object',
  required: ['stopId', 'kind', 'value', 'reason', 'by', 'from', 'until', 'lifted'],
  properties: {
    stopId: text, kind: { enum: STOP_KINDS }, value: { type: ['string', 'null'] }, reason, by: text, from: time, until: time,
    lifted: { type: ['object', 'null'], description: 'null: it ends, or ended, by itself', properties: { at: time, by: text, reason } },
  },
}

export const stopSchemas = {
  Stop: stop,
  StopOrder: {
    type: 'object', required: ['kind', 'reason', 'until'],
    properties: { kind: { enum: STOP_KINDS }, value: { type: 'string', description: 'a rule id; a text, `id` or `id/language/version`; a channel; a source; a case reference. Absent for the whole system' }, reason, until: { ...time, description: 'within 31 days' } },
  },
  StopLift: { type: 'object', required: ['reason'], properties: { reason } },
  StopPage: { type: 'object', required: ['items', 'next'], properties: { items: { type: 'array', items: stop }, next: { type: ['string', 'null'] } } },
}
