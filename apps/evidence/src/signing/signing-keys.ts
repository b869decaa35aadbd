// Why: what evidence says is signed, so that it can be believed far from our database. Ed25519 (RFC 8032): short, quick, the same signature
// for the same words. The newest key signs; those before it are still known, because what they signed must be believed for years.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { NOT_SIGNED, type SignatureCheck, unknownKey } from '@kept-informed/evidence-chain'

/** RFC 8037; `kid`: the key's thumbprint (RFC 7638). */
export type PublicKey = { kty: 'OKP'; crv: 'Ed25519'; x: string; kid: string; use: 'sig'; alg: 'EdDSA' }
export type SigningKeys = {
  /** Of the newest. */
  keyId: string
  /** base64url, of the text in UTF-8. */
  sign(text: string): string
  publicKeys: readonly PublicKey[]
}

/** Before the 32 bytes of a seed in a PKCS #8 key of Ed25519 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** `seeds`: 32 bytes each, newest first. Throws when there is none. */
export function signingKeys(seeds: readonly Buffer[]): SigningKeys {
  const keys = seeds.map((seed) => createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' }))
  const [newest] = keys
  if (!newest) throw new Error('there is no key to sign with')
  const publicKeys = keys.map(publicKeyOf)
  return { keyId: publicKeyOf(newest).kid, sign: (text) => sign(null, Buffer.from(text), newest).toString('base64url'), publicKeys }
}

function publicKeyOf(key: KeyObject): PublicKey {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  if (x === undefined) throw new Error('this is no key of Ed25519')
  return { kty: 'OKP', crv: 'Ed25519', x, kid: thumbprintOf(x), use: 'sig', alg: 'EdDSA' }
}

const thumbprintOf = (x: string): string => createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":${JSON.stringify(x)}}`).digest('base64url')

/** The keys of a JWK set, or of one JWK, that are of Ed25519, each by its thumbprint and not by what it calls itself. */
export function publicKeysIn(value: unknown): PublicKey[] {
  const list: unknown[] = typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys) ? value.keys : [value]
  return list.flatMap((one): PublicKey[] => {
    if (typeof one !== 'object' || one === null || !('crv' in one) || one.crv !== 'Ed25519' || !('x' in one) || typeof one.x !== 'string') return []
    return [{ kty: 'OKP', crv: 'Ed25519', x: one.x, kid: thumbprintOf(one.x), use: 'sig', alg: 'EdDSA' }]
  })
}

export function checkBy(known: readonly PublicKey[]): SignatureCheck {
  const keys = new Map(known.map(({ kty, crv, x, kid }) => [kid, createPublicKey({ key: { kty, crv, x }, format: 'jwk' })]))
  return (keyId, text, signature) => {
    const key = keys.get(keyId)
    if (!key) return unknownKey(keyId)
    const bytes = Buffer.from(signature, 'base64url')
    // Base64 has more than one text for the same bytes; ours is the only one that counts.
    return bytes.toString('base64url') === signature && verify(null, Buffer.from(text), key, bytes) ? null : NOT_SIGNED
  }
}
