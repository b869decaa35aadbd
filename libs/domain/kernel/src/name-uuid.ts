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
  const name = JSON.stringify(parts)
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const id = uuidOf(name)
  known.set(name, id)
  return id
}

/** What `v5` of the package says, sooner: every obligation of every case needs one, and making them was most of deriving. */
function uuidOf(name: string): string {
  const hex = sha1.init().update(NAMESPACE).update(name).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
