import { createHash, hkdfSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { NonRetryable, Retryable } from '@kept-informed/kernel'
import fc from 'fast-check'
import { firstHashingKey, keyedHash, makeVault, masterIdOf, masterKeys } from './index.js'
import { sealBytes } from './seal.js'

const MASTER = Buffer.alloc(32, 7)
const NEXT = Buffer.alloc(32, 8)
const destroyed = new Set<string>()
const halves = {
  keyOf: (person: string) => (destroyed.has(person) ? null : createHash('sha256').update(person).digest()),
  isDestroyed: (person: string) => destroyed.has(person),
}
const vaultOf = (...keys: Buffer[]) => makeVault(masterKeys(() => keys), halves)
const idOf = (key: Buffer): string => masterKeys(() => [key]).newest().id
const vault = vaultOf(MASTER)
const other = vaultOf(NEXT)
const key = vault.newKey()
const SECRET = 'Perpetua Zvonimirsdottir'
const HERS = { person: 'v-1' }
const sealed = vault.seal(key, 'v-1', SECRET)
const wrapped = vault.wrap(key, HERS, idOf(MASTER))

/** One bit of that part is another. */
function altered(text: string, part: number): string {
  const parts = text.split('.')
  const bytes = Buffer.from(parts[part] ?? '', 'base64url')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return parts.with(part, bytes.toString('base64url')).join('.')
}

describe('what is sealed', () => {
  it.each(['', 'Ada', 'Zoë 🌱', 'x'.repeat(100_000)])('opens as it was', (text) => expect(vault.open(key, 'v-1', vault.seal(key, 'v-1', text))).toBe(text))
  it('opens after a restart, with the key unwrapped', () => expect(vaultOf(Buffer.from(MASTER)).open(vaultOf(Buffer.from(MASTER)).unwrap(wrapped, HERS), 'v-1', sealed)).toBe(SECRET))
  it('is never the same twice', () => expect(new Set([1, 2, 3].map(() => vault.seal(key, 'v-1', SECRET))).size).toBe(3))
  it('shows nothing of itself, and its version', () => {
    expect(sealed).toMatch(/^v1\.[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(Buffer.from(sealed, 'base64url').toString('latin1') + sealed).not.toContain('Perpetua')
  })
  it('whatever the text and its context', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (context, text) => expect(vault.open(key, context, vault.seal(key, context, text))).toBe(text)))
  })
})

describe('a wrapped key', () => {
  it('names its master key', () => {
    expect(masterIdOf(wrapped)).toBe(idOf(MASTER))
    expect(wrapped).toMatch(/^k2\.[0-9a-f]{12}\.v1\.[\w-]+\.[\w-]+\.[\w-]+$/)
  })
  it('is opened beside those of the next master key, and not any more without its own', () => {
    const both = vaultOf(NEXT, MASTER)
    const again = both.wrap(both.unwrap(wrapped, HERS), HERS, idOf(NEXT))
    expect(both.unwrap(again, HERS)).toEqual(key)
    expect(other.unwrap(again, HERS)).toEqual(key)
    expect(() => vault.unwrap(again, HERS)).toThrow(Retryable)
    expect(() => other.unwrap(wrapped, HERS)).toThrow(Retryable)
  })
  it('of the vault itself belongs to its use', () => {
    const own = vault.wrap(key, { use: 'hashing' }, idOf(MASTER))
    expect(vault.unwrap(own, { use: 'hashing' })).toEqual(key)
    expect(() => vault.unwrap(own, { use: 'another' })).toThrow(NonRetryable)
    expect(() => vault.unwrap(own, { person: 'hashing' })).toThrow(NonRetryable)
  })
  it('as it was made before keys were named still opens, with the master key alone', () => {
    const first = sealBytes(Buffer.from(hkdfSync('sha256', MASTER, '', 'kept-informed/v1/wrap', 32)), ['key'], key)
    expect(masterIdOf(first)).toBeNull()
    expect(vaultOf(NEXT, MASTER).unwrap(first, HERS)).toEqual(key)
    expect(() => other.unwrap(first, HERS)).toThrow(NonRetryable)
  })
  it('of who was destroyed opens with no master key ever again', () => {
    const hers = { person: 'v-destroyed' }
    const before = vault.wrap(key, hers, idOf(MASTER))
    destroyed.add('v-destroyed')
    expect(vault.isDestroyed('v-destroyed')).toBe(true)
    expect(() => vault.unwrap(before, hers)).toThrow(NonRetryable)
    expect(() => vault.wrap(key, hers, idOf(MASTER))).toThrow(NonRetryable)
  })
})

