import { expect, it } from '@jest/globals'
import type { LastNudge } from '../doors/notifier.js'
import { nudgeOf, type NudgeOf } from './nudge-of.js'

it.each<[string, Partial<LastNudge> | undefined, boolean, NudgeOf | null]>([
  ['was never nudged', {}, true, { mayNudge: true, words: null, at: null }],
  ['was nudged', { at: 'then', endedAs: 'sent' }, true, { mayNudge: true, words: 'unit.nudge.sent', at: 'then' }],
  ['is about to be nudged', { at: 'then' }, true, { mayNudge: false, words: 'unit.nudge.leaves', at: 'then' }],
  ['owes nothing that is late', { at: 'then', endedAs: 'sent' }, false, { mayNudge: false, words: 'unit.nudge.sent', at: 'then' }],
  ['has no address', { hasAddress: false }, true, { mayNudge: false, words: 'unit.nudge.no-address', at: null }],
  ['is not in the directory', undefined, true, null],
])('an officer who %s', (_, last, waits, expected) =>
  expect(nudgeOf(waits, last && { officerId: 'PC-1', hasAddress: true, at: null, endedAs: null, ...last })).toEqual(expected),
)
