import { describe, expect, it } from '@jest/globals'
import { nextCall, type Waiting } from './next-call.js'

const of = (text: string): Waiting[] => text.split(' ').map((one) => ({ lane: one[0] ?? '', priority: Number(one[1]) as Waiting['priority'] }))

describe('the next call', () => {
  it.each<[string, string, string[], number, number]>([
    ['the only one', 'a1', [], 0, 0],
    ['the first of equals', 'a1 b1 c1', [], 0, 0],
    ['the urgent one overtakes', 'a1 b2 c0', [], 0, 2],
    ['ordinary before the rest', 'a2 b1', [], 0, 1],
    ['every fourth time the oldest', 'a2 b1 c0', [], 3, 0],
    ['not while one to the same person is under way', 'a0 b1', ['a'], 0, 1],
    ['never before an earlier one to the same person', 'a2 a0 b1', [], 0, 2],
    ['that earlier one, then', 'a2 a0', [], 0, 0],
    ['none', 'a0 a1', ['a'], 3, -1],
  ])('%s', (_name, waiting, busy, turn, place) => expect(nextCall(of(waiting), new Set(busy), turn)).toBe(place))
})
