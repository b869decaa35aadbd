import { describe, expect, it } from '@jest/globals'
import { readStopForm, standingOf } from './stop.js'

const NOW = Date.parse('2026-11-26T09:00:00Z')
const GOOD = { kind: 'rule', value: ' offender-released ', hours: '4', reason: 'the prison sends nonsense' }
const read = (change: Record<string, unknown>) => readStopForm({ ...GOOD, ...change }, NOW)

describe('an order to stop', () => {
  it('ends by itself', () => expect(read({}).order).toEqual({ kind: 'rule', value: 'offender-released', until: '2026-11-26T13:00:00.000Z', reason: 'the prison sends nonsense' }))
  it('of the whole system names nothing', () => expect(read({ kind: 'system' }).order).not.toHaveProperty('value'))
  it('of a source that is in no list names its address', () => {
    expect(read({ kind: 'source', value: '', other: 'urn:prisons' }).order).toMatchObject({ kind: 'source', value: 'urn:prisons' })
  })
  it.each<[string, Record<string, unknown>, string[]]>([
    ['nothing', { kind: '', value: '', hours: '', reason: '' }, ['kind', 'hours', 'reason']],
    ['no name', { value: ' ' }, ['value']],
    ['two sources', { kind: 'source', value: 'urn:a', other: 'urn:b' }, ['value']],
    ['another source, where none is asked for', { value: '', other: 'urn:b' }, ['value']],
    ['a time that is not offered', { hours: '100000' }, ['hours']],
    ['a kind that there is not', { kind: 'world' }, ['kind']],
    ['the whole system, all right', { kind: 'system', value: '' }, []],
  ])('with %s', (_, change, fields) => expect(read(change).faults.map(({ field }) => field)).toEqual(fields))
})

it.each([
  [null, '2026-11-26T09:00:01Z', 'in-force'], [null, '2026-11-26T09:00:00Z', 'ended'], [{ at: '', by: '', reason: '' }, '2026-11-26T10:00:00Z', 'lifted'],
] as const)('a stop: %s', (lifted, until, standing) => expect(standingOf({ lifted, until }, NOW)).toBe(standing))
