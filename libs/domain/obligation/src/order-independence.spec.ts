import { describe, expect, it } from '@jest/globals'
import type { CaseEvent } from '@kept-informed/case-event'
import fc from 'fast-check'
import type { CaseFacts, PersonFact, Telling } from './index.js'
import { derive, type Portion, readAfter, sorted } from './testing/a-reader.js'
import { NOW, someFacts, someInstant } from './testing/some-case.contract.js'

// The result for a case depends only on the set of events and their times, never on the order, the repetitions or the portions in which they came.
type Fact = { event: CaseEvent } | { telling: Telling } | { person: PersonFact }
const listOf = ({ events: all, tellings, persons: known }: CaseFacts): Fact[] => [...all.map((event) => ({ event })), ...tellings.map((telling) => ({ telling })), ...known.map((person) => ({ person }))]
const factsOf = (list: readonly Fact[]): CaseFacts => ({
  events: list.flatMap((one) => ('event' in one ? [one.event] : [])),
  tellings: list.flatMap((one) => ('telling' in one ? [one.telling] : [])),
  persons: list.flatMap((one) => ('person' in one ? [one.person] : [])),
})

/** The same facts in another order, some of them twice. */
const arrivals = someFacts.chain((whole) => {
  const list = listOf(whole)
  return fc.tuple(fc.constant(whole), fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list)).chain(([of, order, again]) => fc.tuple(fc.constant(of), fc.constant([...order, ...again]), fc.array(fc.tuple(fc.nat({ max: order.length }), someInstant), { maxLength: 5 })))
})

/** Cut at those places, each portion decided at its own moment, and once more when all is there. */
const portionsOf = (list: readonly Fact[], cuts: readonly [place: number, now: string][]): Portion[] => {
  const ordered = [...cuts].sort(([a], [b]) => a - b)
  return [...ordered, [list.length, NOW] as const].map(([end, now], index) => ({ facts: factsOf(list.slice(ordered[index - 1]?.[0] ?? 0, end)), now }))
}

describe('the same facts give the same answer', () => {
  it('in any order, with any repetition', () => {
    fc.assert(
      fc.property(arrivals, ([whole, order]) => {
        const [one, other] = [derive(whole, NOW), derive(factsOf(order), NOW)]
        expect(other).toEqual(one)
      }),
      { numRuns: 200 },
    )
  })

  it('in any portions, at any moments: what is left published is what the whole owes', () => {
    fc.assert(
      fc.property(arrivals, ([whole, order, cuts]) => {
        const known = readAfter(portionsOf(order, cuts))
        expect(sorted([...known.values()].filter((one) => !one.unfounded))).toEqual(sorted(derive(whole, NOW).obligations))
      }),
      { numRuns: 200 },
    )
  })
})
