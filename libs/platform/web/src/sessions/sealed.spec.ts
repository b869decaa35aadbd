import { describe, expect, it } from '@jest/globals'
import { hashOf, newSecret, opened, sameSecret, sealed } from './sealed.js'

describe('a sealed session', () => {
  const id = newSecret()
  const box = sealed(id, { access: 'token' })
  const bent = (at: number): Buffer => Buffer.from(box.map((byte, index) => (index === at ? byte ^ 1 : byte)))

  it('opens with its id', () => expect(opened(id, box)).toEqual({ access: 'token' }))
  it('shows nothing of what is in it', () => expect(box.toString('latin1')).not.toContain('token'))
  it('is never the same twice', () => expect(sealed(id, { access: 'token' }).equals(box)).toBe(false))
  it.each<[string, string, Buffer]>([
    ['another id', newSecret(), box],
    ['the hash that the table has', hashOf(id), box],
    ['its id, once its start was changed', id, bent(0)],
    ['its id, once its tag was changed', id, bent(12)],
    ['its id, once its content was changed', id, bent(28)],
    ['its id, when most of it is gone', id, box.subarray(0, 20)],
  ])('does not open with %s', (_, secret, content) => {
    expect(() => opened(secret, content)).toThrow()
  })
})

describe('two secrets', () => {
  it.each([['a', 'a', true], ['a', 'b', false], ['a', 'aa', false], ['', 'a', false]])('%s and %s', (a, b, same) => expect(sameSecret(a, b)).toBe(same))
})
