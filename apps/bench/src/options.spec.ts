import { describe, expect, it } from '@jest/globals'
import { BENCHES, readOptions } from './options.js'

describe('the command line', () => {
  it.each([
    ['nothing', [], { only: [...BENCHES], json: null, journeys: 2_000, minutes: 0 }],
    ['two parts', ['--only', 'rules,hop'], { only: ['hop', 'rules'] }],
    ['the long form', ['--long', '--json', 'x.json'], { json: 'x.json', backlog: 100_000, minutes: 10, open: 1_000_000 }],
    ['a figure of one’s own in it', ['--long', '--backlog', '7'], { backlog: 7, minutes: 10 }],
  ])('%s', (_, args, options) => expect(readOptions(args)).toMatchObject({ ok: true, options }))

  it.each([
    ['every fault', ['--only', 'hop,tea', '--events', 'many', '--pairs', '0'], ['--only: not known: tea; there are ' + BENCHES.join(', '), '--events: must be a whole number above 0', '--pairs: must be a whole number above 0']],
    ['a word that is not known', ['--fast'], [expect.stringContaining('--fast')]],
    ['a value that is missing', ['--json'], [expect.stringContaining('--json')]],
  ])('%s', (_, args, faults) => expect(readOptions(args)).toEqual({ ok: false, faults }))
})
