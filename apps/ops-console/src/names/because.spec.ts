import { expect, it } from '@jest/globals'
import { WITHHELD_BECAUSE } from '@kept-informed/notification'
import { becauseCell } from './because.js'

it('there are words for every reason why something is not sent', () => expect(WITHHELD_BECAUSE.filter((word) => !('words' in becauseCell(word)))).toEqual([]))
it('a reason that nobody here has heard of is read as its words', () => expect(becauseCell('some-new-reason')).toEqual({ text: 'Some new reason' }))
