import { expect, it } from '@jest/globals'
import { BALANCE_LINES, PARTS } from '@kept-informed/evidence-chain'
import { type Balance, LINES, linesOf, standingOf } from './balance.js'
import { BALANCE_WORDS } from './words.js'

const BALANCE: Balance = {
  index: 0,
  day: null,
  asOf: '',
  onTheWay: 0,
  gap: [],
  keyId: 'k',
  broken: null,
  caseEvents: { all: 3, causes: 2, quarantined: 1 },
  obligations: null,
  notifications: null,
  attempts: null,
  providers: null,
}
const GAP = { line: 'attempts', id: 'a', caseId: null, why: 'lost' }

it.each<[string, Partial<Balance>, string]>([
  ['even', {}, 'even'],
  ['with gaps', { gap: [GAP] }, 'gaps'],
  ['touched, whatever it says', { broken: 'x' }, 'broken'],
])('a balance %s', (_, change, standing) => expect(standingOf({ ...BALANCE, ...change })).toBe(standing))
it('each line stands with its parts', () =>
  expect(linesOf(BALANCE).slice(0, 2)).toEqual([
    {
      line: 'caseEvents',
      all: 3,
      parts: [
        ['causes', 2],
        ['quarantined', 1],
      ],
    },
    { line: 'obligations', all: null, parts: [] },
  ]))
it('has words for every line and part that there is', () => {
  expect(LINES).toEqual(BALANCE_LINES)
  const needed = BALANCE_LINES.flatMap((line) => [`balance.line.${line}`, ...PARTS[line].map((part) => `balance.part.${part}`)])
  expect(needed.filter((key) => !(key in BALANCE_WORDS))).toEqual([])
})
