// Why: each person has a key of their own, so that destroying it destroys every copy of what it sealed, in backups too. The master key
// never touches data: what wraps keys and what hashes are keys derived from it (HKDF, RFC 5869), each for one use.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { NonRetryable } from '@kept-informed/kernel'
import { KEY_BYTES, openBytes, sealBytes } from './seal.js'

export type Vault = {
  /** 32 random bytes. */
  newKey(): Buffer
  wrap(key: Buffer): string
  /** Throws NonRetryable when it was wrapped under another master key, or altered. */
  unwrap(wrapped: string): Buffer
  /** `context` says what for or whose it is; it must be given again to open. */
  seal(key: Buffer, context: string, text: string): string
  /** Throws NonRetryable for another key, another context or an altered text. */
  open(key: Buffer, context: string, sealed: string): string
  /** HMAC-SHA256, base64url: equal for equal texts of one kind under one master key, and of no use without it. */
  keyedHash(kind: string, normalised: string): string
}

/** Throws NonRetryable unless the master key is 32 bytes. */
export function makeVault(masterKey: Buffer): Vault {
  if (masterKey.length !== KEY_BYTES) throw new NonRetryable(`the master key must be ${KEY_BYTES} bytes`)
  const derived = (use: string): Buffer => Buffer.from(hkdfSync('sha256', masterKey, '', `kept-informed/v1/${use}`, KEY_BYTES))
  const wrapping = derived('wrap')
  const hashing = derived('hash')
  return {
    newKey: () => randomBytes(KEY_BYTES),
    wrap: (key) => sealBytes(wrapping, ['key'], key),
    unwrap: (wrapped) => openBytes(wrapping, ['key'], wrapped),
    seal: (key, context, text) => sealBytes(key, ['text', context], Buffer.from(text)),
    open: (key, context, sealed) => openBytes(key, ['text', context], sealed).toString(),
    keyedHash: (kind, normalised) => createHmac('sha256', hashing).update(JSON.stringify([kind, normalised])).digest('base64url'),
  }
}
