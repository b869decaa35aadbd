import { expect, it } from '@jest/globals'
import { eachOnce } from './own-case.js'

const news = (ruleId: string, at: string, heading = ruleId) => ({ ruleId, at, heading, sections: [] })
const [TODAY, LATER, BEFORE] = ['2026-11-24T09:00:00.000Z', '2026-11-24T15:00:00.000Z', '2026-11-23T09:00:00.000Z']

it.each<[string, ReturnType<typeof news>[], string[]]>([
  ['what one day told of several duties is read once', [news('a', LATER, 'same'), news('b', TODAY, 'same')], ['a']],
  ['on another day it is read again', [news('a', TODAY), news('a', BEFORE)], ['a', 'a']],
  ['a regular update that other news was is not news', [news('periodic-update', LATER), news('a', TODAY)], ['a']],
  ['a regular update by itself is', [news('a', LATER), news('periodic-update', BEFORE)], ['a', 'periodic-update']],
])('%s', (_, all, left) => expect(eachOnce(all).map(({ ruleId }) => ruleId)).toEqual(left))
