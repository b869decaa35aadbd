import { describe, expect, it } from '@jest/globals'
import { type AskedOfUnknown, concludeUnknown, type UnknownConclusion } from './conclude-unknown.js'

const WAITS = [9, 10, 59, 60]

describe('after 9, 10, 59 and 60 minutes', () => {
  it.each<[AskedOfUnknown, boolean, UnknownConclusion[]]>([
    ['not-found', false, ['wait', 'never-taken', 'never-taken', 'never-taken']],
    ['not-told', false, ['wait', 'wait', 'wait', 'nobody-can-tell']],
    ['not-told', true, ['wait', 'never-taken', 'never-taken', 'never-taken']],
    ['unreached', true, ['wait', 'wait', 'wait', 'nobody-can-tell']],
    ['cannot-tell', true, ['wait', 'nobody-can-tell', 'nobody-can-tell', 'nobody-can-tell']],
  ])('%s; later words have come through: %s', (asked, caughtUp, conclusions) =>
    expect(WAITS.map((minutes) => concludeUnknown(asked, { waitedMs: minutes * 60_000, caughtUp }))).toEqual(conclusions))
})
