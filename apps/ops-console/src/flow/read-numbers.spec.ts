import { describe, expect, it } from '@jest/globals'
import { numberOf } from './read-numbers.js'

const TEXT = `# HELP records_behind Records
# TYPE records_behind gauge
records_behind{service="rules"} 7
records_behind_long{service="rules"} 100
open{kind="a b 5"} 2
open{kind="c"} 3 1764100000000
plain 1e3
odd{x="y"} NaN
`

describe('a number of a service', () => {
  it.each<[string, string, number | null]>([
    ['alone', 'records_behind', 7],
    ['over all series, with a time behind it', 'open', 5],
    ['without labels', 'plain', 1_000],
    ['that is not there', 'other', null],
    ['that is none', 'odd', null],
    ['of a name that goes on', 'records', null],
  ])('%s', (_, name, value) => expect(numberOf(TEXT, name)).toBe(value))
})
