import { expect, it } from '@jest/globals'
import { mayBeOverheard } from './may-be-overheard.js'

it.each<[string, string, string[], boolean]>([
  ['a theft', 'theft', [], false],
  ['abuse at home', 'domestic-abuse', [], true],
  ['a theft from somebody who is stalked', 'theft', ['stalking'], true],
  ['a theft from a child', 'theft', ['child'], false],
  ['who must be told by an officer’s word only', 'theft', ['officer-must-approve'], true],
])('%s', (_, offenceCategory, safetyFlags, warned) => expect(mayBeOverheard({ offenceCategory }, { safetyFlags })).toBe(warned))

it('somebody who is not in the case any more: by the kind of crime', () =>
  expect([mayBeOverheard({ offenceCategory: 'theft' }, undefined), mayBeOverheard({ offenceCategory: 'trafficking' }, undefined)]).toEqual([false, true]))