describe('what does not open', () => {
  const [version, nonce, content, tag] = sealed.split('.')
  it.each([
    ['with another key', () => vault.open(vault.newKey(), 'v-1', sealed)],
    ['as another’s', () => vault.open(key, 'v-2', sealed)],
    ['with no context', () => vault.open(key, '', sealed)],
    ['with a key too short', () => vault.open(key.subarray(1), 'v-1', sealed)],
    ['with another version', () => vault.open(key, 'v-1', sealed.replace(/^v1/, 'v2'))],
    ['with the nonce altered', () => vault.open(key, 'v-1', altered(sealed, 1))],
    ['with the content altered', () => vault.open(key, 'v-1', altered(sealed, 2))],
    ['with the tag altered', () => vault.open(key, 'v-1', altered(sealed, 3))],
    ['with the tag cut', () => vault.open(key, 'v-1', sealed.slice(0, -4))],
    ['without a tag', () => vault.open(key, 'v-1', [version, nonce, content].join('.'))],
    ['with the content cut', () => vault.open(key, 'v-1', [version, nonce, content?.slice(4), tag].join('.'))],
    ['with the content gone', () => vault.open(key, 'v-1', [version, nonce, '', tag].join('.'))],
    ['with a part more', () => vault.open(key, 'v-1', `${sealed}.x`)],
    ['with a part written otherwise', () => vault.open(key, 'v-1', `${sealed}=`)],
    ['with the parts of another text', () => vault.open(key, 'v-1', [version, nonce, vault.seal(key, 'v-1', SECRET).split('.')[2], tag].join('.'))],
    ['when it is nothing', () => vault.open(key, 'v-1', '')],
    ['when it is a wrapped key', () => vault.open(key, 'v-1', wrapped)],
    ['a wrapped key as another’s', () => vault.unwrap(wrapped, { person: 'v-2' })],
    ['a wrapped key under the name of another master key', () => vaultOf(NEXT, MASTER).unwrap(wrapped.replace(idOf(MASTER), idOf(NEXT)), HERS)],
    ['a wrapped key with its nonce altered', () => vault.unwrap(altered(wrapped, 3), HERS)],
    ['a wrapped key with its content altered', () => vault.unwrap(altered(wrapped, 4), HERS)],
    ['a wrapped key with its tag altered', () => vault.unwrap(altered(wrapped, 5), HERS)],
    ['a wrapped key that is a sealed text', () => vault.unwrap(sealed, HERS)],
    ['a wrapped key that is nothing', () => vault.unwrap('', HERS)],
    ['a wrapped key opened as a text with the master key', () => vault.open(MASTER, 'key', wrapped)],
    ['a vault with a short master key', () => vaultOf(MASTER.subarray(1))],
  ])('%s', (_, open) => {
    let thrown: unknown
    try {
      open()
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(NonRetryable)
    const said = (thrown as Error).message
    for (const secret of [SECRET, sealed, wrapped, key.toString('hex'), key.toString('base64url'), MASTER.toString('hex'), 'v-1']) expect(said).not.toContain(secret)
  })
})

describe('a keyed hash', () => {
  const hashing = Buffer.alloc(32, 9)
  const hash = keyedHash(hashing, 'phone', '+447700900123')
  it('is the same for the same text', () => expect(keyedHash(Buffer.from(hashing), 'phone', '+447700900123')).toBe(hash))
  it('is 32 bytes in base64url', () => expect(hash).toMatch(/^[\w-]{43}$/))
  it.each([
    ['another text', keyedHash(hashing, 'phone', '+447700900124')],
    ['another kind', keyedHash(hashing, 'email', '+447700900123')],
    ['another key', keyedHash(Buffer.alloc(32, 10), 'phone', '+447700900123')],
    ['kind and text cut elsewhere', keyedHash(hashing, 'phone+', '447700900123')],
  ])('is another for %s', (_, another) => expect(another).not.toBe(hash))
  it('of before goes on: what hashed then followed from the master key', () => {
    const [master] = masterKeys(() => [MASTER]).all()
    expect(master && firstHashingKey(master)).toEqual(Buffer.from(hkdfSync('sha256', MASTER, '', 'kept-informed/v1/hash', 32)))
  })
})
