import { expect, it } from '@jest/globals'
import { OFFENCE_CATEGORIES } from '@kept-informed/case-event'
import { crimeCell } from './crime-name.js'

it('there are words for every kind of crime', () => expect(OFFENCE_CATEGORIES.filter((category) => !('words' in crimeCell(category)))).toEqual([]))
it.each(['piracy', 'constructor'])('one that nobody here has heard of is shown as it came: %s', (category) => expect(crimeCell(category)).toEqual({ text: category }))
