import { expect, it } from '@jest/globals'
import { sayIn } from '@kept-informed/web'
import { CARRIED_WORDS } from './carried.js'
import { NAME_WORDS } from './names.js'
import { stoppedWordingCell, WORDING_NAME_WORDS } from './wording-name.js'

const WORDS = { ...NAME_WORDS, ...CARRIED_WORDS, ...WORDING_NAME_WORDS }

it.each([
  ['verdict', 'Verdict', 'Dyfarniad'],
  ['verdict/en/2', 'Verdict, English, version 2', 'Dyfarniad, Saesneg, fersiwn 2'],
  ['verdict/cy', 'Verdict', 'Dyfarniad'],
])('a wording that is stopped as %s', (value, english, welsh) => {
  const { words = '', facts } = stoppedWordingCell(value)
  expect([sayIn(WORDS, 'en')(words, facts), sayIn(WORDS, 'cy')(words, facts)]).toEqual([english, welsh])
})
