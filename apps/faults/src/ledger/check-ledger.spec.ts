// Why: a checker that finds nothing in a broken run is worse than none.
import { describe, expect, it } from '@jest/globals'
import { type Arrived, checkLedger, type Ledger, type Sent } from './check-ledger.js'

const sent: Sent[] = [
  { marker: 'M1', caseId: 'C1', place: 0, to: 'ada', mustArriveBy: 100 },
  { marker: 'M2', caseId: 'C1', place: 1, to: 'ada', mustArriveBy: 100 },
  { marker: 'M3', caseId: 'C2', place: 0, to: 'bea', mustArriveBy: 100 },
]
const message = (text: string, { to = text.includes('M3') ? 'bea' : 'ada', at = 10 }: Partial<Arrived> = {}): Arrived => ({ text, to, at })
const NOTHING: Ledger = { lost: [], doubled: [], reordered: [], phantom: [], late: [] }

describe('a ledger of what was taken and what arrived', () => {
  it.each<[string, Arrived[], Partial<Ledger>]>([
    ['each once', [message('M1'), message('M2', { at: 11 }), message('M3')], {}],
    ['two in one message', [message('M1, M2'), message('M3')], {}],
    ['one is said twice within a message', [message('M1, M1, M2'), message('M3')], {}],
    ['one never arrives', [message('M1'), message('M3')], { lost: ['M2'] }],
    ['none arrives', [], { lost: ['M1', 'M2', 'M3'] }],
    ['one arrives twice', [message('M1'), message('M2'), message('M2', { at: 90 }), message('M3')], { doubled: ['M2'] }],
    ['again within another message', [message('M1'), message('M1, M2'), message('M3')], { doubled: ['M1'] }],
    ['the second before the first', [message('M1', { at: 20 }), message('M2', { at: 10 }), message('M3')], { reordered: ['M2'] }],
    ['at somebody else', [message('M1, M2'), message('M3', { to: 'ada' })], { phantom: ['M3'] }],
    ['at somebody else too', [message('M1, M2'), message('M3'), message('M3', { to: 'ada' })], { doubled: ['M3'], phantom: ['M3'] }],
    ['what nobody sent', [message('M1, M2'), message('M3'), message('M9')], { phantom: ['M9'] }],
    ['after its day', [message('M1'), message('M2', { at: 101 }), message('M3')], { late: ['M2'] }],
    ['what bears no marker', [message('M1, M2'), message('M3'), message('a crime was recorded')], {}],
  ])('%s', (_, arrived, expected) => {
    expect(checkLedger(sent, arrived, (text) => text.match(/M\d/g) ?? [])).toEqual({ ...NOTHING, ...expected })
  })
})
