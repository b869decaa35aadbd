import { describe, expect, it } from '@jest/globals'
import { NonRetryable } from '@kept-informed/kernel'
import fc from 'fast-check'
import { makeVault } from './index.js'

const MASTER = Buffer.alloc(32, 7)
const vault = makeVault(MASTER)
const other = makeVault(Buffer.alloc(32, 8))
const key = vault.newKey()
const SECRET = 'Perpetua Zvonimirsdottir'
const sealed = vault.seal(key, 'v-1', SECRET)
const wrapped = vault.wrap(key)

/** One bit of that part (0 the version, then nonce, content, tag) is another. */
function altered(text: string, part: number): string {
  const parts = text.split('.')
  const bytes = Buffer.from(parts[part] ?? '', 'base64url')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return parts.with(part, bytes.toString('base64url')).join('.')
}

describe('what is sealed', () => {
  it.each(['', 'Ada', 'Zoë 🌱', 'x'.repeat(100_000)])('opens as it was', (text) => expect(vault.open(key, 'v-1', vault.seal(key, 'v-1', text))).toBe(text))
  it('opens after a restart, with the key unwrapped', () => expect(makeVault(Buffer.from(MASTER)).open(makeVault(Buffer.from(MASTER)).unwrap(wrapped), 'v-1', sealed)).toBe(SECRET))
  it('is never the same twice', () => expect(new Set([1, 2, 3].map(() => vault.seal(key, 'v-1', SECRET))).size).toBe(3))
  it('shows nothing of itself, and its version', () => {
    expect(sealed).toMatch(/^v1\.[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(Buffer.from(sealed, 'base64url').toString('latin1') + sealed).not.toContain('Perpetua')
  })
  it('whatever the text and its context', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (context, text) => expect(vault.open(key, context, vault.seal(key, context, text))).toBe(text)))
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
    ['a key wrapped under another master', () => other.unwrap(wrapped)],
    ['a wrapped key with its nonce altered', () => vault.unwrap(altered(wrapped, 1))],
    ['a wrapped key with its content altered', () => vault.unwrap(altered(wrapped, 2))],
    ['a wrapped key with its tag altered', () => vault.unwrap(altered(wrapped, 3))],
    ['a wrapped key that is a sealed text', () => vault.unwrap(sealed)],
    ['a wrapped key opened as a text with the master key', () => vault.open(MASTER, 'key', wrapped)],
    ['a vault with a short master key', () => makeVault(MASTER.subarray(1))],
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
  const hash = vault.keyedHash('phone', '+447700900123')
  it('is the same for the same text, after a restart too', () => expect(makeVault(Buffer.from(MASTER)).keyedHash('phone', '+447700900123')).toBe(hash))
  it('is 32 bytes in base64url', () => expect(hash).toMatch(/^[\w-]{43}$/))
  it.each([
    ['another text', vault.keyedHash('phone', '+447700900124')],
    ['another kind', vault.keyedHash('email', '+447700900123')],
    ['another master key', other.keyedHash('phone', '+447700900123')],
    ['kind and text cut elsewhere', vault.keyedHash('phone+', '447700900123')],
  ])('is another for %s', (_, another) => expect(another).not.toBe(hash))
})
