import { describe, expect, it } from '@jest/globals'
import { PARTS, readOptions } from './options.js'

describe('the command line', () => {
  it.each([
    ['nothing', [], { only: PARTS, kills: 12, journeys: 240, erring: 30, points: 6 }],
    ['the long form', ['--long', '--seed', '7'], { seed: 7, kills: 500, journeys: 20_000, points: null }],
    ['all points, three lives beside each other', ['--long', '--only', 'crash-points', '--at-once', '3'], { only: ['crash-points'], points: null, atOnce: 3 }],
    ['never none at once', ['--at-once', '0'], { atOnce: 1 }],
  ])('%s', (_, args, options) => expect(readOptions(args)).toMatchObject({ ok: true, options }))

  it('names every fault', () =>
    expect(readOptions(['--seed', 'x', '--erring', '91', '--at-once', 'two', '--only', 'tea'])).toEqual({
      ok: false, faults: ['--erring: at most 90, of a hundred', '--only: there are crash-points, chaos', '--seed: must be a whole number', '--at-once: must be a whole number'],
    }))
})
