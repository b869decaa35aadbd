import { expect, it } from '@jest/globals'
import { personText } from './people.js'

const PEOPLE = new Map([['op-1', 'Olwen Parry']])

it.each([
  ['op-1', 'Olwen Parry (op-1)'],
  ['records-system', 'records-system'],
])('%s is read as %s', (subject, text) => expect(personText(PEOPLE, subject)).toBe(text))
