import { expect, it } from '@jest/globals'
import { aCase, person } from '../testing/a-duty.js'
import { foundOf } from './found-of.js'

it('shows each case with who was found in it, and those of whom no name may be shown by what they are', () => {
  const items = [aCase('c/1', { victims: [person('v1'), person('v2', { name: null, notNamedBecause: 'restricted' })] })]
  expect(foundOf({ items, byReference: 0, more: false })).toMatchObject([{
    caseId: 'c/1', href: '/cases/c%2F1', people: [{ called: { name: 'Ms Ada Byron' }, href: '/cases/c%2F1/people/v1' }, { called: { words: 'person.restricted' }, href: '/cases/c%2F1/people/v2' }],
  }])
})
