import { describe, expect, it } from '@jest/globals'
import { saidAloud, waysToSay } from './index.js'

describe('what is said aloud', () => {
  it.each([
    ['capitals', 'BlueBell', 'bluebell'], ['blanks around and between', '  blue   bell ', 'blue bell'], ['a hyphen', 'blue-bell', 'blue bell'], ['accents', 'Zoë Dvořák', 'zoe dvorak'],
    ['an apostrophe, straight or not', 'O’Brien O\'Brien', 'obrien obrien'], ['Welsh', 'Siân Ffôn', 'sian ffon'], ['digits', 'Room 12', 'room 12'], ['other letters', 'Ольга', 'ольга'], ['nothing', ' .-', ''],
  ])('%s', (_, text, said) => expect(saidAloud(text)).toBe(said))

  it.each([
    ['both names', { given: 'Ada', family: 'King-Noel' }, ['king noel', 'ada king noel']], ['one name', { family: 'Ada' }, ['ada']],
  ])('a name is found by %s', (_, name, ways) => expect(waysToSay(name)).toEqual(ways))
})
