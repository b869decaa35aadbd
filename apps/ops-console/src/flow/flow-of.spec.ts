import { describe, expect, it } from '@jest/globals'
import { dueOn, type Seen, waited, worriesOf } from './flow-of.js'

const WELL: Seen = {
  services: [{ service: 'rules', state: 'up', behind: 0 }, { service: 'notifier', state: 'up', behind: 1_000 }], oldestDueSeconds: 300, guardsOpen: 0,
  duties: { open: 5, breaches: 0, unknown: 5, overdue: 0, byForce: [], byUnit: [], byRule: [], byDay: [{ day: '2026-11-26', open: 3, breaches: 0, unknown: 0, overdue: 0 }] },
}
const worries = (change: Partial<Seen>): string[] =>
  worriesOf({ ...WELL, ...change }).map(({ words, facts, seconds = '' }) =>
    [words, ...Object.values(facts).map((fact) => (typeof fact === 'object' ? fact.words : fact)), seconds].join(' ').trim(),
  )

describe('a worry', () => {
  it.each<[string, Partial<Seen>, string[]]>([
    ['is not that a little is behind, or due a little', {}, []],
    ['is a service that does not answer', { services: [{ service: 'rules', state: 'away', behind: null }] }, ['flow.service-away service.rules']],
    [
      'is a service that is not ready, and far behind',
      { services: [{ service: 'rules', state: 'not-ready', behind: 1_001 }] },
      ['flow.service-not-ready service.rules', 'flow.service-behind service.rules 1001'],
    ],
    ['is a message that has waited for more than five minutes', { oldestDueSeconds: 301 }, ['flow.waits-long 301']],
    ['is what the guard holds', { guardsOpen: 2 }, ['flow.guards-open 2']],
    ['is what is late and what will be', { duties: { ...WELL.duties!, overdue: 1, breaches: 2 } }, ['flow.overdue 1', 'flow.breaches 2']],
    ['is not what is not known', { duties: null, guardsOpen: null, oldestDueSeconds: null }, []],
  ])('%s', (_, change, found) => expect(worries(change)).toEqual(found))
})

it.each([['2026-11-26', 3], ['2026-11-27', 0]])('due on %s: %s', (day, n) => expect(dueOn(WELL.duties!, day)).toBe(n))
it.each([[0, '0 time.seconds'], [119.6, '120 time.seconds'], [120, '2 time.minutes'], [7_199, '119 time.minutes'], [7_200, '2 time.hours']])('%s seconds', (seconds, said) => {
  const { words, n } = waited(seconds)
  expect(`${n} ${words}`).toBe(said)
})
