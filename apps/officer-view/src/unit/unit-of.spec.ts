import { expect, it } from '@jest/globals'
import { aCase, aForeseen, duty, task } from '../testing/a-duty.js'
import { pressingAmong, type UnitGiven, unitOf } from './unit-of.js'

const supervised = {
  officers: [
    { officerId: 'PC-1', name: 'Sam Field', rank: 'PC', unit: 'north' },
    { officerId: 'PC-2', name: 'Kit Lane' },
  ],
  units: [{ unit: 'north', name: 'North CID' }],
}
const foreseen = [aForeseen('o3', { willBeMet: false }), aForeseen('o6', { willBeMet: null })]
const hers = { victimId: 'v2', recipientId: 'v2' }
const late = (dueBy: string) => ({ state: 'overdue' as const, dueBy })
const unit = (more: Partial<UnitGiven>) =>
  unitOf({ supervised, pressing: [], foreseen, tasks: [], nudges: [], cases: new Map([['c1', aCase('c1')]]), now: Date.parse('2026-11-26T10:00:00Z'), ...more })

it('is about what is late or will be, each once, and not about what others owe', () => {
  const overdue = [duty('o1', late('2026-11-20T00:00:00Z')), duty('o4', { state: 'overdue', owedBy: 'cps' })]
  const owed = [duty('o3'), duty('o6'), duty('o7')]
  expect(pressingAmong({ overdue: [...overdue, ...overdue], owed, foreseen }).map(({ obligationId }) => obligationId)).toEqual(['o1', 'o3'])
})

it('shows by officer the people who are told late or will be, one card each, soonest first; and who owes nothing', () => {
  const { officers, counts } = unit({
    pressing: [
      duty('o2', late('2026-11-22T00:00:00Z')),
      duty('o3'),
      duty('o1', { ...hers, ...late('2026-11-20T00:00:00Z') }),
      duty('o8', { ...hers, ...late('2026-11-24T00:00:00Z') }),
      duty('o5', { state: 'overdue', officerId: 'PC-9' }),
    ],
  })
  const said = officers.map(({ name, overdue, atRisk, cards }) => [name, overdue, atRisk, cards.map(({ rows }) => rows.map(({ obligationId }) => obligationId))])
  expect(said).toEqual([
    ['PC Sam Field', 3, 1, [['o1', 'o8'], ['o2', 'o3']]],
    ['Sam Field', 1, 0, [['o5']]],
    ['Kit Lane', 0, 0, []],
  ])
  expect(counts).toEqual({ overdue: 4, atRisk: 1 })
  expect(officers[0]?.cards[0]).toMatchObject({ standing: 'overdue', moveHref: '/cases/c1/record/officer-changed' })
})

it('shows what nobody has, one card for each person', () => {
  const tasks = [task('call', { for: 'unit:north' }), task('check-contact', { for: 'unit:north' })]
  const [card, ...others] = unit({ tasks }).unowned
  expect([card?.person, card?.tasks.map(({ href }) => href), others]).toEqual([{ name: 'Ms Ada Byron' }, ['/tasks/t-call', '/tasks/t-check-contact'], []])
})

it('says of an officer whether they were nudged', () => {
  const nudges = [{ officerId: 'PC-1', hasAddress: true, at: null, endedAs: null }]
  expect(unit({ pressing: [duty('o1', { state: 'overdue' })], nudges }).officers.map(({ nudge }) => nudge?.mayNudge)).toEqual([true, undefined])
})
