import { expect, it } from '@jest/globals'
import { aCase, duty, task } from '../testing/a-duty.js'
import type { LastNudge } from '../doors/notifier.js'
import { atRiskAmong, type NudgeOf, unitOf } from './unit-of.js'

const supervised = {
  officers: [
    { officerId: 'PC-1', name: 'Sam Field', rank: 'PC', unit: 'north' },
    { officerId: 'PC-2', name: 'Kit Lane' },
  ],
  units: [{ unit: 'north', name: 'North CID' }],
}
const foreseen = (obligationId: string, willBeMet: boolean | null) => ({
  obligationId,
  willBeMet,
  reason: 'no-time-to-call',
  officerId: null,
  unit: null,
  dueBy: '',
  caseId: '',
  ruleId: '',
  victimId: '',
})

it('shows who is late or about to be, by officer, and who is not', () => {
  const { officers, counts } = unitOf({
    supervised,
    tasks: [],
    nudges: [],
    cases: new Map([['c1', aCase('c1')]]),
    overdue: [
      duty('o2', { state: 'overdue', dueBy: '2026-11-22T00:00:00Z' }),
      duty('o1', { state: 'overdue', dueBy: '2026-11-20T00:00:00Z' }),
      duty('o4', { state: 'overdue', owedBy: 'cps' }),
      duty('o5', { state: 'overdue', officerId: 'PC-9' }),
    ],
    atRisk: atRiskAmong([duty('o3'), duty('o6')], [foreseen('o3', false), foreseen('o6', null)]),
  })
  expect(
    officers.map(({ officerId, name, overdue, atRisk, late }) => [officerId, name, overdue, atRisk, late.map(({ obligationId }) => obligationId)]),
  ).toEqual([
    ['PC-1', 'PC Sam Field', 2, 1, ['o1', 'o2', 'o3']],
    ['PC-9', 'Sam Field', 1, 0, ['o5']],
    ['PC-2', 'Kit Lane', 0, 0, []],
  ])
  expect(counts).toEqual({ overdue: 3, atRisk: 1 })
})

it('shows what nobody has', () => {
  const { unowned } = unitOf({
    supervised,
    overdue: [],
    atRisk: [],
    tasks: [task('call', { for: 'unit:north' })],
    nudges: [],
    cases: new Map([['c1', aCase('c1')]]),
  })
  expect(unowned).toEqual([
    { taskId: 't-call', kind: 'call', dueBy: null, for: 'unit:north', person: { name: 'Ms Ada Byron' }, crimeReference: 'ref c1', href: '/tasks/t-call' },
  ])
})

it.each<[string, Partial<LastNudge> | undefined, number, NudgeOf | null]>([
  ['was never nudged', {}, 1, { mayNudge: true, words: null, at: null }],
  ['was nudged', { at: 'then', endedAs: 'sent' }, 1, { mayNudge: true, words: 'unit.nudge.sent', at: 'then' }],
  ['is about to be nudged', { at: 'then' }, 1, { mayNudge: false, words: 'unit.nudge.leaves', at: 'then' }],
  ['owes nothing that is late', { at: 'then', endedAs: 'sent' }, 0, { mayNudge: false, words: 'unit.nudge.sent', at: 'then' }],
  ['has no address', { hasAddress: false }, 1, { mayNudge: false, words: 'unit.nudge.no-address', at: null }],
  ['is not in the directory', undefined, 1, null],
])('an officer who %s', (_, last, late, expected) => {
  const nudges = last ? [{ officerId: 'PC-1', hasAddress: true, at: null, endedAs: null, ...last }] : []
  const overdue = Array.from({ length: late }, () => duty('o1', { state: 'overdue' }))
  expect(
    unitOf({ supervised, overdue, atRisk: [], tasks: [], cases: new Map(), nudges }).officers.find(({ officerId }) => officerId === 'PC-1')?.nudge,
  ).toEqual(expected)
})
