// Why: each person has a key of their own, so that destroying it destroys every copy of what it sealed. What wraps it is derived (HKDF,
// RFC 5869) from a master key and from that person's half in the erasure keys: either alone opens nothing, and the one can be rotated
// while the other can be destroyed.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { NonRetryable, Retryable } from '@kept-informed/kernel'
import type { ErasureKeys } from './erasure-keys.js'
import type { MasterKey, MasterKeys } from './master-keys.js'
import { KEY_BYTES, openBytes, sealBytes } from './seal.js'

/** Whom or what a wrapped key is for; it must be said again to unwrap it. `use`: a key of the vault itself, which is no person's. */
export type Owner = { person: string } | { use: string }

export type Vault = {
  /** 32 random bytes. */
  newKey(): Buffer
  /** Under the master key of that id. Throws NonRetryable when the person's half was destroyed, Retryable for an id that is not known here. */
  wrap(key: Buffer, owner: Owner, masterId: string): string
  /** Throws as `wrap`, and NonRetryable when it was wrapped for another, or altered. */
  unwrap(wrapped: string, owner: Owner): Buffer
  /** Whether this person's keys, wrapped whenever, can never be unwrapped again. */
  isDestroyed(person: string): boolean
  /** `context` says what for or whose it is; it must be given again to open. */
  seal(key: Buffer, context: string, text: string): string
  /** Throws NonRetryable for another key, another context or an altered text. */
  open(key: Buffer, context: string, sealed: string): string
}

const VERSION = 'k2'

/** `k2.<id of the master key>.<the sealed key>`. */
export const masterIdOf = (wrapped: string): string | null => (wrapped.startsWith(`${VERSION}.`) ? (wrapped.split('.')[1] ?? null) : null)

export function makeVault(masters: MasterKeys, erasure: Pick<ErasureKeys, 'keyOf' | 'isDestroyed'>): Vault {
  const wrapping = (master: MasterKey, owner: Owner): Buffer => {
    const half = 'person' in owner ? erasure.keyOf(owner.person) : Buffer.alloc(0)
    if (!half) throw new NonRetryable('the key of this person was destroyed')
    return derive(master.key, half, `kept-informed/v2/wrap/${'person' in owner ? 'person' : 'use'}`)
  }
  const master = (id: string): MasterKey => {
    const found = masters.find(id)
    if (!found) throw new Retryable(`the master key ${id} is not known here: it must be given, beside the newer one, until nothing is wrapped by it`)
    return found
  }
  const contextOf = (owner: Owner, id: string): string[] => ('person' in owner ? ['key', 'person', owner.person, id] : ['key', 'use', owner.use, id])
  return {
    newKey: () => randomBytes(KEY_BYTES),
    wrap: (key, owner, masterId) => `${VERSION}.${masterId}.${sealBytes(wrapping(master(masterId), owner), contextOf(owner, masterId), key)}`,
    unwrap: (wrapped, owner) => {
      const id = masterIdOf(wrapped)
      if (id === null) return unwrapFirst(masters, wrapped)
      return openBytes(wrapping(master(id), owner), contextOf(owner, id), wrapped.slice(VERSION.length + id.length + 2))
    },
    isDestroyed: (person) => erasure.isDestroyed(person),
    seal: (key, context, text) => sealBytes(key, ['text', context], Buffer.from(text)),
    open: (key, context, sealed) => openBytes(key, ['text', context], sealed).toString(),
  }
}

/** HMAC-SHA256, base64url: equal for equal texts of one kind under one key, and of no use without it. */
export const keyedHash = (key: Buffer, kind: string, normalised: string): string => createHmac('sha256', key).update(JSON.stringify([kind, normalised])).digest('base64url')

/** The key that hashed before it became a key of its own: what was hashed then must go on matching. */
export const firstHashingKey = (master: MasterKey): Buffer => derive(master.key, Buffer.alloc(0), 'kept-informed/v1/hash')

/** As keys were wrapped at first: by a master key that they do not name, and by nothing else. */
function unwrapFirst(masters: MasterKeys, wrapped: string): Buffer {
  for (const { key } of masters.all()) {
    try {
      return openBytes(derive(key, Buffer.alloc(0), 'kept-informed/v1/wrap'), ['key'], wrapped)
    } catch (error) {
      if (!(error instanceof NonRetryable)) throw error
    }
  }
  throw new NonRetryable('a wrapped key does not open: another master key, or it was altered')
}

const derive = (master: Buffer, salt: Buffer, use: string): Buffer => Buffer.from(hkdfSync('sha256', master, salt, use, KEY_BYTES))
