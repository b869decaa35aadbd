import { expect, it } from '@jest/globals'
import { guessesOf } from './place-of.js'

const UUID = '00000000-0000-5000-8000-000000000001'
it.each<[string, string, string[]]>([
  ['a number of ours', UUID, ['quarantine', 'task', 'guard', 'recall', 'case', 'victim']],
  ['a case reference', '01TW/1234567/26', ['case', 'victim']],
  ['what can only be a victim’s', 'vé 1', ['victim']],
  ['nothing', '', []], ['what is too long for anything', 'a'.repeat(256), []],
])('%s', (_, asked, guesses) => expect(guessesOf(asked)).toEqual(guesses))
