// Why: whoever reads the table of sessions, or a backup of it, must be able neither to use one nor to read what is in it. The key is made of the
// session's id, which only the browser has.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16

/** 256 random bits, as the browser keeps them. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const keyOf = (id: string): Buffer => Buffer.from(hkdfSync('sha256', id, '', 'kept-informed session', 32))

/** AES-256-GCM: iv, tag, ciphertext. */
export function sealed(id: string, content: object): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(id), iv)
  const text = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

/** Throws for what was not sealed with this id. */
export function opened(id: string, box: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(id), box.subarray(0, IV_BYTES))
  decipher.setAuthTag(box.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return JSON.parse(Buffer.concat([decipher.update(box.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8'))
}

/** In the same time wherever they differ. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)))
