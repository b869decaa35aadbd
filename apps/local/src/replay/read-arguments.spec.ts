import { describe, expect, it } from '@jest/globals'
import { readArguments } from './read-arguments.js'

describe('the command line of replay', () => {
  it.each([
    ['nothing is the sample', '', { files: [], advance: true }],
    ['files in any order', 'outcomes.csv street.csv.gz', { files: ['outcomes.csv', 'street.csv.gz'], advance: true }],
    ['options between files', 'a.csv --year 2026 b.csv --limit 10', { files: ['a.csv', 'b.csv'], year: 2026, limit: 10, advance: true }],
    ['full speed is the only one', '--speed max', { files: [], advance: true }],
    ['another system', '--to http://127.0.0.1:5001', { files: [], to: new URL('http://127.0.0.1:5001'), advance: true }],
    ['the clock is left alone', '--no-advance --json out.json', { files: [], advance: false, json: 'out.json' }],
    ['values with an equals sign', '--year=2026 --json=a=b.json', { files: [], year: 2026, json: 'a=b.json', advance: true }],
  ])('%s: %s', (_, line, value) => {
    expect(readArguments(line.split(' ').filter(Boolean))).toEqual({ ok: true, value })
  })

  it.each([
    ['--year x', ['--year: x is not a year from 1970 to 2198']],
    ['--year 99', ['--year: 99 is not a year from 1970 to 2198']],
    ['--limit 0', ['--limit: 0 is not a whole number above 0']],
    ['--limit 1.5', ['--limit: 1.5 is not a whole number above 0']],
    ['--speed slow', ['--speed: slow is not known; there is max']],
    ['--to 4001', ['--to: 4001 is not an address such as http://127.0.0.1:4001']],
    ['--json', ['--json: needs a value']],
    ['--json --no-advance', ['--json: needs a value']],
    ['--no-advance=yes', ['--no-advance=yes: not known; there are --year --limit --speed --to --json --no-advance']],
    ['-v --fast a.csv --limit -3', [
      '-v: not known; there are --year --limit --speed --to --json --no-advance',
      '--fast: not known; there are --year --limit --speed --to --json --no-advance',
      '--limit: -3 is not a whole number above 0',
    ]],
  ])('%s is refused, every fault named', (line, faults) => {
    expect(readArguments(line.split(' '))).toEqual({ ok: false, faults })
  })
})
