import { describe, expect, it } from '@jest/globals'
import { lineOf, pointerInEvent, readMended } from './read-mended.js'

const TEXT = `{
  "id": "e1",
  "data": {
    "victimIds": [
      "v-1",
      "nobody"
    ],
    "a/b": 1
  }
}`

describe('a record that was mended by hand', () => {
  it('is the object that was written', () => expect(readMended('{"a": 1}')).toEqual({ ok: true, event: { a: 1 } }))
  it.each<[string, string, object]>([
    ['a comma that is missing', '{\n"a": 1\n"b": 2}', { words: 'quarantine.no-json', facts: { line: 3, what: 'comma expected' } }],
    ['a comma too many', '{"a": 1,}', { words: 'quarantine.no-json' }],
    ['nothing', '', { words: 'quarantine.no-json' }],
    ['a list', '[1]', { words: 'quarantine.no-object' }],
  ])('is refused for %s', (_, text, fault) => {
    const read = readMended(text)
    expect(read.ok ? [] : read.faults).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'event', ...fault })]))
  })
})

it.each<[string, number | null]>([
  ['/id', 2],
  ['/data/victimIds/1', 6],
  ['/data/a~1b', 8],
  ['/data/missing', 3],
  ['/time', 1],
  ['', 1],
])('%s is on line %s', (pointer, line) => expect(lineOf(TEXT, pointer)).toBe(line))
it('there is no line of what is no JSON', () => expect(lineOf('', '/id')).toBeNull())
it.each([
  ['/event/data/x', '/data/x'],
  ['/event', ''],
  ['/eventual', '/eventual'],
])('%s of the door is %s of the text', (pointer, inEvent) => expect(pointerInEvent(pointer)).toBe(inEvent))
