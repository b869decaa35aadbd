import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readSigningIn, written } from './signing-in-cookie.js'

const WHOLE = { state: 's', nonce: 'n', verifier: 'v', path: '/guards?x=ŵ' }
const as = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url')

describe('the cookie of somebody who is signing in', () => {
  it('is read as it was written', () => expect(readSigningIn(written(WHOLE))).toEqual(WHOLE))
  it.each<[string, string | undefined]>([
    ['none', undefined], ['an empty one', ''], ['one that is no base64url', '{}'], ['one that is no JSON', 'AAAA'], ['null', as(null)], ['a list', as([])],
    ['one without a nonce', as({ ...WHOLE, nonce: undefined })], ['one with an empty state, which would fit to none', as({ ...WHOLE, state: '' })], ['one with a number', as({ ...WHOLE, verifier: 1 })],
    ['one that is far too long', 'A'.repeat(4_001)],
  ])('%s is none', (_, cookie) => expect(readSigningIn(cookie)).toBeNull())
  it('whatever it is, it is read or is none', () => fc.assert(fc.property(fc.string(), (cookie) => void readSigningIn(cookie))))
})
