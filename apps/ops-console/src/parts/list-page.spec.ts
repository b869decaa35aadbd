import { describe, expect, it } from '@jest/globals'
import { filterIn } from './list-page.js'

describe('what narrows a list', () => {
  const known = { state: ['open', 'done'], caseId: 'text' } as const
  it.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['is what is known', { state: 'open', caseId: ' A/1 ' }, { state: 'open', caseId: 'A/1' }],
    ['is not what is empty, or is no word of the list', { state: 'gone', caseId: '  ' }, {}],
    ['is not what was given twice', { state: ['open', 'done'] }, {}],
    ['is not what nobody asked about', { format: 'csv', colour: 'red' }, {}],
  ])('%s', (_, asked, filter) => expect(filterIn(asked, known)).toEqual(filter))
})
