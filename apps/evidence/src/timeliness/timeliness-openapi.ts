// Why: how each right is kept, and how the balances came out, described for machines.
import { instant, nullable, object, problem, query, refused } from '../openapi-terms.js'
import { BREAKDOWNS } from './timeliness.query.js'

const text = { type: 'string' }
const whole = { type: 'integer' }
const day = { type: 'string', format: 'date' }
const hidden = nullable('integer', { description: 'Null: left out, because it, or one that could be worked out from it, is of fewer than five' })
const group = object({ group: text, inTime: hidden, late: hidden, missed: hidden, excused: hidden })
const right = object({
  right: nullable('integer', { description: 'Null: of no numbered right' }), inTime: whole, late: { ...whole, description: 'Met, and late' }, missed: { ...whole, description: 'Its day is over and it is not met' }, excused: whole, due: { ...whole, description: 'The sum of the four' },
  medianLateHours: nullable('number', { description: 'Of what was met late' }), breakdown: object(Object.fromEntries(BREAKDOWNS.map((by) => [by, { type: 'array', items: group }]))),
})
const page = { type: 'integer', minimum: 1, maximum: 500, default: 100 }

export const timelinessPaths = {
  '/timeliness': {
    get: {
      summary: 'How each right was kept, of what was due in a period: in time, late, missed, excused; by age group, entitlement and kind of crime with small numbers left out',
      parameters: [
        query('from', day, 'First London day on which it was due; 28 days back unless asked'), query('to', day, 'The last such day; today unless asked'), query('unit', text, 'Of this unit’s cases'), query('force', text, 'Of this force’s cases'), query('owedBy', text, 'Owed by this service provider'),
      ],
      responses: { '200': { description: 'By right', content: { 'application/json': { schema: object({ asOf: instant, from: day, to: day, rights: { type: 'array', items: right } }) } } }, ...refused, '400': problem('The query is not understood') },
    },
  },
  '/balances': {
    get: {
      summary: 'The balances that were taken, newest first, each with what did not come out even and whether it is still as it was signed',
      parameters: [query('limit', page, 'Most items of a page'), query('after', text, 'The token `next` of the page before')],
      responses: {
        '200': {
          description: 'A page',
          content: { 'application/json': { schema: object({ items: { type: 'array', items: { type: 'object', required: ['index', 'day', 'asOf', 'onTheWay', 'gap', 'keyId', 'broken'], properties: { index: whole, day: nullable('string'), asOf: instant, onTheWay: whole, gap: { type: 'array' }, keyId: text, broken: nullable('string', { description: 'Null: as it was signed' }) } } }, next: nullable('string') }) } },
        },
        ...refused, '400': problem('The query is not understood'),
      },
    },
  },
}
