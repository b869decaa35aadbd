import { describe, expect, it } from '@jest/globals'
import { PARTS, readOptions } from './options.js'

describe('the command line', () => {
  it.each([
    ['nothing', [], { only: PARTS, kills: 20, journeys: 400, erring: 30, points: 6, share: { part: 1, of: 1 } }],
    ['the long form', ['--long', '--seed', '7'], { seed: 7, kills: 500, journeys: 20_000, points: null }],
    ['the second half of all points', ['--long', '--only', 'crash-points', '--share', '2/2'], { only: ['crash-points'], points: null, share: { part: 2, of: 2 } }],
  ])('%s', (_, args, options) => expect(readOptions(args)).toMatchObject({ ok: true, options }))

  it('names every fault', () =>
    expect(readOptions(['--seed', 'x', '--erring', '91', '--share', '3/2', '--only', 'tea'])).toEqual({
      ok: false, faults: ['--erring: at most 90, of a hundred', '--only: there are crash-points, chaos', '--seed: must be a whole number', '--share: must be such as 1/2, the first of two'],
    }))
})
