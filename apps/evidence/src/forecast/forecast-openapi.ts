// Why: what planners build on must be described as closely as what lawyers read: every member, and what null means.
import { FORECAST_REASONS } from '@kept-informed/forecast'
import { instant, nullable, object, problem, query, refused } from '../openapi-terms.js'
import { OWNERS } from '../read-list-query.js'

const text = { type: 'string' }
const whole = { type: 'integer', minimum: 0 }
const amount = { type: 'number', minimum: 0 }
const share = { type: 'number', minimum: 0, maximum: 1, description: 'Of what it does while late work waits, how much is late work' }
const day = { type: 'string', format: 'date' }
const list = (items: object, more: object = {}) => ({ type: 'array', items, ...more })
const counts = { open: whole, willBeMet: whole, breaches: whole, unknown: whole, overdue: whole }
const reasons = { enum: [...FORECAST_REASONS] }

const item = object({
  obligationId: { type: 'string', format: 'uuid' }, caseId: text, victimId: text, officerId: nullable('string'), unit: nullable('string'), ruleId: text, owedBy: { enum: [...OWNERS] },
  dueOn: day, dueBy: instant, willBeMet: { enum: [false, null], description: 'Null: it cannot be known, and the reason says why' }, reason: reasons, sentence: { type: 'string', description: 'The reason in plain English' },
  expectedAt: nullable('string', { format: 'date-time', description: 'When it is expected to be met, too late; null: not known, or never as things stand' }),
  hoursBefore: nullable('number', { description: 'Hours from `asOf` until it is missed' }),
  place: nullable('integer', { description: 'In the queue of its unit’s work that only people can do, 1 first; null: it does not stand in it' }),
})

const loadOfDay = object({
  day, unit: nullable('string'), bankHoliday: { type: 'boolean' }, expectedCrimes: amount, expectedDuties: amount, openDuties: { ...whole, description: 'Open and due that day; today the overdue ones as well' },
  expectedMinutes: { ...amount, description: 'Of people’s work in both' }, hours: object({ callHandling: amount, victimCare: amount, response: amount }),
  rules: list(object({ ruleId: text, kind: { enum: ['inform', 'act'] }, expected: amount, due: whole, minutes: amount })),
})

export const FORECAST = object({
  asOf: instant, items: list(item), next: nullable('string'),
  totals: object({
    ...counts, byReason: { type: 'object', additionalProperties: whole, propertyNames: reasons }, byForce: list(object({ force: nullable('string'), ...counts })), byUnit: list(object({ unit: nullable('string'), ...counts })),
    byOfficer: list(object({ officerId: nullable('string'), ...counts }), { description: 'Only officers for whom a breach is forecast' }),
    byRule: list(object({ ruleId: text, ...counts })), byDay: list(object({ day, ...counts })),
  }),
  load: list(loadOfDay),
  assumptions: object({
    actsFor: list({ enum: [...OWNERS] }), posting: { type: 'object' }, workingHours: object({ from: text, to: text }), receiptWithinHours: whole,
    pace: object({ overWorkingDays: whole, knownAfterWorkingDays: whole, byUnit: list(object({ unit: nullable('string'), perWorkingDay: amount, lateShare: share })) }),
    load: object({ from: nullable('string', { format: 'date' }), to: nullable('string', { format: 'date' }), workMinutes: { type: 'object' } }),
  }),
})

export const forecastPath = {
  get: {
    summary: 'What will be missed unless somebody acts, soonest first; how many of what; and the work of the coming days',
    description: 'Of all open obligations that have a day. What is overdue is counted in `totals` and listed by `/obligations?state=overdue`. The totals are of what was asked for; the load is of the unit asked for, or of all.',
    parameters: [
      query('unit', text, 'Of this unit’s cases'), query('officerId', text, 'Of this officer’s cases'), query('ruleId', text, 'Owed by this rule of a pack'), query('day', day, 'Due on this day, Europe/London'),
      query('owedBy', { enum: [...OWNERS] }, 'Owed by this service provider'), query('days', { type: 'integer', minimum: 1, maximum: 28, default: 7 }, 'Days of the load, from today'),
      query('limit', { type: 'integer', minimum: 1, maximum: 500, default: 100 }, 'Most items of a page'), query('after', text, 'The token `next` of the page before'),
    ],
    responses: {
      '200': { description: 'A page, with the totals and the load', content: { 'application/json': { schema: { $ref: '#/components/schemas/Forecast' } } } },
      '400': problem('The query is not understood; every fault is named'), ...refused,
    },
  },
}
