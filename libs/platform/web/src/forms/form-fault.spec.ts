import { describe, expect, it } from '@jest/globals'
import { faultsOf, textIn } from './form-fault.js'

const refused = (status: number, errors: { pointer: string; detail: string }[] = []) => ({ ok: false as const, status, title: 'No', errors })

describe('what a door refuses of a form', () => {
  it('is told at the field of each pointer', () => {
    expect(faultsOf(refused(400, [{ pointer: '/reason', detail: 'is missing' }, { pointer: '/x/0', detail: 'is odd' }]), 'form', (pointer) => (pointer === '/reason' ? 'why' : 'form'))).toEqual([
      { field: 'why', words: 'form.fault', facts: { detail: { text: 'is missing', lang: 'en' } } }, { field: 'form', words: 'form.fault', facts: { detail: { text: 'is odd', lang: 'en' } } },
    ])
  })
  it('is told of the whole form when it names nothing', () => expect(faultsOf(refused(409), 'form')).toEqual([{ field: 'form', words: 'form.refused', facts: { title: { text: 'No', lang: 'en' } } }]))
  it.each([401, 403, 404, 410])('is no fault of the form: %s', (status) => expect(() => faultsOf(refused(status), 'form')).toThrow('No'))
})

it.each<[string, unknown, string]>([['a text', ' a ', 'a'], ['a list', ['a'], ''], ['nothing', undefined, '']])('a field that is %s', (_, value, text) => expect(textIn({ a: value }, 'a')).toBe(text))
it('a field that every object has is no field', () => expect(textIn({}, 'toString')).toBe(''))
