// Why: what is sealed can be read only with its key, only whole, and only as what it was sealed for: AES-256-GCM (NIST SP 800-38D),
// a fresh nonce each time, the context as authenticated data. The text names its version, so that the way of sealing may change.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { NonRetryable } from '@kept-informed/kernel'

const VERSION = 'v1'
const NONCE_BYTES = 12
const TAG_BYTES = 16
export const KEY_BYTES = 32

/** `v1.<nonce>.<what is sealed>.<tag>`, base64url. */
export function sealBytes(key: Buffer, context: readonly string[], bytes: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', asKey(key), nonce, { authTagLength: TAG_BYTES }).setAAD(contextBytes(context))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return [VERSION, ...[nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.')
}

/** Throws NonRetryable for another key, another context or an altered text; it never says which. */
export function openBytes(key: Buffer, context: readonly string[], text: string): Buffer {
  const { nonce, sealed, tag } = partsOf(text)
  const decipher = createDecipheriv('aes-256-gcm', asKey(key), nonce, { authTagLength: TAG_BYTES }).setAAD(contextBytes(context)).setAuthTag(tag)
  const opened = decipher.update(sealed)
  try {
    return Buffer.concat([opened, decipher.final()])
  } catch {
    throw new NonRetryable('a sealed text does not open: another key, another context, or it was altered')
  }
}

function partsOf(text: string): { nonce: Buffer; sealed: Buffer; tag: Buffer } {
  const [version, ...parts] = text.split('.')
  if (version !== VERSION) throw new NonRetryable('a sealed text is of no known version')
  const [nonce, sealed, tag, ...more] = parts.map(bytesOf)
  if (nonce?.length !== NONCE_BYTES || !sealed || tag?.length !== TAG_BYTES || more.length > 0) throw notSealed()
  return { nonce, sealed, tag }
}

/** Node reads what is not quite base64url too; then two texts would open as one. */
function bytesOf(part: string): Buffer {
  const bytes = Buffer.from(part, 'base64url')
  if (bytes.toString('base64url') !== part) throw notSealed()
  return bytes
}

const notSealed = (): NonRetryable => new NonRetryable('a sealed text is not of the form that its version has')

function asKey(key: Buffer): Buffer {
  if (key.length !== KEY_BYTES) throw new NonRetryable(`a key must be ${KEY_BYTES} bytes`)
  return key
}

/** Lists that differ never give the same bytes. */
const contextBytes = (context: readonly string[]): Buffer => Buffer.from(JSON.stringify([VERSION, ...context]))
