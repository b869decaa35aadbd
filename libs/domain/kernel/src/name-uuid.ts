// Why: an id that is made of what it stands for is the same after every replay, so nothing can be made twice.
import { createSHA1 } from 'hash-wasm'
import { parse, v5 } from 'uuid'

const NAMESPACE = parse(v5('kept-informed', v5.URL))
const sha1 = await createSHA1()

/** A case is derived anew with each of its events, and asks for the same ids again. */
const known = new Map<string, string>()
const MOST_KNOWN = 20_000

/** UUIDv5 (RFC 9562 section 5.5) of the parts; parts are joined so that no two lists give the same name. */
export function nameUuid(...parts: (string | number)[]): string {
  const key = keyOf(parts)
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const id = uuidOf(JSON.stringify(parts))
  known.set(key, id)
  return id
}

/** Sooner made than the name, and as good: each part with its kind and its length. */
function keyOf(parts: readonly (string | number)[]): string {
  let key = ''
  for (const part of parts) key += typeof part === 'string' ? `${part.length}:${part}` : `${part}#`
  return key
}

/** What `v5` of the package says, sooner: every obligation of every case needs one, and making them was most of deriving. */
function uuidOf(name: string): string {
  const hex = sha1.init().update(NAMESPACE).update(name).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
